import { walkXml } from './walk-xml.js';

/** Numbers and bullets that Word draws before paragraphs and does not keep in their text. */
export interface Numbering {
  /** What is drawn before the next paragraph of this list; empty where nothing is. */
  next(list: string | undefined, level: number, style: string | undefined): string;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Reads the lists of a document; without them nothing is ever drawn. */
export const openNumbering = async (numbering?: Buffer, styles?: Buffer): Promise<Numbering> => {
  const { levels, abstractOf } = await readLists(numbering);
  const byStyle = await readStyles(styles);
  const counts = new Map<string, number[]>();
  return {
    next: (list, level, style) => {
      const own = list === undefined ? byStyle.get(style ?? '') : { list, level };
      const abstract = own && abstractOf.get(own.list);
      const lines = abstract === undefined ? undefined : levels.get(abstract);
      const line = own && lines?.get(own.level);
      if (!own || !line || line.format === 'none') return '';
      if (line.format === 'bullet') return '•';
      const count = counts.get(abstract!) ?? [];
      counts.set(abstract!, count);
      for (let at = 0; at < own.level; at += 1) count[at] ??= lines!.get(at)?.start ?? 1;
      count[own.level] = (count[own.level] ?? line.start - 1) + 1;
      count.length = own.level + 1;
      return line.text.replace(/%([1-9])/g, (_, digit: string) =>
        written(count[Number(digit) - 1] ?? 1, lines!.get(Number(digit) - 1)?.format),
      );
    },
  };
};

const readLists = async (content: Buffer | undefined) => {
  const levels = new Map<string, Map<number, Level>>();
  const abstractOf = new Map<string, string>();
  let [abstract, list] = ['', ''];
  let level: Level | undefined;
  if (content)
    await walkXml(content, {
      open: (name, attribute) => {
        const value = attribute('val') ?? '';
        if (name === 'abstractNum') levels.set((abstract = attribute('abstractNumId') ?? ''), new Map());
        else if (name === 'num') list = attribute('numId') ?? '';
        else if (name === 'abstractNumId') abstractOf.set(list, value);
        else if (name === 'lvl') {
          level = { format: 'decimal', text: '', start: 1 };
          levels.get(abstract)?.set(Number(attribute('ilvl')) || 0, level);
        } else if (name === 'numFmt' && level) level.format = value;
        else if (name === 'lvlText' && level) level.text = value.slice(0, 40);
        else if (name === 'start' && level) level.start = Number(value) || 0;
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
      },
    });
  return { levels, abstractOf };
};

/** Lists that come with a style and not with the paragraph. */
const readStyles = async (content: Buffer | undefined) => {
  const byStyle = new Map<string, { list: string; level: number }>();
  let style = '';
  if (content)
    await walkXml(content, {
      open: (name, attribute) => {
        if (name === 'style') style = attribute('styleId') ?? '';
        else if (name === 'numId')
          byStyle.set(style, { list: attribute('val') ?? '', level: byStyle.get(style)?.level ?? 0 });
        else if (name === 'ilvl')
          byStyle.set(style, { list: byStyle.get(style)?.list ?? '', level: Number(attribute('val')) || 0 });
      },
    });
  return byStyle;
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (number: number): string => {
  let [left, words] = [Math.min(number, 3_999), ''];
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) words += letters;
  return words;
};

const letter = (number: number, alphabet: string): string => alphabet[(number - 1) % alphabet.length] ?? '';

const written = (number: number, format: string | undefined): string => {
  switch (format) {
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'lowerLetter':
      return letter(number, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return letter(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'russianLower':
      return letter(number, 'абвгдежзиклмнопрстуфхцчшщэюя');
    case 'russianUpper':
      return letter(number, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ');
    default:
      return String(number);
  }
};
