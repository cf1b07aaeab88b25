import type { ColumnSet, PlanLevel, PlanPeriod, RoadmapPlan } from './plan.js';

export interface EmptyPlan {
  readonly level: PlanLevel;
  readonly title: string;
  readonly period: PlanPeriod;
  readonly newId: () => string;
  readonly columns?: ColumnSet;
}

/** A plan to begin with: one section, so that the first row has where to stand. */
export const emptyPlan = ({
  level,
  title,
  period,
  newId,
  columns = 'sixResult',
}: EmptyPlan): RoadmapPlan => ({
  title,
  level,
  period,
  columns,
  sections: [{ id: newId(), title: 'Мероприятия' }],
  measures: [],
  exclusions: [],
});
