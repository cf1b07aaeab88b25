import { monthOf } from './month-names.js';
import { endOf, phrase } from './phrase.js';
import { readYear, readYears } from './read-years.js';
import { ruleAt, type Read, type Term } from './term.js';
import type { Word } from './split-words.js';
import { yearMonth } from './year-months.js';

const IN = phrase('[в|во]');
const SINCE = phrase('[начиная] с|со');
const TO = phrase('-|по');
const DOT = phrase('.');

interface Month {
  readonly month: number;
  readonly year?: number;
}

/** «май», «мая 2025 г.»; a year that is the first of two («2024–2025») belongs to the whole range. */
const readMonth = (words: readonly Word[], at: number): Read<Month> | undefined => {
  const month = monthOf(words[at]?.text ?? '');
  if (month === undefined) return undefined;
  const next = endOf(words, at + 1, DOT) ?? at + 1;
  const year = readYears(words, next) ? undefined : readYear(words, next);
  return year ? { what: { month, year: year.what }, next: year.next } : { what: { month }, next };
};

/** «Май 2021 г.», «май-июнь», «с октября по май», «ноябрь 2024 – февраль 2025», «с апреля 2025 года». */
export const readMonths = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const since = endOf(words, at, SINCE);
  const first = readMonth(words, since ?? endOf(words, at, IN) ?? at);
  if (!first) return undefined;
  const dash = endOf(words, first.next, TO);
  const last = dash === undefined ? undefined : readMonth(words, dash);
  if (last) return rangeOf(words, first.what, last);
  if (since !== undefined) return sinceMonth(first);
  const { month, year } = first.what;
  return year === undefined
    ? { what: { is: 'months', from: month, to: month }, next: first.next }
    : ruleAt({ kind: 'month', month: yearMonth(year, month) }, first.next);
};

const sinceMonth = ({ what: { month, year }, next }: Read<Month>): Read<Term> | undefined =>
  year === undefined ? undefined : ruleAt({ kind: 'thenContinuous', from: yearMonth(year, month) }, next);

const rangeOf = (words: readonly Word[], first: Month, last: Read<Month>): Read<Term> | undefined => {
  const years = last.what.year === undefined ? readYears(words, last.next) : undefined;
  // «Октябрь–май 2024–2025 гг.»: each end has its year.
  if (years)
    return dated({ ...first, year: years.what.from }, { ...last.what, year: years.what.to }, years.next);
  if (last.what.year !== undefined)
    return dated(
      { year: last.what.year, ...first },
      { month: last.what.month, year: last.what.year },
      last.next,
    );
  if (first.year !== undefined) return undefined;
  return { what: { is: 'months', from: first.month, to: last.what.month }, next: last.next };
};

/** «Октябрь–май 2021 г.» may be of either year: it is not guessed. */
const dated = (first: Required<Month>, last: Required<Month>, next: number): Read<Term> | undefined => {
  const from = yearMonth(first.year, first.month);
  const to = yearMonth(last.year, last.month);
  return from > to ? undefined : ruleAt({ kind: 'months', from, to }, next);
};
