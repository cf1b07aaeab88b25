import { isDate } from '@tandem/domain';
import type { PlanPeriod, RoadmapPlan } from '../plan/plan.js';
import { performed, refused } from './performed.js';
import type { HeaderFields, Performed } from './plan-step.js';
import { changeFields, type Fields } from './set-fields.js';
import { refusalOfTitle, tooLong } from './sizes.js';
import type { StepOf } from './step-of.js';

const FIELDS = ['title', 'period', 'columns', 'act', 'tolerance'] as const;

export const setHeader = (plan: RoadmapPlan, { set }: StepOf<'setHeader'>): Performed => {
  const refusal = set.title === undefined ? undefined : refusalOfTitle(set.title);
  if (refusal) return refused(refusal);
  if (set.period !== undefined && !isPeriod(set.period)) return refused('bad-period');
  if (tooLong(set)) return refused('too-long');
  const { after, before } = changeFields(plan as unknown as Fields, set as Fields, FIELDS);
  return performed(after as unknown as RoadmapPlan, { do: 'setHeader', set: before as HeaderFields });
};

export const isPeriod = ({ from, to }: PlanPeriod): boolean => isDate(from) && isDate(to) && from <= to;
