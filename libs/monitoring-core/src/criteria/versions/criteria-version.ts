import { refusalOfBands } from '../scales/band-of.js';
import type { Criterion } from '../criterion.js';

/** Criteria as they hold from a year on, until the next version (R287: tried in 2020, then corrected). */
export interface CriteriaVersion {
  readonly key: string;
  readonly fromYear: number;
  readonly criteria: readonly Criterion[];
  readonly source: string;
}

export type CriteriaRefusal =
  | 'yearHasBegun'
  | 'keyTaken'
  | 'noCriteria'
  | 'indicatorTwice'
  | NonNullable<ReturnType<typeof refusalOfBands>>;

export type Adopted =
  | { readonly ok: true; readonly versions: readonly CriteriaVersion[] }
  | { readonly ok: false; readonly code: CriteriaRefusal; readonly indicator?: string };

/** The criteria of a year: the latest version that began by then. */
export const criteriaOf = (versions: readonly CriteriaVersion[], year: number): CriteriaVersion | undefined =>
  versions
    .filter(({ fromYear }) => fromYear <= year)
    .reduce<CriteriaVersion | undefined>(
      (last, version) => (last && last.fromYear > version.fromYear ? last : version),
      undefined,
    );

/**
 * A new version, which takes the place of one of the same year that has not begun. Once the year runs its criteria stay
 * (workflow f: «смена критериев в середине года запрещена»): what was entered before would mean something else after.
 * The very first version begins whenever it is there: it changes nothing.
 */
export const adoptCriteria = (
  versions: readonly CriteriaVersion[],
  next: CriteriaVersion,
  today: string,
): Adopted => {
  const refusal = refusalOfVersion(next);
  if (refusal) return { ok: false, ...refusal };
  const others = versions.filter(({ fromYear }) => fromYear !== next.fromYear);
  if (others.some(({ key }) => key === next.key)) return { ok: false, code: 'keyTaken' };
  if (versions.length > 0 && hasBegun(next.fromYear, today)) return { ok: false, code: 'yearHasBegun' };
  return { ok: true, versions: [...others, next].sort((a, b) => a.fromYear - b.fromYear) };
};

const hasBegun = (year: number, today: string): boolean => today >= `${year}-01-01`;

const refusalOfVersion = ({
  criteria,
}: CriteriaVersion): { code: CriteriaRefusal; indicator?: string } | undefined => {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  if (indicators.length === 0) return { code: 'noCriteria' };
  const seen = new Set<string>();
  for (const { key, scale } of indicators) {
    if (seen.has(key)) return { code: 'indicatorTwice', indicator: key };
    seen.add(key);
    const code = scale.kind === 'bands' ? refusalOfBands(scale.bands) : undefined;
    if (code) return { code, indicator: key };
  }
  return undefined;
};
