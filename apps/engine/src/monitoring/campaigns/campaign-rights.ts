import { POLICY, reachOf, type HeldRole, type Role, type UnitKind } from '@tandem/domain';

type Held = { readonly held: readonly HeldRole[] };

/** Does he run campaigns at this very place? Reaching over it from above is not enough. */
export const runsAt = (viewer: Held, path: string): boolean =>
  viewer.held.some((held) => isRunner(held) && reachOf(held) === path);

/** The places whose campaigns he runs. */
export const placesRun = (viewer: Held): string[] => [
  ...new Set(viewer.held.filter(isRunner).map((held) => reachOf(held))),
];

/** A methodist is of a municipality: with a body of the region she carries out, and its operator runs (roles.md, section 1). */
const isRunner = ({ role, unitKind }: HeldRole): boolean =>
  (POLICY['campaigns.run'] as readonly Role[]).includes(role) &&
  (role !== 'methodist' || MUNICIPAL.includes(unitKind));

const MUNICIPAL: readonly UnitKind[] = ['municipality', 'municipalAuthority'];
