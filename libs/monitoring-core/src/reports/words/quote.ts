import { quote, type Language } from '@tandem/domain';

const LONGEST = 90;

/** A title within a sentence: «…», “…”; long ones are cut at a word. */
export const quoted = (title: string, language: Language): string =>
  quote(shorten(title.replace(/\s+/gu, ' ').trim()), language);

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
