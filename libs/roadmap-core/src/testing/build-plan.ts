import type { Measure, RoadmapPlan } from '../plan/plan.js';

/** A row with what a test says of it, and nothing else. */
export const row = (id: string, said: Partial<Measure> = {}): Measure => ({
  id,
  section: 's1',
  label: '',
  title: `Мероприятие ${id}`,
  subItems: [],
  result: 'Отчёт',
  schedule: { raw: '', rules: [] },
  assignments: [],
  evidence: [],
  ...said,
});

/** A plan of 2025–2028 of one section, unless a test says otherwise. */
export const plan = (said: Partial<RoadmapPlan> = {}): RoadmapPlan => ({
  title: 'Дорожная карта',
  level: 'municipality',
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: [{ id: 's1', title: 'Раздел' }],
  measures: [],
  exclusions: [],
  ...said,
});

/** Ids that a test can read: `a1`, `a2`, … */
export const counting = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
};
