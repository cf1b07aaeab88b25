import type { HistoryEntry, RoadmapStanding, RoadmapView } from '@tandem/contracts';
import type { PlanLevel } from '@tandem/roadmap-core';

export type RoadStep = 'draw' | 'municipality' | 'operator' | 'approve' | 'publish';

/** By whom a plan of each level is looked at before it holds: the way depends on the founder, not on the size. */
const WAYS: { readonly [level in PlanLevel]: readonly RoadStep[] } = {
  school: ['draw', 'municipality', 'approve', 'publish'],
  municipality: ['draw', 'operator', 'approve', 'publish'],
  // Approved by the department, past the municipality.
  regionFounded: ['draw', 'operator', 'approve', 'publish'],
  region: ['draw', 'approve', 'publish'],
};

export interface PlanStop {
  readonly step: RoadStep;
  readonly state: 'done' | 'current' | 'ahead';
  readonly by?: string;
  /** In whose place, where it was delegated. */
  readonly onBehalfOf?: string;
  readonly at?: string;
}

/** Which events end a stop; the latest of them says who and when. */
const ENDS: { readonly [step in RoadStep]: RegExp } = {
  draw: /^ROADMAP\.SUBMIT$/,
  municipality: /^ROADMAP\.AGREE/,
  operator: /^ROADMAP\.AGREE/,
  approve: /^ROADMAP\.APPROVE$/,
  publish: /^ROADMAP\.PUBLISH$/,
};

const reached = (standing: RoadmapStanding, way: readonly RoadStep[], agreedOnce: boolean): number => {
  const approve = way.indexOf('approve');
  switch (standing) {
    case 'submitted':
    case 'inReview':
      // Where the department approves what the operator has agreed to, it is being looked at twice.
      return agreedOnce ? approve : 1;
    case 'agreed':
      return approve;
    case 'approved':
      return approve + 1;
    case 'published':
    case 'stale':
    case 'superseded':
      return way.length;
    default:
      return 0;
  }
};

/** Where the plan is on its way from those who draw it up to its publication. `decisions`: the latest first. */
export function planStops(
  view: Pick<RoadmapView, 'level' | 'standing'>,
  decisions: readonly Pick<HistoryEntry, 'type' | 'actor' | 'onBehalfOf' | 'at'>[],
): readonly PlanStop[] {
  const way = WAYS[view.level];
  const sent = decisions.findIndex(({ type }) => ENDS.draw.test(type));
  const agreedOnce = decisions.slice(0, Math.max(0, sent)).some(({ type }) => ENDS.operator.test(type));
  const here = reached(view.standing, way, agreedOnce);
  return way.map((step, index): PlanStop => {
    const state = index < here ? 'done' : index === here ? 'current' : 'ahead';
    const end = state === 'done' ? decisions.find(({ type }) => ENDS[step].test(type)) : undefined;
    return {
      step,
      state,
      ...(end ? { at: end.at } : {}),
      ...(end?.actor ? { by: end.actor.name } : {}),
      ...(end?.onBehalfOf ? { onBehalfOf: end.onBehalfOf.name } : {}),
    };
  });
}
