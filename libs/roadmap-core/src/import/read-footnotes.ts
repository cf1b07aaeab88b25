import type { Tolerance } from '../indicator/indicator.js';
import type { NoteBook } from './import-notes.js';
import { STARTS_ANOTHER } from './read-title.js';

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

/** Paragraphs below the table in which its footnotes may stand. */
const MOST_BELOW = 10;

/** The tolerance that footnotes state; the words of the others are kept in notes. `after`: what stands below the table. */
export const readFootnotes = (
  within: readonly string[],
  after: readonly string[],
  notes: NoteBook,
): Tolerance | undefined => {
  let tolerance: Tolerance | undefined;
  for (const text of [...within, ...footnotesIn(after)]) {
    const read = readTolerance(text);
    tolerance ??= read;
    if (!read) notes.say('footnote', {}, text);
    else
      notes.say(read.kind === 'unstated' ? 'tolerance-unstated' : 'tolerance', { field: 'tolerance' }, text);
  }
  return tolerance;
};

/** Up to where another part of the document begins. */
const footnotesIn = (after: readonly string[]): string[] => {
  const lines = after.slice(0, MOST_BELOW).map((text) => text.slice(0, 2_000).trim());
  const end = lines.findIndex((text) => STARTS_ANOTHER.test(text));
  return (end < 0 ? lines : lines.slice(0, end)).filter(isFootnote);
};
