import { reachOf } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';

/** Places whose definitions concern a person: where he works, and what his roles reach over. */
export const placesOf = ({ held }: Viewer): string[] => [
  ...new Set(held.flatMap((one) => [one.unitPath, reachOf(one)])),
];

/** A version (`d`) of an owner (`o`) that concerns places given as a parameter: the installation's, from above, or from below. */
export const concerns = (parameter: string): string =>
  `(d.unit_id is null or o.path @> any(${parameter}::ltree[]) or o.path <@ any(${parameter}::ltree[]))`;

/** The nearest owner above comes first, then the whole installation, then what units below have of their own. */
export const nearestFirst = (parameter: string): string =>
  `case when o.path @> any(${parameter}::ltree[]) then nlevel(o.path) when d.unit_id is null then 0 else -1 end desc, d.version desc`;
