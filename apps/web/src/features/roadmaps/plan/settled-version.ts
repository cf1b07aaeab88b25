import type { RoadmapView } from '@tandem/contracts';

/** The version that is read instead of a draft that nobody is writing now; undefined where the draft is what matters. */
export function settledVersion(
  view: Pick<RoadmapView, 'standing' | 'mayEdit' | 'showing' | 'version' | 'inForce'> | undefined,
): number | undefined {
  if (!view || view.mayEdit || view.showing.kind !== 'draft') return undefined;
  if (view.standing === 'draft' || view.standing === 'returned') return undefined;
  const holds = view.standing === 'submitted' || view.standing === 'inReview' ? view.version : view.inForce;
  return holds ?? view.version ?? undefined;
}
