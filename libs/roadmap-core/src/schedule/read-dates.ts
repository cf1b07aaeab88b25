import { monthOf } from './month-names.js';
import { endOf, phrase } from './phrase.js';
import { readYear } from './read-years.js';
import { ruleAt, type Read, type Term } from './term.js';
import type { Word } from './split-words.js';
import { isDay, lastOf, monthDay, monthIn, yearMonth, yearOf } from './year-months.js';

const BY = phrase('[в] [срок] до|к');
const NOT_LATER = phrase('не позднее|позже');
const SINCE = phrase('[начиная] с|со');
const UNTIL = phrase('по|до|-');
const END_OF_YEAR = phrase('конца [календарного] года');
const END = phrase('конца');
const DOT = phrase('.');

interface Day {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

/** «1 октября», «01 октября 2025 г.», «30.06.2025», «26.06». */
const readDay = (words: readonly Word[], at: number): Read<Day> | undefined => {
  const day = words[at]?.number;
  if (day === undefined || words[at]!.text.length > 2) return undefined;
  const dotted = endOf(words, at + 1, DOT);
  const word = words[dotted ?? at + 1];
  const month = dotted === undefined ? monthOf(word?.text ?? '') : numberOfTwo(word);
  if (month === undefined) return undefined;
  const afterMonth = (dotted ?? at + 1) + 1;
  const yearAt = dotted === undefined ? afterMonth : endOf(words, afterMonth, DOT);
  const year = yearAt === undefined ? undefined : readYear(words, yearAt);
  if (!isDay(month, day, year?.what)) return undefined;
  return {
    what: { month, day, ...(year && { year: year.what }) },
    next: year?.next ?? afterMonth,
  };
};

const numberOfTwo = (word: Word | undefined): number | undefined =>
  word !== undefined && word.text.length <= 2 ? word.number : undefined;

const isoOf = ({ year, month, day }: Required<Day>): string => `${year}-${monthDay(month, day)}`;

const hasYear = (day: Day): day is Required<Day> => day.year !== undefined;

/** «До 1 октября», «не позднее 30.06.2025», «до конца 2025 года». */
export const readBy = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const by = endOf(words, at, NOT_LATER) ?? endOf(words, at, BY);
  if (by === undefined) return undefined;
  const end = readEndOf(words, by);
  if (end) return end;
  const day = readDay(words, by);
  if (!day) return undefined;
  return hasYear(day.what)
    ? ruleAt({ kind: 'by', on: isoOf(day.what) }, day.next)
    : ruleAt({ kind: 'yearlyBy', day: monthDay(day.what.month, day.what.day) }, day.next);
};

const readEndOf = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const everyYear = endOf(words, at, END_OF_YEAR);
  if (everyYear !== undefined) return ruleAt({ kind: 'yearlyBy', day: '12-31' }, everyYear);
  const end = endOf(words, at, END);
  const year = end === undefined ? undefined : readYear(words, end);
  return year && ruleAt({ kind: 'by', on: `${year.what}-12-31` }, year.next);
};

/** «15 мая 2025 года». Without a year it is no term of the kinds known. */
export const readDate = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const day = readDay(words, at);
  return day && hasYear(day.what) ? ruleAt({ kind: 'date', on: isoOf(day.what) }, day.next) : undefined;
};

/** «С 1 сентября по 31 мая»: whole months; days within a month would be lost, and are left as they stand. */
export const readDays = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const since = endOf(words, at, SINCE);
  const first = since === undefined ? undefined : readDay(words, since);
  if (!first || first.what.day !== 1) return undefined;
  const until = endOf(words, first.next, UNTIL);
  if (until === undefined) return sinceDay(first);
  const last = readDay(words, until);
  return last && wholeMonths(first.what, last);
};

const sinceDay = ({ what, next }: Read<Day>): Read<Term> | undefined =>
  hasYear(what)
    ? ruleAt({ kind: 'thenContinuous', from: yearMonth(what.year, what.month) }, next)
    : undefined;

const wholeMonths = (first: Day, { what: last, next }: Read<Day>): Read<Term> | undefined => {
  if (!isLastDay(last)) return undefined;
  if (!hasYear(last))
    return hasYear(first) ? undefined : { what: { is: 'months', from: first.month, to: last.month }, next };
  const from = yearMonth(first.year ?? last.year, first.month);
  const to = yearMonth(last.year, last.month);
  return from > to ? undefined : ruleAt({ kind: 'months', from, to }, next);
};

const isLastDay = (day: Day): boolean => {
  const iso = hasYear(day) ? isoOf(day) : undefined;
  if (iso) return lastOf(yearMonth(yearOf(iso), monthIn(iso))) === iso;
  return !isDay(day.month, day.day + 1) || (day.month === 2 && day.day === 28);
};
