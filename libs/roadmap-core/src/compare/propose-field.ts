import type { Text } from '@tandem/domain';
import { targetIn } from '../indicator/target-in.js';
import type { Indicator } from '../indicator/indicator.js';
import type { MeasureFields } from '../operations/plan-step.js';
import { isOwnParty } from '../plan/addressed-bodies.js';
import type { Assignment, Measure, PlanLevel, RoadmapPlan } from '../plan/plan.js';
import { planYears } from '../plan/plan-years.js';
import { sameSchedule } from '../schedule/same-schedule.js';
import { freeId } from './free-id.js';
import type { PlanChange } from './plan-change.js';
import type { Proposal } from './proposal.js';
import { proposalId } from './proposal-id.js';

/** A changed field of a parent's row, for one own row that carries it out; nothing where the own row stands so already. */
export const proposeField = (
  change: PlanChange,
  row: Measure,
  was: Measure,
  is: Measure,
  own: RoadmapPlan,
): Proposal[] => {
  const verdict = verdictOf(change, row, was, is, own);
  if (verdict === 'done') return [];
  const set = verdict === 'own' ? undefined : verdict;
  return [
    {
      id: proposalId(change, row.id),
      change,
      own: row.id,
      steps: set ? [{ do: 'setMeasure', measure: row.id, set }] : [],
      text: set ? FOLLOW : THINK,
    },
  ];
};

const FOLLOW: Required<Text> = {
  ru: 'У вас было так же, как в вышестоящей карте: записать новое и у себя.',
  en: 'Yours was the same as in the plan above: write the new one here, too.',
};
const THINK: Required<Text> = {
  ru: 'У вас записано своё: решите, менять ли его.',
  en: 'Yours says something of its own: decide whether to change it.',
};

/** What to set; `done`: it stands so already; `own`: something else stands there, and only a person can tell. */
type Verdict = MeasureFields | 'done' | 'own';

const verdictOf = (
  { at }: PlanChange,
  row: Measure,
  was: Measure,
  is: Measure,
  own: RoadmapPlan,
): Verdict => {
  switch (at.field) {
    case 'indicator': {
      const years = planYears(own.period);
      if (sameTargets(row.indicator, is.indicator, years)) return 'done';
      return sameTargets(row.indicator, was.indicator, years) ? { indicator: is.indicator ?? null } : 'own';
    }
    case 'schedule':
      if (sameSchedule(row.schedule, is.schedule)) return 'done';
      return sameSchedule(row.schedule, was.schedule) ? { schedule: is.schedule } : 'own';
    case 'assignments':
      return parties(row, was, is, own.level);
    case 'title':
      return follow('title', plain(row.title), plain(was.title), plain(is.title), is);
    case 'subItems': {
      const line = ({ subItems }: Measure) => plain(subItems.join('; '));
      return follow('subItems', line(row), line(was), line(is), is);
    }
    default:
      return 'own';
  }
};

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const follow = (field: 'title' | 'subItems', own: string, was: string, now: string, is: Measure): Verdict => {
  if (own === now) return 'done';
  return own === was ? { [field]: is[field] } : 'own';
};

const sameTargets = (
  a: Indicator | undefined,
  b: Indicator | undefined,
  years: readonly number[],
): boolean => {
  if (!a || !b) return a === b;
  return (
    a.unit === b.unit &&
    a.operator === b.operator &&
    (a.denominator ?? '') === (b.denominator ?? '') &&
    years.every((year) => targetIn(a, year) === targetIn(b, year))
  );
};

/** Parties of this level that came are added, those that went are taken out; the plan's own people stay. */
const parties = (row: Measure, was: Measure, is: Measure, level: PlanLevel): Verdict => {
  const asked = (measure: Measure) => measure.assignments.filter((party) => isOwnParty(party, level));
  const [before, after] = [asked(was), asked(is)];
  const gone = before.filter((party) => !after.some((one) => isSame(one, party)));
  const come = after.filter(
    (party) =>
      !before.some((one) => isSame(one, party)) && !row.assignments.some((one) => isSame(one, party)),
  );
  const kept = row.assignments.filter((party) => !gone.some((one) => isSame(one, party)));
  if (come.length === 0 && kept.length === row.assignments.length) return 'done';
  const taken = new Set(row.assignments.map(({ id }) => id));
  return {
    assignments: [
      ...kept,
      ...come.map(({ unit: _, ...party }) => ({ ...party, id: freeId(party.id, taken) })),
    ],
  };
};

const isSame = (a: Assignment, b: Assignment): boolean =>
  a.body !== undefined && b.body !== undefined ? a.body === b.body : plain(a.name) === plain(b.name);
