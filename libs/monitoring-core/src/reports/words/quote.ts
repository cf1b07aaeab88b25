import type { Language } from '@tandem/domain';

const LONGEST = 90;

/** A title within a sentence: «…», “…”; quotes in it become the inner ones, long ones are cut at a word. */
export const quoted = (title: string, language: Language): string => {
  const short = shorten(title.replace(/\s+/gu, ' ').trim());
  if (language === 'en') return `“${short.replace(/[«„“”»]/gu, "'")}”`;
  return `«${short.replace(/[«“]/gu, '„').replace(/[»”]/gu, '“')}»`;
};

const shorten = (title: string): string => {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.]+$/u, '')}…`;
};

/** A row in a sentence: by its title, by its number where it has none. */
export const nameOfRow = (
  row: { readonly title: string; readonly label: string },
  language: Language,
): string => {
  const name = row.title.trim() === '' ? row.label.trim().replace(/\.$/u, '') : row.title;
  if (name === '') return language === 'ru' ? 'без названия' : 'without a title';
  return quoted(name, language);
};
