import { endOf, phrase } from './phrase.js';
import { readYear, readYears } from './read-years.js';
import { ruleAt, type Read, type Term } from './term.js';
import type { Word } from './split-words.js';
import { yearMonth } from './year-months.js';

const IN = phrase('[в|во]');
const HALF = phrase('полугоди*');
const QUARTER = phrase('квартал*|кв');
const AND = phrase('и|,|-');
const EACH_HALF = phrase('по полугодиям');
const EVERY_HALF = phrase('каждое полугодие');
const SCHOOL_YEAR = phrase('[в] [течени*] [на] [протяжении] [всего] учебн* год*');
const IN_YEARS = phrase('[в|во|на] [течени*|протяжении] [периода]');
const SINCE = phrase('[начиная] с|со');
const AND_ON = phrase('[,] и|, [в] далее|последующие|следующие [год*|периоды]');

/** «1 и 2 полугодия», «2 полугодие 2025 г.», «I квартал». */
export const readPartOfYear = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const each = endOf(words, at, EACH_HALF) ?? endOf(words, at, EVERY_HALF);
  if (each !== undefined) return ruleAt({ kind: 'halfYears' }, each);
  const start = endOf(words, at, IN) ?? at;
  const first = words[start]?.number;
  if (first === undefined || first < 1 || first > 4) return undefined;
  const and = endOf(words, start + 1, AND);
  const second = and === undefined ? undefined : words[and]?.number;
  if (and === undefined || second === undefined) return onePart(words, start + 1, first);
  const end = endOf(words, and + 1, HALF);
  return end !== undefined && first === 1 && second === 2 ? ruleAt({ kind: 'halfYears' }, end) : undefined;
};

const onePart = (words: readonly Word[], at: number, part: number): Read<Term> | undefined => {
  const half = endOf(words, at, HALF);
  if (half !== undefined) return part > 2 ? undefined : monthsOf(words, half, part * 6 - 5, part * 6);
  const quarter = endOf(words, at, QUARTER);
  return quarter === undefined ? undefined : monthsOf(words, quarter, part * 3 - 2, part * 3);
};

const monthsOf = (words: readonly Word[], at: number, from: number, to: number): Read<Term> => {
  const year = readYear(words, at);
  return year
    ? ruleAt({ kind: 'months', from: yearMonth(year.what, from), to: yearMonth(year.what, to) }, year.next)
    : { what: { is: 'months', from, to }, next: at };
};

/** «2025 год», «в 2025 г.», «2025–2028 гг.», «2025/2026 учебный год», «с 2021 г. и далее», «2025 год и последующие годы». */
export const readWholeYears = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const school = endOf(words, at, SCHOOL_YEAR);
  if (school !== undefined) return { what: { is: 'months', from: 9, to: 5 }, next: school };
  const since = endOf(words, at, SINCE);
  const start = since ?? endOf(words, at, IN_YEARS) ?? at;
  const years = readYears(words, start);
  if (years) return severalYears(years);
  const year = readYear(words, start);
  if (!year) return undefined;
  const on = endOf(words, year.next, AND_ON);
  if (since !== undefined)
    return ruleAt({ kind: 'thenContinuous', from: yearMonth(year.what, 1) }, on ?? year.next);
  return on === undefined
    ? ruleAt({ kind: 'year', year: year.what }, year.next)
    : ruleAt({ kind: 'yearly', fromYear: year.what }, on);
};

const severalYears = ({
  what: { from, to, school },
  next,
}: NonNullable<ReturnType<typeof readYears>>): Read<Term> =>
  ruleAt(
    school
      ? { kind: 'months', from: yearMonth(from, 9), to: yearMonth(to, 5) }
      : { kind: 'months', from: yearMonth(from, 1), to: yearMonth(to, 12) },
    next,
  );
