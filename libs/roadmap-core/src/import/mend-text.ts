/** What was mended in a text, with the words as they stood. */
export interface Mended {
  readonly code: 'tabs' | 'hyphen' | 'hyphen-guessed' | 'tags' | 'body-misread';
  readonly raw: string;
}

export interface MendedText {
  /** Paragraphs and points divided by `\n`. */
  readonly text: string;
  readonly mended: readonly Mended[];
}

/** Points of a list stand on lines of their own; parties do where they begin with a capital letter. */
export type TextKind = 'words' | 'parties';

const BULLET = /^(?:[·•▪●○◦‣∙\u00b7\uf0b7*]\s*|[-–—]\s+|[-–—](?=\p{L})|\d{1,2}\)\s*)/u;
const BEGINS_YEAR = /^(?:19|20)\d{2}\s*(?:г\b|г\.|год)/i;
const TAG = /<\/?(?:p|br|i|b|em|strong|u|sup|sub|span|div)\s*\/?>/gi;
/** A word that a line or a blank broke in two: «педагогов- наставников», «методи-\nческому». */
const BROKEN = /(?<!\p{L})(\p{L}+)-(\s+)(\p{Ll}\p{L}*)/gu;

/** One line of plain words: for headings, numbers, titles. */
export const plain = (text: string): string => strip(text).replace(/\s+/g, ' ').trim();

export const isPoint = (text: string): boolean => BULLET.test(strip(text).trimStart());

/** A point without its sign; its number, where it has one, stays. */
export const withoutBullet = (line: string): string =>
  /^\d/.test(line) ? line : line.replace(BULLET, '').trim();

/** Marks that nobody sees, blanks that only look like one. */
const strip = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\r]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .slice(0, LONGEST);

/** Beyond this a paragraph is no name of anything; texts of cells are measured before they come here. */
const LONGEST = 5_000;

/** The words of all texts, whole ones only: what tells a hyphen of a compound from that of a broken line. */
export const wordsOf = (texts: Iterable<string>): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of strip(text)
      .toLowerCase()
      .replace(BROKEN, ' ')
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.add(word);
  return words;
};

/** A cell as people would have typed it: tabs, broken lines and broken words of a scan put right. */
export const mendText = (raw: string, words: ReadonlySet<string>, kind: TextKind = 'words'): MendedText => {
  const mended: Mended[] = [];
  let text = strip(raw).replace(TAG, (tag) => {
    mended.push({ code: 'tags', raw: tag });
    return '\n';
  });
  for (const line of text.split('\n').map((one) => one.trim()))
    if (line.includes('\t')) mended.push({ code: 'tabs', raw: line });
  text = text.replace(BROKEN, (broken: string, head: string, blank: string, tail: string) => {
    const joined = joinWord(head, tail, blank.includes('\n'), words);
    mended.push({ code: joined.sure ? 'hyphen' : 'hyphen-guessed', raw: broken });
    return joined.word;
  });
  text = mendBodies(text, kind, mended);
  return { text: joinLines(text.split('\n'), kind), mended };
};

const joinWord = (head: string, tail: string, atLineEnd: boolean, words: ReadonlySet<string>) => {
  const [one, two] = [head.toLowerCase(), tail.toLowerCase()];
  if (words.has(`${one}-${two}`)) return { word: `${head}-${tail}`, sure: true };
  if (words.has(one + two)) return { word: head + tail, sure: true };
  if (words.has(one) && words.has(two)) return { word: `${head}-${tail}`, sure: true };
  return { word: atLineEnd ? head + tail : `${head}-${tail}`, sure: false };
};

/** Short names of bodies that a scan reads wrongly, and that cannot be anything else where they stand. */
const mendBodies = (text: string, kind: TextKind, mended: Mended[]): string => {
  const say = (raw: string, right: string) => {
    mended.push({ code: 'body-misread', raw });
    return right;
  };
  const once = text.replace(/(?<!\p{L})МОУ О(?!\p{L})/gu, (raw) => say(raw, 'МОУО'));
  return kind === 'parties' ? once.replace(/(?<!\p{L})до то(?!\p{L})/gu, (raw) => say(raw, 'ДО ТО')) : once;
};

const joinLines = (lines: readonly string[], kind: TextKind): string => {
  const joined: string[] = [];
  let open = 0;
  for (const raw of lines) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const last = joined.at(-1);
    if (last === undefined || (open <= 0 && beginsAnew(line, last, kind))) {
      joined.push(line);
      open = 0;
    } else joined[joined.length - 1] = `${last} ${line}`;
    open += balance(line);
  }
  return joined.join('\n');
};

const beginsAnew = (line: string, last: string, kind: TextKind): boolean => {
  if (BULLET.test(line) || BEGINS_YEAR.test(line)) return true;
  if (kind === 'parties') return /^[\p{Lu}«"]/u.test(line);
  return /[.;:!?]$/.test(last) && /^[\p{Lu}\d«"]/u.test(line);
};

const balance = (line: string): number => {
  let open = 0;
  for (const sign of line) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  return open;
};
