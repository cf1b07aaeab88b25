import type { Language, Text } from '@tandem/domain';
import { isOwnParty } from '../plan/addressed-bodies.js';
import type { Assignment, Measure, PlanLevel, PlanPeriod } from '../plan/plan.js';
import { planYears } from '../plan/plan-years.js';
import { sameSchedule } from '../schedule/same-schedule.js';
import type { Schedule } from '../schedule/schedule.js';
import { scheduleWords } from '../schedule/schedule-words.js';
import { inBoth } from '../words/both.js';
import { yearRuns } from '../words/year-words.js';
import type { CoverageDifference } from './coverage.js';
import { termsOf, timesInYear, type Term } from './terms.js';

/** What makes the own term weaker than the parent's: outside the plans' time, later, not in each year, less often. */
export const scheduleDifference = (
  parent: Measure,
  own: Measure,
  period: PlanPeriod,
  level: PlanLevel,
): CoverageDifference | undefined => {
  const asked = wholeSchedule(parent, (party) => isOwnParty(party, level));
  const ours = wholeSchedule(own, () => true);
  if (isSilent(asked) || sameSchedule(asked, ours)) return undefined;
  const said = { field: 'schedule', parent: asked.raw, own: ours.raw } as const;
  if (isSilent(ours)) return { ...said, text: NOT_NAMED, weaker: true };
  if (asked.rules.length === 0) return undefined;
  if (ours.rules.length === 0) return { ...said, text: NOT_READ, weaker: false };
  const verdict = verdictOf(asked, ours, period);
  if (!verdict) return undefined;
  const words = (language: Language) =>
    `${scheduleWords(asked, language)} → ${scheduleWords(ours, language)}, ${verdict[language]}`;
  return { ...said, text: inBoth(words), weaker: true };
};

const NOT_NAMED = { ru: 'срок не назван', en: 'no term is named' };
const NOT_READ = {
  ru: 'срок записан словами, сравните сами',
  en: 'the term is in words: compare it yourself',
};
const OUTSIDE = { ru: 'вне срока карты', en: 'outside the period of the plan' };
const LATER = { ru: 'позже', en: 'later' };
const RARER = { ru: 'реже', en: 'less often' };

const verdictOf = (asked: Schedule, ours: Schedule, period: PlanPeriod): Required<Text> | undefined => {
  const wanted = termsOf(asked, period).filter((term) => meets(term, period));
  // The parent's own term is over, or of another time: nothing is asked of these years.
  if (wanted.length === 0) return undefined;
  const own = termsOf(ours, period).filter((term) => meets(term, period));
  if (own.length === 0) return OUTSIDE;
  if (wanted.some((term) => isLate(term, own))) return LATER;
  const years = planYears(period).filter(
    (year) => wanted.some((term) => inYear(term, year)) && !own.some((term) => inYear(term, year)),
  );
  if (years.length > 0) return without(years);
  const [often, ownOften] = [timesInYear(asked), timesInYear(ours)];
  return often !== undefined && ownOften !== undefined && ownOften < often ? RARER : undefined;
};

const without = (years: readonly number[]): Required<Text> => ({
  ru: `нет в ${yearRuns(years)} ${years.length === 1 ? 'году' : 'годах'}`,
  en: `nothing in ${yearRuns(years)}`,
});

/** A beginning or a last day that the parent names, and own work that comes only after it. */
const isLate = (asked: Term, own: readonly Term[]): boolean => {
  if (asked.deadline) {
    const inItsYear = own.filter((term) => inYear(term, Number(asked.to.slice(0, 4))));
    return inItsYear.length > 0 && inItsYear.every((term) => !term.open && term.to > asked.to);
  }
  if (!asked.dated) return false;
  const first = own.reduce((earliest, { from }) => (from < earliest ? from : earliest), own[0]!.from);
  return first > (asked.open ? asked.from : asked.to);
};

const meets = (term: Term, { from, to }: PlanPeriod): boolean => term.from <= to && term.to >= from;

const inYear = (term: Term, year: number): boolean =>
  meets(term, { from: `${year}-01-01`, to: `${year}-12-31` });

/** Terms of the row and of those who carry it out together (`002…`, row 2). */
const wholeSchedule = (
  { schedule, assignments }: Measure,
  isMeant: (party: Assignment) => boolean,
): Schedule => {
  const parties = assignments.filter(isMeant).flatMap((party) => (party.schedule ? [party.schedule] : []));
  const all = [schedule, ...parties].filter((one) => !isSilent(one));
  return {
    raw: [...new Set(all.map(({ raw }) => raw))].join('; '),
    rules: all.flatMap(({ rules }) => rules),
  };
};

const isSilent = ({ raw, rules }: Schedule): boolean => raw.trim() === '' && rules.length === 0;
