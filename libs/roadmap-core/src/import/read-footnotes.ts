import type { Tolerance } from '../indicator/indicator.js';

/** A mark that stands before the words of a footnote: «¹ Допустимое…», «* По согласованию». */
const MARK = /^\s*(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+|\*{1,3}|\[\d{1,2}\])\s*(?=\p{L})/u;

export const isFootnote = (text: string): boolean => MARK.test(text);

const DEVIATION = /отклонени[\s\S]{0,80}?(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:%|процент|п\.\s?п\.)/i;

/** By how much a fact may fall short, as a footnote says it. Of which per cent is never guessed. */
export const readTolerance = (footnote: string): Tolerance | undefined => {
  const [, digits] = DEVIATION.exec(footnote) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  if (value > 100) return undefined;
  if (/процентн\S*\s+пункт|п\.\s?п\./i.test(footnote)) return { value, kind: 'points' };
  return { value, kind: /относительн|от\s+(?:значения|величины)/i.test(footnote) ? 'relative' : 'unstated' };
};
