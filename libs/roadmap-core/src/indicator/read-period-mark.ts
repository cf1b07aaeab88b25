import type { Piece } from './split-amounts.js';

/** Which years a number is said of. */
export interface PeriodMark {
  readonly is: 'year' | 'base' | 'final' | 'yearly';
  readonly year?: number;
  readonly to?: number;
  readonly next: number;
}

const isYear = (piece: Piece | undefined): piece is Piece & { readonly number: number } =>
  piece?.number !== undefined && /^(?:19|20|21)\d\d$/u.test(piece.text);

const YEAR_WORDS = new Set(['г', 'гг', 'год', 'года', 'году', 'годы', 'годов', 'годах']);

const isIn = (words: ReadonlySet<string>, piece: Piece | undefined): boolean =>
  piece !== undefined && words.has(piece.text);

/** No more words than these belong to a year or to a value. */
const MOST_SKIPPED = 12;

const skip = (pieces: readonly Piece[], at: number, words: ReadonlySet<string>): number => {
  let next = at;
  while (next < at + MOST_SKIPPED && isIn(words, pieces[next])) next++;
  return next;
};

const YEAR_TAIL = new Set([...YEAR_WORDS, '.']);
const BEFORE_YEAR = new Set(['в', 'с', 'за', 'на', 'период', 'к', 'до']);
const TO = new Set(['-', 'по']);

/** «2025 год», «2031–2034 гг.», «период с 2031 г. по 2034 г.», «базовое значение», «ежегодно». */
export const readPeriodMark = (pieces: readonly Piece[], at: number): PeriodMark | undefined =>
  readYears(pieces, at) ?? readNamed(pieces, at);

const readYears = (pieces: readonly Piece[], at: number): PeriodMark | undefined => {
  const start = skip(pieces, at, BEFORE_YEAR);
  const first = pieces[start];
  if (!isYear(first)) return undefined;
  const tail = skip(pieces, start + 1, YEAR_TAIL);
  const last = isIn(TO, pieces[tail]) ? pieces[tail + 1] : undefined;
  if (isYear(last) && last.number > first.number)
    return {
      is: 'year',
      year: first.number,
      to: last.number,
      next: skip(pieces, tail + 2, YEAR_TAIL),
    };
  // A number that looks like a year is one where the word «год» or a dash stands after it.
  const said = tail > start + 1 || isIn(SEPARATORS, pieces[tail]) || start > at;
  return said ? { is: 'year', year: first.number, next: tail } : undefined;
};

const SEPARATORS = new Set(['-', ':', '=']);

const NAMED: readonly (readonly [RegExp, PeriodMark['is']])[] = [
  [/^(?:базов|исходн)/u, 'base'],
  [/^(?:итог|конечн|целев)/u, 'final'],
  [/^(?:ежегодн)/u, 'yearly'],
];

/** Words that only say what the number before them is: «базовое значение показателя на начало реализации». */
const OF_VALUE =
  /^(?:значени|показател|уровен|уровн|на|начал|момент|окончани|реализаци|муниципальн|программ|период|к|конц|план)/u;

const readNamed = (pieces: readonly Piece[], at: number): PeriodMark | undefined => {
  const found = NAMED.find(([pattern]) => pattern.test(pieces[at]?.text ?? ''));
  if (!found) return undefined;
  let next = at + 1;
  if (found[1] === 'yearly') return { is: 'yearly', next };
  while (next < at + MOST_SKIPPED && OF_VALUE.test(pieces[next]?.text ?? '')) next++;
  // «2 итоговых мероприятия» are no aim: its number stands behind.
  const value = skip(pieces, next, SEPARATORS);
  return pieces[value]?.number === undefined ? undefined : { is: found[1], next };
};
