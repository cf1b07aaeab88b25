import { performSteps } from '../operations/perform-step.js';
import { renumberSteps } from '../operations/renumber-steps.js';
import { isAddressed, isOwnParty, ownParty } from './addressed-bodies.js';
import type { Assignment, Measure, PlanLevel, RoadmapPlan } from './plan.js';

export interface OwnPlan {
  readonly level: PlanLevel;
  readonly title: string;
  readonly newId: () => string;
}

/**
 * A plan to begin with, out of the plan above: every row that concerns this level, linked to the parent's, with its
 * targets and terms. Parties of other levels are left out; where nobody is left, the body itself takes the row on.
 */
export const planFromParent = (parent: RoadmapPlan, { level, title, newId }: OwnPlan): RoadmapPlan => {
  const addressed = parent.measures.filter((measure) => isAddressed(measure, level));
  const used = new Set(addressed.map(({ section }) => section));
  const sections = new Map(
    parent.sections
      .filter(({ id }) => used.has(id))
      .map((section) => [section.id, { ...section, id: newId() }]),
  );
  const plan: RoadmapPlan = {
    title,
    level,
    period: parent.period,
    ...(parent.tolerance && { tolerance: parent.tolerance }),
    columns: parent.columns,
    sections: [...sections.values()],
    measures: addressed.map((measure) =>
      ownMeasure(measure, sections.get(measure.section)!.id, level, newId),
    ),
    exclusions: [],
  };
  const numbered = performSteps(plan, renumberSteps(plan));
  if (!numbered.ok) throw new Error(`a plan could not be numbered: ${numbered.code}`);
  return numbered.plan;
};

/** A row that carries out a row of the parent. Evidence and notes are the parent's own. */
export const ownMeasure = (
  { evidence: _, note: _note, parentMeasure: _parent, ...measure }: Measure,
  section: string,
  level: PlanLevel,
  newId: () => string,
): Measure => ({
  ...measure,
  id: newId(),
  section,
  assignments: ownParties(measure.assignments, level, newId),
  parentMeasure: measure.id,
  evidence: [],
});

const ownParties = (
  assignments: readonly Assignment[],
  level: PlanLevel,
  newId: () => string,
): Assignment[] => {
  const own = assignments
    .filter((assignment) => isOwnParty(assignment, level))
    // Which unit the parent meant is no choice of this plan.
    .map(({ unit: _, ...assignment }) => ({ ...assignment, id: newId() }));
  return own.length > 0 ? own : [ownParty(level, newId())];
};
