import type { PlanField, PlanPlace } from '../check/plan-issue.js';
import type { RoadmapPlan } from '../plan/plan.js';
import { namedParties } from './as-form-answers.js';

/** Where in the plan a place of its paper is: `/measures/3/indicator/targets/y2026` is a row and its indicator. */
export const placeOfAnswer = (path: string, plan: RoadmapPlan): PlanPlace => {
  const [top = '', index, key, inner] = path.split('/').slice(1);
  if (top === 'sections') {
    const section = plan.sections[Number(index)];
    return section && index !== undefined ? { section: section.id } : {};
  }
  if (top !== 'measures') return fieldPlace(HEADER[top]);
  const measure = plan.measures[Number(index)];
  if (!measure || index === undefined) return {};
  // A row stands where its section is; it is the section that lacks its name.
  if (key === 'section') return { section: measure.section };
  const assignment = key === 'assignments' ? namedParties(measure)[Number(inner)] : undefined;
  return {
    measure: measure.id,
    ...fieldPlace(key === undefined ? undefined : ROW[key]),
    ...(assignment && inner !== undefined && { assignment: assignment.id }),
  };
};

const fieldPlace = (field: PlanField | undefined): PlanPlace => (field ? { field } : {});

const HEADER: Readonly<Record<string, PlanField>> = {
  title: 'title',
  period: 'period',
  approvalAct: 'act',
  hasTolerance: 'tolerance',
  toleranceValue: 'tolerance',
  toleranceKind: 'tolerance',
  coverage: 'exclusions',
};

const ROW: Readonly<Record<string, PlanField>> = {
  label: 'label',
  title: 'title',
  subItems: 'subItems',
  hasIndicator: 'indicator',
  indicator: 'indicator',
  expectedResult: 'result',
  resultDoc: 'result',
  scheduleKinds: 'schedule',
  dueDate: 'schedule',
  dueMonth: 'schedule',
  range: 'schedule',
  startMonth: 'schedule',
  byDay: 'schedule',
  fromMonth: 'schedule',
  toMonth: 'schedule',
  times: 'schedule',
  per: 'schedule',
  fromYear: 'schedule',
  scheduleText: 'schedule',
  assignments: 'assignments',
  parentMeasure: 'parentMeasure',
  localOnly: 'parentMeasure',
  evidence: 'evidence',
};
