import type { KnownTags } from '../tags/tag.js';
import type { PaperPart } from './paper-shape.js';

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
    case 'grid':
      return `таблица целиком: ${part.words}`;
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
