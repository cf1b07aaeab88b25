import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { performed, refused } from './performed.js';
import type { MeasureFields, Performed } from './plan-step.js';
import { runsOf, startOf } from './row-order.js';
import { hasSection } from './sections.js';
import { changeFields, type Fields } from './set-fields.js';
import { refusalOfMeasure } from './sizes.js';
import type { StepOf } from './step-of.js';

/** New rows stand together behind one row of their section, or first there. */
export const addMeasures = (plan: RoadmapPlan, { measures, after }: StepOf<'addMeasures'>): Performed => {
  const section = measures[0]?.section;
  if (section === undefined) return performed(plan);
  if (measures.some((measure) => measure.section !== section) || !hasSection(plan, section))
    return refused('no-such-section');
  const ids = new Set(plan.measures.map(({ id }) => id));
  for (const measure of measures) {
    if (ids.has(measure.id) || repeats(measure.assignments)) return refused('id-taken');
    ids.add(measure.id);
    const refusal = refusalOfMeasure(measure);
    if (refusal) return refused(refusal);
  }
  const at = placeIn(plan, section, after);
  if (at === undefined) return refused('no-such-measure');
  return performed(
    { ...plan, measures: plan.measures.toSpliced(at, 0, ...measures) },
    { do: 'removeMeasures', measures: measures.map(({ id }) => id) },
  );
};

const FIELDS = [
  'label',
  'title',
  'subItems',
  'result',
  'indicator',
  'schedule',
  'assignments',
  'parentMeasure',
  'stage',
  'evidence',
  'note',
] as const satisfies readonly (keyof MeasureFields)[];

const EMPTY = {
  label: '',
  title: '',
  subItems: [],
  result: '',
  schedule: { raw: '', rules: [] },
  assignments: [],
  evidence: [],
} as const satisfies Partial<Measure>;

export const setMeasure = (plan: RoadmapPlan, { measure: id, set }: StepOf<'setMeasure'>): Performed => {
  const index = plan.measures.findIndex((measure) => measure.id === id);
  if (index < 0) return refused('no-such-measure');
  const now = plan.measures[index] as unknown as Fields;
  const { after, before } = changeFields(now, set as Fields, FIELDS, EMPTY);
  const next = after as unknown as Measure;
  const refusal = repeats(next.assignments) ? 'id-taken' : refusalOfMeasure(next);
  if (refusal) return refused(refusal);
  return performed(
    { ...plan, measures: plan.measures.with(index, next) },
    { do: 'setMeasure', measure: id, set: before as MeasureFields },
  );
};

export const removeMeasures = (plan: RoadmapPlan, { measures }: StepOf<'removeMeasures'>): Performed => {
  const gone = new Set(measures);
  const rest = plan.measures.filter(({ id }) => !gone.has(id));
  if (plan.measures.length - rest.length !== gone.size) return refused('no-such-measure');
  return performed(
    { ...plan, measures: rest },
    ...runsOf(plan, gone).map(
      (run) => ({ do: 'addMeasures', measures: run.measures, after: run.after }) as const,
    ),
  );
};

/** Where a row would stand that follows `after` in its section; undefined where that row is not there. */
export const placeIn = (plan: RoadmapPlan, section: string, after: string | null): number | undefined => {
  if (after === null) return startOf(plan, section);
  const index = plan.measures.findIndex((measure) => measure.id === after && measure.section === section);
  return index < 0 ? undefined : index + 1;
};

const repeats = (assignments: Measure['assignments']): boolean =>
  new Set(assignments.map(({ id }) => id)).size < assignments.length;
