import type { Criterion } from '../criterion.js';

/** Criteria as they hold from a year on, until the next version (R287: tried in 2020, then corrected). */
export interface CriteriaVersion {
  readonly key: string;
  readonly fromYear: number;
  readonly criteria: readonly Criterion[];
  readonly source: string;
}

/**
 * The criteria of a year: the latest version that began by then. A monitoring asks by the year of its period, so that its
 * criteria never change while it goes on (workflow f: «смена критериев в середине года запрещена»).
 */
export const criteriaOf = (versions: readonly CriteriaVersion[], year: number): CriteriaVersion | undefined =>
  versions
    .filter(({ fromYear }) => fromYear <= year)
    .reduce<CriteriaVersion | undefined>(
      (last, version) => (last && last.fromYear > version.fromYear ? last : version),
      undefined,
    );
