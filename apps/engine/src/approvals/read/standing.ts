import type { RoadmapStanding } from '@tandem/contracts';

/** States of the four workflows, as filters, the map and colours know them. */
const STANDING_OF: Record<string, RoadmapStanding> = {
  draft: 'draft',
  submitted: 'submitted',
  inReview: 'inReview',
  groupReview: 'inReview',
  departmentReview: 'inReview',
  returned: 'returned',
  agreed: 'agreed',
  approved: 'approved',
  published: 'published',
  stale: 'stale',
  noImpactReview: 'stale',
  amending: 'stale',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
};

/** Where a plan stands, by the states that its case is in. */
export const standingOf = (paths: readonly string[]): RoadmapStanding => {
  const state = paths.map((path) => path.split('.')[0]!).find((name) => Object.hasOwn(STANDING_OF, name));
  return state === undefined ? 'none' : STANDING_OF[state]!;
};

/** States by which a standing is looked for. */
export const statesOf = (standing: RoadmapStanding): string[] =>
  Object.keys(STANDING_OF).filter((state) => STANDING_OF[state] === standing);
