import type { PlanPeriod } from '../plan/plan.js';
import { plain } from './mend-text.js';

const YEAR = '((?:19|20|21)\\d{2})';
/** «на 2025-2028 гг.», «(2020 – 2024 г.г.)», «2024 - 2034 годы». */
const YEARS = new RegExp(`${YEAR}\\s*(?:[-–—]|по)\\s*${YEAR}\\s*(?:г\\.?\\s?г|год|г\\b|г\\.)`, 'i');
const SCHOOL_YEAR = new RegExp(`${YEAR}\\s*[-–—/]\\s*${YEAR}\\s*уч`, 'i');
const ONE_YEAR = new RegExp(`на\\s+${YEAR}\\s*(?:г\\.|год)`, 'i');

/** The years that a text names as a period; undefined where it names none. */
export const readPeriod = (text: string): PlanPeriod | undefined => {
  const words = plain(text);
  const school = SCHOOL_YEAR.exec(words);
  if (school) return ordered(`${school[1]}-09-01`, `${school[2]}-08-31`);
  const years = YEARS.exec(words);
  if (years) return ordered(`${years[1]}-01-01`, `${years[2]}-12-31`);
  const [, year] = ONE_YEAR.exec(words) ?? [];
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : undefined;
};

const ordered = (from: string, to: string): PlanPeriod | undefined => (from < to ? { from, to } : undefined);

/** The years that the texts of a plan speak of, from the first to the last. */
export const spanOfYears = (texts: Iterable<string>): PlanPeriod | undefined => {
  let [first, last] = [9_999, 0];
  for (const text of texts)
    for (const [digits] of text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)) {
      first = Math.min(first, Number(digits));
      last = Math.max(last, Number(digits));
    }
  return last ? { from: `${first}-01-01`, to: `${last}-12-31` } : undefined;
};
