import type { PlanSection, RoadmapPlan } from '../plan/plan.js';
import { performed, refused } from './performed.js';
import type { Performed } from './plan-step.js';
import { inSectionOrder, rowsOf } from './row-order.js';
import { tooLong } from './sizes.js';
import type { StepOf } from './step-of.js';

export const addSection = (plan: RoadmapPlan, { section, after }: StepOf<'addSection'>): Performed => {
  if (hasSection(plan, section.id)) return refused('id-taken');
  if (after !== null && !hasSection(plan, after)) return refused('no-such-section');
  if (tooLong(section)) return refused('too-long');
  const sections = putAfter(plan.sections, section, after);
  return performed({ ...plan, sections }, { do: 'removeSection', section: section.id });
};

export const setSection = (plan: RoadmapPlan, { section: id, title }: StepOf<'setSection'>): Performed => {
  const before = plan.sections.find((section) => section.id === id);
  if (!before) return refused('no-such-section');
  if (tooLong(title)) return refused('too-long');
  const sections = plan.sections.map((section) => (section.id === id ? { ...section, title } : section));
  return performed({ ...plan, sections }, { do: 'setSection', section: id, title: before.title });
};

export const moveSection = (plan: RoadmapPlan, { section: id, after }: StepOf<'moveSection'>): Performed => {
  const section = plan.sections.find((one) => one.id === id);
  if (!section || (after !== null && !hasSection(plan, after))) return refused('no-such-section');
  const before = sectionBefore(plan, id);
  if (after === id || after === before) return performed(plan);
  const others = plan.sections.filter((one) => one !== section);
  const sections = putAfter(others, section, after);
  return performed(
    { ...plan, sections, measures: inSectionOrder(sections, plan.measures) },
    { do: 'moveSection', section: id, after: before },
  );
};

/** The last section stays while it has rows: rows have to stand somewhere. */
export const removeSection = (plan: RoadmapPlan, { section: id }: StepOf<'removeSection'>): Performed => {
  const section = plan.sections.find((one) => one.id === id);
  if (!section) return refused('no-such-section');
  const rows = rowsOf(plan, id);
  if (plan.sections.length === 1 && rows.length > 0) return refused('last-section');
  return performed(
    {
      ...plan,
      sections: plan.sections.filter((one) => one !== section),
      measures: plan.measures.filter((measure) => measure.section !== id),
    },
    { do: 'addSection', section, after: sectionBefore(plan, id) },
    ...(rows.length > 0 ? [{ do: 'addMeasures', measures: rows, after: null } as const] : []),
  );
};

export const hasSection = (plan: RoadmapPlan, id: string): boolean =>
  plan.sections.some((section) => section.id === id);

const sectionBefore = (plan: RoadmapPlan, id: string): string | null =>
  plan.sections[plan.sections.findIndex((section) => section.id === id) - 1]?.id ?? null;

const putAfter = (sections: readonly PlanSection[], section: PlanSection, after: string | null) =>
  sections.toSpliced(sections.findIndex(({ id }) => id === after) + 1, 0, section);
