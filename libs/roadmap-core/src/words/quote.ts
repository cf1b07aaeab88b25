import { quote, type Language } from '@tandem/domain';

const LONGEST = 90;

/** A title within a sentence: «…», “…”; long ones are cut at a word. */
export const quoted = (title: string, language: Language): string =>
  quote(shorten(title.replace(/\s+/gu, ' ').trim()), language);

const shorten = (title: string): string => {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.]+$/, '')}…`;
};
