import type { RoadmapPlan } from '../plan/plan.js';
import { placeIn } from './measures.js';
import { performed, refused } from './performed.js';
import type { Performed } from './plan-step.js';
import { runsOf } from './row-order.js';
import { hasSection } from './sections.js';
import type { StepOf } from './step-of.js';

/** Rows move together and stand in the order in which they are named. */
export const moveMeasures = (
  plan: RoadmapPlan,
  { measures, section, after }: StepOf<'moveMeasures'>,
): Performed => {
  if (!hasSection(plan, section)) return refused('no-such-section');
  const chosen = new Set(measures);
  const byId = new Map(plan.measures.map((measure) => [measure.id, measure]));
  if ([...chosen].some((id) => !byId.has(id))) return refused('no-such-measure');
  const rest = { ...plan, measures: plan.measures.filter(({ id }) => !chosen.has(id)) };
  const at = placeIn(rest, section, after);
  if (at === undefined) return refused('no-such-measure');
  const moved = [...chosen].map((id) => ({ ...byId.get(id)!, section }));
  return performed(
    { ...plan, measures: rest.measures.toSpliced(at, 0, ...moved) },
    ...runsOf(plan, chosen).map(
      (run) =>
        ({
          do: 'moveMeasures',
          measures: run.measures.map(({ id }) => id),
          section: run.section,
          after: run.after,
        }) as const,
    ),
  );
};
