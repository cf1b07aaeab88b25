import type { ScheduleRule } from './schedule.js';

/** What was read at a place, and where to read on. */
export interface Read<What> {
  readonly what: What;
  readonly next: number;
}

/** Part of a term before it is known what belongs together. */
export type Term =
  | { readonly is: 'rule'; readonly rule: ScheduleRule }
  /** Months without a year: a year may follow («апрель и октябрь 2025 г.»); otherwise every year. */
  | { readonly is: 'months'; readonly from: number; readonly to: number }
  | { readonly is: 'then' }
  /** «И», «или», «;»: what stands on both sides are two terms. */
  | { readonly is: 'and' };

export const ruleAt = (rule: ScheduleRule, next: number): Read<Term> => ({
  what: { is: 'rule', rule },
  next,
});
