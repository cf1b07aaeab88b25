import type { Picture } from '../charts/chart.js';
import { drawChart } from '../charts/draw-chart.js';
import type { KnownTags, Tags } from '../tags/tag.js';
import { cellWords, chartIn, eachIn, lineIn, linesIn, rowsIn, type FilledPaper } from './filled-paper.js';
import type { PaperPart } from './paper-shape.js';
import { pictureMark } from './picture-mark.js';

/** What a template is filled with; pictures stand apart, their marks in the tags. */
export interface TagsWithPictures {
  readonly tags: Tags;
  readonly pictures: readonly Picture[];
}

export const tagsOf = (parts: readonly PaperPart[], filled: FilledPaper): TagsWithPictures => {
  const pictures: Picture[] = [];
  return { tags: tagsInto(parts, filled, pictures), pictures };
};

const tagsInto = (parts: readonly PaperPart[], filled: FilledPaper, pictures: Picture[]): Tags =>
  Object.assign({}, ...parts.map((part) => tagsOfPart(part, filled, pictures))) as Tags;

const tagsOfPart = (part: PaperPart, filled: FilledPaper, pictures: Picture[]): Tags => {
  switch (part.part) {
    case 'line':
      return lineTags(part.tag, filled);
    case 'facts':
      return Object.assign({}, ...part.items.map(({ tag }) => lineTags(tag, filled))) as Tags;
    case 'text':
    case 'list': {
      const lines = linesIn(filled, part.tag);
      const list = lines.map((name, at) => ({ n: String(at + 1), name }));
      return {
        [part.tag]: lines.join(part.part === 'text' ? '\n' : '; '),
        ...whether(part.tag, lines.length > 0),
        [`${part.tag}.list`]: list,
      };
    }
    case 'table': {
      const rows = rowsIn(filled, part.tag).map((row) =>
        Object.fromEntries(part.columns.map(({ tag }) => [tag, cellWords(row[tag])])),
      );
      return { [part.tag]: rows, ...whether(part.tag, rows.length > 0) };
    }
    case 'chart': {
      const chart = chartIn(filled, part.tag);
      if (chart) pictures.push(drawChart(chart));
      return {
        [part.tag]: chart ? pictureMark(pictures.length - 1) : '',
        ...whether(part.tag, chart !== undefined),
      };
    }
    case 'each': {
      const rows = eachIn(filled, part.tag).map((one) => ({
        ...tagsInto(part.parts, one, pictures),
        ...lineTags(part.named.tag, one),
      }));
      return { [part.tag]: rows, ...whether(part.tag, rows.length > 0) };
    }
    case 'signatures':
      return {
        [part.tag]: rowsIn(filled, part.tag).map((row) => ({
          position: cellWords(row['position']),
          name: cellWords(row['name']),
        })),
        ...whether(part.tag, rowsIn(filled, part.tag).length > 0),
      };
  }
};

const lineTags = (tag: string, filled: FilledPaper): Tags => {
  const line = lineIn(filled, tag);
  return { [tag]: line, ...whether(tag, line !== '') };
};

/** Conditions of their own: a section of an empty text and one of a text are not told apart by eye in a template. */
const whether = (tag: string, is: boolean): Tags => ({ [`${tag}.is`]: is, [`${tag}.no`]: !is });

export interface ListedTag {
  readonly tag: string;
  readonly inside: string | null;
  readonly title: string;
}

/** Tags of a shape with their words, for those who write a template. */
export const listShapeTags = (parts: readonly PaperPart[], inside: string | null = null): ListedTag[] =>
  parts.flatMap((part): ListedTag[] => {
    const one = (tag: string, title: string, within = inside): ListedTag => ({ tag, inside: within, title });
    const conditions = (tag: string, words: string) => [
      one(`${tag}.is`, `условие: ${words} — есть`),
      one(`${tag}.no`, `условие: ${words} — нет`),
    ];
    if (part.part === 'facts')
      return part.items.flatMap(({ tag, words }) => [one(tag, words), ...conditions(tag, words)]);
    const own = [one(part.tag, titleOf(part)), ...conditions(part.tag, part.words)];
    switch (part.part) {
      case 'text':
      case 'list':
        return [
          ...own,
          one(`${part.tag}.list`, `повтор: ${part.words}`),
          one('n', 'номер строки', `${part.tag}.list`),
          one('name', part.part === 'text' ? 'абзац' : 'строка списка', `${part.tag}.list`),
        ];
      case 'table':
        return [...own, ...part.columns.map(({ tag, title }) => one(tag, title, part.tag))];
      case 'each':
        return [
          ...own,
          one(part.named.tag, part.named.words, part.tag),
          ...listShapeTags(part.parts, part.tag),
        ];
      case 'signatures':
        return [
          ...own,
          one('position', 'должность', part.tag),
          one('name', 'фамилия с инициалами', part.tag),
        ];
      default:
        return own;
    }
  });

const titleOf = (part: Exclude<PaperPart, { part: 'facts' }>): string => {
  switch (part.part) {
    case 'table':
    case 'each':
    case 'signatures':
      return `повтор: ${part.words}`;
    case 'chart':
      return `диаграмма: ${part.words}`;
    default:
      return part.words;
  }
};

/** The same as the check of a template knows them: each with those inside it. */
export const knownShapeTags = (parts: readonly PaperPart[]): KnownTags => {
  const known: { [tag: string]: KnownTags | true } = {};
  for (const part of parts) {
    const also = (tag: string) => {
      known[`${tag}.is`] = true;
      known[`${tag}.no`] = true;
    };
    if (part.part === 'facts') {
      for (const { tag } of part.items) {
        known[tag] = true;
        also(tag);
      }
      continue;
    }
    known[part.tag] = insideOf(part);
    also(part.tag);
    if (part.part === 'text' || part.part === 'list') known[`${part.tag}.list`] = { n: true, name: true };
  }
  return known;
};

const insideOf = (part: Exclude<PaperPart, { part: 'facts' }>): KnownTags | true => {
  switch (part.part) {
    case 'table':
      return Object.fromEntries(part.columns.map(({ tag }) => [tag, true as const]));
    case 'each':
      return {
        ...knownShapeTags(part.parts),
        [part.named.tag]: true,
        [`${part.named.tag}.is`]: true,
        [`${part.named.tag}.no`]: true,
      };
    case 'signatures':
      return { position: true, name: true };
    default:
      return true;
  }
};
