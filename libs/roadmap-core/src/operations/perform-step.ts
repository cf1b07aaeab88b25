import type { RoadmapPlan } from '../plan/plan.js';
import { exclude, include } from './exclusions.js';
import { setHeader } from './header.js';
import { addMeasures, removeMeasures, setMeasure } from './measures.js';
import { moveMeasures } from './move-measures.js';
import type { Performed, PlanStep } from './plan-step.js';
import { addSection, moveSection, removeSection, setSection } from './sections.js';

/** The plan after one step, with what takes it back; a step that does not fit the plan as it is now is refused. */
export const performStep = (plan: RoadmapPlan, step: PlanStep): Performed => {
  switch (step.do) {
    case 'setHeader':
      return setHeader(plan, step);
    case 'addSection':
      return addSection(plan, step);
    case 'setSection':
      return setSection(plan, step);
    case 'moveSection':
      return moveSection(plan, step);
    case 'removeSection':
      return removeSection(plan, step);
    case 'addMeasures':
      return addMeasures(plan, step);
    case 'setMeasure':
      return setMeasure(plan, step);
    case 'moveMeasures':
      return moveMeasures(plan, step);
    case 'removeMeasures':
      return removeMeasures(plan, step);
    case 'exclude':
      return exclude(plan, step);
    case 'include':
      return include(plan, step);
  }
};

/** All of the steps, in their order, or none. */
export const performSteps = (plan: RoadmapPlan, steps: readonly PlanStep[]): Performed => {
  let now = plan;
  const back: (readonly PlanStep[])[] = [];
  for (const step of steps) {
    const done = performStep(now, step);
    if (!done.ok) return done;
    now = done.plan;
    back.push(done.inverse);
  }
  return { ok: true, plan: now, inverse: back.reverse().flat() };
};
