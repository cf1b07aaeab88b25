import { PLAN_LIMITS } from '../plan/limits.js';
import type { PlanPeriod } from '../plan/plan.js';
import { joinTerms } from './join-terms.js';
import { endOf, phrase } from './phrase.js';
import { readBy, readDate, readDays } from './read-dates.js';
import { isTermWord, readFixed } from './read-fixed.js';
import { readMonths } from './read-months.js';
import { readPartOfYear, readWholeYears } from './read-parts-of-year.js';
import { readTimes, readYearly } from './read-repeats.js';
import type { Schedule, ScheduleRule } from './schedule.js';
import { splitWords, type Word } from './split-words.js';
import type { Read, Term } from './term.js';
import { yearMonth, yearOf } from './year-months.js';

const READERS = [
  readFixed,
  readTimes,
  readYearly,
  readPartOfYear,
  readBy,
  readDays,
  readDate,
  readMonths,
  readWholeYears,
];

const THEN = phrase('[-] далее [-|,|:] [обновление|актуализация|проведение]');
const AND = phrase('и|или|либо|; [или|также]');
const NOISE = new Set([',', '.', '(', ')', '«', '»', '"', ':']);

/**
 * When a measure is carried out, out of the words of a document. All or nothing: a cell of which a part is not
 * understood has no rules, and keeps its words.
 */
export const readSchedule = (raw: string, period?: PlanPeriod): Schedule => {
  const terms = readTerms(splitWords(raw, isTermWord));
  const rules = terms && joinTerms(terms);
  return { raw, rules: rules && rules.length <= PLAN_LIMITS.rules ? rules.map(inPeriod(period)) : [] };
};

const readTerms = (words: readonly Word[]): Term[] | undefined => {
  const terms: Term[] = [];
  let at = 0;
  while (at < words.length) {
    const read = readTerm(words, at);
    if (read) {
      terms.push(read.what);
      at = read.next;
    } else if (NOISE.has(words[at]!.text)) at++;
    else return undefined;
  }
  return terms;
};

const readTerm = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const then = endOf(words, at, THEN);
  if (then !== undefined) return { what: { is: 'then' }, next: then };
  for (const read of READERS) {
    const found = read(words, at);
    if (found) return found;
  }
  const and = endOf(words, at, AND);
  return and === undefined ? undefined : { what: { is: 'and' }, next: and };
};

/** «2025–2028 годы» in a plan of these years is the whole of it. */
const inPeriod =
  (period: PlanPeriod | undefined) =>
  (rule: ScheduleRule): ScheduleRule =>
    period !== undefined &&
    rule.kind === 'months' &&
    rule.from === yearMonth(yearOf(period.from), 1) &&
    rule.to === yearMonth(yearOf(period.to), 12) &&
    rule.from < rule.to &&
    yearOf(period.from) < yearOf(period.to)
      ? { kind: 'wholePeriod' }
      : rule;
