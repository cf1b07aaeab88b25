import type { PlanField } from '../check/plan-issue.js';
import type { Role } from './heading-columns.js';

/** Who carries a measure out, as one row of the table says it. */
export interface PartRow {
  responsible: string;
  schedule: string;
  result: string;
}

/** A measure before its texts are read: what its rows say, joined. */
export interface GatheredMeasure {
  readonly id: string;
  readonly section: string;
  label: string;
  title: string;
  indicator: string;
  /** The first is the measure's own row; the others are parties with terms of their own. */
  readonly parts: PartRow[];
  readonly remarks: string[];
}

export interface Gathered {
  readonly sections: { readonly id: string; readonly title: string }[];
  readonly measures: GatheredMeasure[];
  readonly footnotes: string[];
  readonly counts: { rows: number; joined: number; headings: number };
}

const FIELDS: { readonly [role in Role]?: PlanField } = {
  label: 'label',
  title: 'title',
  indicator: 'indicator',
  result: 'result',
  schedule: 'schedule',
  responsible: 'assignments',
};

/** Where in a plan the words of this column come to stand. */
export const fieldOf = (role: Role): { field?: PlanField } => {
  const field = FIELDS[role];
  return field ? { field } : {};
};
