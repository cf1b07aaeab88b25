import type { JsonObject } from '@tandem/domain';
import type { Assignment, Measure, RoadmapPlan } from '../plan/plan.js';
import { indicatorAnswers, said } from './indicator-answers.js';
import { scheduleAnswers } from './schedule-answers.js';

/** What the paper says of a plan besides what stands in it. */
export interface PaperFacts {
  /** Unit whose plan it is. */
  readonly unit: string;
  /** The plan above it, in the version that it was made for. */
  readonly parent?: { readonly roadmap: string; readonly version: string; readonly plan: RoadmapPlan };
  readonly url?: string;
}

/**
 * The plan as answers of form 25 `roadmap`: its paper and its contract. Rows stand in the plan's order, so that a place
 * in the answers tells its place in the plan (`placeOfAnswer`).
 */
export const asFormAnswers = (plan: RoadmapPlan, { unit, parent, url }: PaperFacts): JsonObject => {
  const sections = new Map(plan.sections.map(({ id, title }) => [id, title.trim() || UNTITLED]));
  const parentTitles = new Map(parent?.plan.measures.map(({ id, title }) => [id, title.trim()]));
  return {
    level: plan.level,
    org: unit,
    title: plan.title.trim(),
    columns: plan.columns,
    period: { ...plan.period },
    ...(plan.act && { approvalAct: { ...plan.act } }),
    ...toleranceAnswers(plan),
    sections: [...sections.values()].map((title, index) => ({ title, order: index + 1 })),
    measures: plan.measures.map((measure) => ({
      section: sections.get(measure.section) ?? '',
      ...measureAnswers(measure, plan),
      ...linkAnswers(measure, parentTitles),
    })),
    ...(parent && {
      parentRoadmap: parent.roadmap,
      parentVersion: parent.version,
      coverage: coverageAnswers(plan, parent.plan),
    }),
    ...said('publicationUrl', url),
  };
};

/** A paper has no row without words. */
const UNTITLED = 'Без названия';

const TOLERANCES = { points: 'percentagePoints', relative: 'relativePct', unstated: 'unstated' } as const;

const toleranceAnswers = ({ tolerance }: RoadmapPlan): JsonObject =>
  tolerance
    ? { hasTolerance: true, toleranceValue: tolerance.value, toleranceKind: TOLERANCES[tolerance.kind] }
    : { hasTolerance: false };

const measureAnswers = (measure: Measure, { columns }: RoadmapPlan): JsonObject => ({
  ...said('label', measure.label),
  title: measure.title.trim(),
  ...lines('subItems', measure.subItems),
  ...(measure.stage !== undefined && { stage: measure.stage }),
  hasIndicator: measure.indicator !== undefined,
  ...(measure.indicator && { indicator: indicatorAnswers(measure.indicator) }),
  ...said(columns === 'sixForm' ? 'resultDoc' : 'expectedResult', measure.result),
  ...scheduleAnswers(measure.schedule),
  assignments: namedParties(measure).map(assignmentAnswers),
  ...lines('evidence', measure.evidence),
  ...said('note', measure.note),
});

const lines = (key: string, list: readonly string[]): JsonObject => {
  const words = list.map((line) => line.trim()).filter((line) => line !== '');
  return words.length > 0 ? { [key]: words } : {};
};

/** Those that stand on the paper, in its order. */
export const namedParties = ({ assignments }: Measure): Assignment[] =>
  assignments.filter(({ name }) => name.trim() !== '');

const assignmentAnswers = ({ name, unit, schedule, result, byAgreement }: Assignment): JsonObject => ({
  responsible: name.trim(),
  ...(unit && { unit }),
  ...said('schedule', schedule?.raw),
  ...said('result', result),
  ...(byAgreement && { byAgreement }),
});

/** The form names a row of the parent by its title. Where there is a parent, a row without a link is the plan's own. */
const linkAnswers = ({ parentMeasure }: Measure, parentTitles: ReadonlyMap<string, string>): JsonObject => {
  const title = parentMeasure === undefined ? undefined : parentTitles.get(parentMeasure);
  if (title !== undefined) return { parentMeasure: title };
  return parentTitles.size > 0 ? { localOnly: true } : {};
};

/** Rows of the parent that are left out. Those that are carried out are named by the rows that do it. */
const coverageAnswers = (plan: RoadmapPlan, parent: RoadmapPlan): JsonObject[] => {
  const reasons = new Map(plan.exclusions.map(({ parentMeasure, reason }) => [parentMeasure, reason]));
  return parent.measures.flatMap(({ id, title }): JsonObject[] => {
    const reason = reasons.get(id);
    return reason === undefined
      ? []
      : [{ measure: title.trim(), state: 'notApplicable', reason: reason.trim() }];
  });
};
