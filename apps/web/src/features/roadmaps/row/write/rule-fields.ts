import type { ScheduleRule } from '@tandem/roadmap-core';

export type RuleKind = ScheduleRule['kind'];

/** Those that people use most stand first. */
export const RULE_KINDS: readonly RuleKind[] = [
  'by',
  'date',
  'month',
  'months',
  'year',
  'thenContinuous',
  'continuous',
  'yearly',
  'yearlyBy',
  'yearlyMonths',
  'times',
  'halfYears',
  'onDemand',
  'endOfSchoolYear',
  'wholePeriod',
  'byWorkPlan',
];

/** Everything that any kind asks for: what was said stays while one looks through the kinds. */
export interface RuleFields {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly year: number;
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly times: number;
  readonly per: 'month' | 'quarter' | 'halfYear' | 'year';
  readonly atLeast: boolean;
}

/** The rule of a kind with what was said; undefined where it makes no sense yet. */
export function ruleOf(kind: RuleKind, fields: RuleFields): ScheduleRule | undefined {
  switch (kind) {
    case 'date':
    case 'by':
      return { kind, on: fields.on };
    case 'month':
      return { kind, month: fields.from };
    case 'months':
      return fields.from <= fields.to ? { kind, from: fields.from, to: fields.to } : undefined;
    case 'year':
      return { kind, year: fields.year };
    case 'thenContinuous':
      return { kind, from: fields.from };
    case 'yearly':
      return { kind, fromYear: fields.year };
    case 'yearlyBy':
      return { kind, day: fields.day };
    case 'yearlyMonths':
      return { kind, from: fields.fromMonth, to: fields.toMonth };
    case 'times':
      return {
        kind,
        times: fields.times,
        per: fields.per,
        ...(fields.atLeast ? { atLeast: true } : {}),
      };
    default:
      return { kind };
  }
}
