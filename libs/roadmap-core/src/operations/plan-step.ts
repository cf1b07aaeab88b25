import type { Exclusion, Measure, PlanSection, RoadmapPlan } from '../plan/plan.js';

/**
 * One step of somebody's work on a plan, as data: sent by the editor as it happens, applied again by the server.
 * Places are told by the row that stands before (`after`), never by an index: two people may move rows at once.
 */
export type PlanStep =
  | { readonly do: 'setHeader'; readonly set: HeaderFields }
  | { readonly do: 'addSection'; readonly section: PlanSection; readonly after: string | null }
  | { readonly do: 'setSection'; readonly section: string; readonly title: string }
  | { readonly do: 'moveSection'; readonly section: string; readonly after: string | null }
  /** With its measures. */
  | { readonly do: 'removeSection'; readonly section: string }
  /** `after`: the measure before it in its section; null: the first there. */
  | { readonly do: 'addMeasures'; readonly measures: readonly Measure[]; readonly after: string | null }
  /** Fields that are named are set; null takes an optional one away. */
  | { readonly do: 'setMeasure'; readonly measure: string; readonly set: MeasureFields }
  | {
      readonly do: 'moveMeasures';
      readonly measures: readonly string[];
      readonly section: string;
      readonly after: string | null;
    }
  | { readonly do: 'removeMeasures'; readonly measures: readonly string[] }
  /** One row of the parent is excluded once: said again, the reason is the new one. `after`: parent's row of the exclusion before it; absent: the last. */
  | { readonly do: 'exclude'; readonly exclusion: Exclusion; readonly after?: string | null }
  | { readonly do: 'include'; readonly parentMeasure: string };

/** What every plan has cannot be taken away, only set. */
export type HeaderFields = {
  readonly [field in 'title' | 'period' | 'columns']?: RoadmapPlan[field];
} & {
  readonly [field in 'act' | 'tolerance']?: RoadmapPlan[field] | null;
};

/** Null empties a field that every row has, and takes an optional one away. */
export type MeasureFields = {
  readonly [field in keyof Omit<Measure, 'id' | 'section'>]?: Measure[field] | null;
};

export type Performed =
  | {
      readonly ok: true;
      readonly plan: RoadmapPlan;
      /** Gives the plan back as it was: undo. In the order in which they are to be performed. */
      readonly inverse: readonly PlanStep[];
    }
  | { readonly ok: false; readonly code: StepRefusal };

export type StepRefusal =
  | 'no-such-measure'
  | 'no-such-section'
  | 'id-taken'
  | 'empty-title'
  | 'empty-reason'
  | 'no-such-exclusion'
  | 'too-many-rows'
  | 'too-long'
  | 'bad-period'
  | 'last-section';
