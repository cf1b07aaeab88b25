import type { PlanChange } from './plan-change.js';

export const proposalId = ({ kind, at }: PlanChange, ...more: readonly string[]): string =>
  [kind, at.measure ?? 'plan', at.field ?? 'row', ...more].join(':');
