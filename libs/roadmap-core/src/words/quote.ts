import type { Language } from '@tandem/domain';

const LONGEST = 90;

/** A title within a sentence: «…», “…”; quotes in it become the inner ones, long ones are cut at a word. */
export const quoted = (title: string, language: Language): string => {
  const short = shorten(title.replace(/\s+/g, ' ').trim());
  if (language === 'en') return `“${short.replace(/[«„“”»]/g, "'")}”`;
  return `«${short.replace(/[«“]/g, '„').replace(/[»”]/g, '“')}»`;
};

const shorten = (title: string): string => {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.]+$/, '')}…`;
};
