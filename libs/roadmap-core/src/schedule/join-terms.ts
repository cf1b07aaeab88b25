import type { ScheduleRule } from './schedule.js';
import type { Term } from './term.js';
import { nextMonth, yearMonth, yearOf, monthIn } from './year-months.js';

/** Rules out of terms in their order; undefined where they cannot all be meant. */
export const joinTerms = (terms: readonly Term[]): ScheduleRule[] | undefined => {
  const dated = giveYears(terms);
  return dated && joinDated(dated);
};

type Dated = Exclude<Term, { is: 'months' }>;

/** «Сентябрь, ноябрь 2025 г., март 2026 г.»: the year to the right is that of the months before it, if they are in order. */
const giveYears = (terms: readonly Term[]): Dated[] | undefined => {
  const dated: Dated[] = [];
  let right: string | undefined;
  for (const [at, term] of [...terms.entries()].reverse()) {
    if (term.is === 'months') {
      // «Сентябрь, 2021»: of that year, or every September and all of 2021?
      if (isRule(terms[at + 1], 'year')) return undefined;
      const rule = right === undefined || isYearly(terms, at) ? undefined : monthsBefore(right, term);
      if (rule === null) return undefined;
      if (rule) right = startOf(rule);
      dated.push({ is: 'rule', rule: rule ?? { kind: 'yearlyMonths', from: term.from, to: term.to } });
      if (!rule) right = undefined;
    } else {
      // «До 1 июня и до 1 декабря 2025 г.»: the first may be of that year, too.
      if (isRule(term, 'yearlyBy') && !isYearly(terms, at) && isRule(afterAnd(terms, at), 'by'))
        return undefined;
      if (term.is === 'rule') right = startOf(term.rule);
      else if (term.is === 'then') right = undefined;
      dated.push(term);
    }
  }
  return dated.reverse();
};

const isRule = (term: Term | undefined, kind: ScheduleRule['kind']): boolean =>
  term?.is === 'rule' && term.rule.kind === kind;

const afterAnd = (terms: readonly Term[], at: number): Term | undefined =>
  terms[at + 1]?.is === 'and' ? terms[at + 2] : terms[at + 1];

const startOf = (rule: ScheduleRule): string | undefined =>
  rule.kind === 'month' ? rule.month : rule.kind === 'months' ? rule.from : undefined;

/** Null where the months would stand after what follows them. */
const monthsBefore = (
  right: string,
  { from, to }: { readonly from: number; readonly to: number },
): ScheduleRule | null => {
  if (from > to || to >= monthIn(right)) return null;
  const first = yearMonth(yearOf(right), from);
  return from === to
    ? { kind: 'month', month: first }
    : { kind: 'months', from: first, to: yearMonth(yearOf(right), to) };
};

/** «Ежегодно в апреле и октябрь 2025 г.»: what is yearly has no year. */
const isYearly = (terms: readonly Term[], at: number): boolean =>
  isRule(terms[at - 1], 'yearly') || isRule(terms[at + 1], 'yearly');

const joinDated = (terms: readonly Dated[]): ScheduleRule[] => {
  const rules: ScheduleRule[] = [];
  /** Rules from here on belong to one term and may say the same of each other. */
  let start = 0;
  let then = false;
  for (const term of terms) {
    if (term.is === 'then') then = true;
    else if (term.is === 'and') start = rules.length;
    else {
      const before = rules.at(-1);
      if (then) {
        rules.splice(-1, 1, ...follow(before, term.rule));
        start = rules.length;
      } else if (rules.length > start) rules.splice(-1, 1, ...together(before!, term.rule));
      else rules.push(term.rule);
      then = false;
    }
  }
  return rules;
};

/** «…, далее …». */
const follow = (before: ScheduleRule | undefined, rule: ScheduleRule): ScheduleRule[] => {
  if (!before) return [rule];
  const end = endOfRule(before);
  if (rule.kind === 'continuous' || rule.kind === 'wholePeriod') {
    if (before.kind === 'thenContinuous') return [before];
    if (before.kind === 'month') return [{ kind: 'thenContinuous', from: before.month }];
    if (end !== undefined) return [before, { kind: 'thenContinuous', from: nextMonth(end) }];
  }
  if (end === undefined) return [before, rule];
  if (rule.kind === 'yearly' && rule.fromYear === undefined)
    return [before, everyYearAfter(before, yearOf(end) + 1)];
  if (rule.kind === 'times' && rule.from === undefined) return [before, { ...rule, from: nextMonth(end) }];
  return [before, rule];
};

/** «До 30.06.2025, далее ежегодно»: by the same day. */
const everyYearAfter = (before: ScheduleRule, fromYear: number): ScheduleRule =>
  before.kind === 'by' ? { kind: 'yearlyBy', day: before.on.slice(5) } : { kind: 'yearly', fromYear };

/** Last month of a rule of its own years. */
export const endOfRule = (rule: ScheduleRule): string | undefined => {
  switch (rule.kind) {
    case 'month':
      return rule.month;
    case 'months':
      return rule.to;
    case 'year':
      return yearMonth(rule.year, 12);
    case 'date':
    case 'by':
      return rule.on.slice(0, 7);
    default:
      return undefined;
  }
};

const REPEATED: ReadonlySet<ScheduleRule['kind']> = new Set([
  'yearlyBy',
  'yearlyMonths',
  'halfYears',
  'endOfSchoolYear',
  'times',
]);

/** «Сентябрь, ежегодно», «2 раза в месяц в течение всего периода»: the one says only that the other is repeated. */
const together = (before: ScheduleRule, rule: ScheduleRule): ScheduleRule[] => {
  if (onlyRepeats(rule) && REPEATED.has(before.kind)) return [before];
  if (onlyRepeats(before) && REPEATED.has(rule.kind)) return [rule];
  if (rule.kind === 'wholePeriod' && isLasting(before)) return [before];
  if (before.kind === 'wholePeriod' && isLasting(rule)) return [rule];
  if (before.kind === 'thenContinuous' && rule.kind === 'times' && rule.from === undefined)
    return [{ ...rule, from: before.from }];
  if (before.kind === 'thenContinuous' && rule.kind === 'yearly' && before.from.endsWith('-01'))
    return [{ kind: 'yearly', fromYear: yearOf(before.from) }];
  return [before, rule];
};

const onlyRepeats = (rule: ScheduleRule): boolean =>
  rule.kind === 'wholePeriod' || (rule.kind === 'yearly' && rule.fromYear === undefined);

const isLasting = (rule: ScheduleRule): boolean =>
  rule.kind === 'continuous' || (rule.kind === 'yearly' && rule.fromYear === undefined);
