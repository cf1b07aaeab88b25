import { POLICY, reachOf, type HeldRole, type Role } from '@tandem/domain';
import type { Viewer } from '../../identity/viewer.js';

/** Does he run campaigns at this very place? Reaching over it from above is not enough. */
export const runsAt = (viewer: Pick<Viewer, 'held'>, path: string): boolean =>
  viewer.held.some((held) => isRunner(held) && reachOf(held) === path);

/** The places whose campaigns he runs. */
export const placesRun = (viewer: Pick<Viewer, 'held'>): string[] => [
  ...new Set(viewer.held.filter(isRunner).map((held) => reachOf(held))),
];

const isRunner = ({ role }: HeldRole): boolean => (POLICY['campaigns.run'] as readonly Role[]).includes(role);
