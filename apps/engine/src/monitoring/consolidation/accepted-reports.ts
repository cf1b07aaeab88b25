import type { Pool } from 'pg';
import type { ReportLevel } from '@tandem/contracts';
import {
  placeRows,
  type AcceptedReport,
  type AcceptedRow,
  type ExpectedUnit,
  type FrozenRoadmap,
} from '@tandem/monitoring-core';
import { withCases } from '../reports/build/kept-report.js';

/** A report of the level below, as a total counts it. */
export interface ReportBelow {
  readonly report: string;
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  /** The version in the total: of what was accepted, the last; null while nothing was. */
  readonly version: string | null;
  readonly acceptedAt: string | null;
}

/**
 * Whose reports make up that of a place: of a municipality its schools, of the region its municipalities and its own
 * institutions, which stand on a municipality's ground and count in the region alone (R360).
 */
export const LEVELS_BELOW: { readonly [level in ReportLevel]: readonly ReportLevel[] } = {
  school: [],
  regionFounded: [],
  municipality: ['school'],
  region: ['municipality', 'regionFounded'],
};

const BELOW = `
select r.id as report, r.unit_id as unit, u.title, u.kind, r.accepted_version_id as version, r.accepted_at as accepted_at
from report r join unit u on u.id = r.unit_id
where r.campaign_id = $1 and r.level_path <@ $2::ltree and r.level = any($3::text[]) and r.state <> 'cancelled'
order by u.title, r.id`;

/** Reports that a total of this place is made of, by name. */
export const reportsBelow = async (
  pool: Pick<Pool, 'query'>,
  campaign: string,
  levelPath: string,
  level: ReportLevel,
): Promise<ReportBelow[]> => {
  if (LEVELS_BELOW[level].length === 0) return [];
  const at = async (levels: readonly ReportLevel[]) =>
    (
      await pool.query<Omit<ReportBelow, 'acceptedAt'> & { accepted_at: Date | null }>({
        name: 'reports-below',
        text: BELOW,
        values: [campaign, levelPath, levels],
      })
    ).rows;
  const below = await at(LEVELS_BELOW[level]);
  // What the region asks of schools alone no municipality sums up: it is made of the schools themselves.
  const rows = below.length === 0 && level === 'region' ? await at(['school']) : below;
  return rows.map(({ accepted_at: accepted, ...row }) => ({
    ...row,
    acceptedAt: accepted?.toISOString() ?? null,
  }));
};

interface VersionRow {
  version: string;
  told: AcceptedReport;
}

interface CasesRow {
  version: string;
  measure: string;
  span: 'half' | 'year';
  /** As PostgreSQL writes arrays: `{a,b}`. Ids need no quotes, and there are half a million of them. */
  numerator: string;
  denominator: string;
}

const idsOf = (written: string): string[] => (written === '{}' ? [] : written.slice(1, -1).split(','));

/**
 * What was accepted, with the people behind the numbers: read by the engine, to count nobody twice, and told to nobody.
 * The rows are placed in the plan of the total.
 */
export const acceptedBelow = async (
  pool: Pick<Pool, 'query'>,
  below: readonly Pick<ReportBelow, 'unit' | 'version' | 'acceptedAt'>[],
  roadmap: FrozenRoadmap,
): Promise<AcceptedReport[]> => {
  const versions = below.flatMap(({ version }) => version ?? []);
  if (versions.length === 0) return [];
  const told = await pool.query<VersionRow>(
    `select id as version, told from report_version where id = any($1::uuid[])`,
    [versions],
  );
  const cases = await pool.query<CasesRow>(
    `select version_id as version, measure_id as measure, span, numerator::text as numerator, denominator::text as denominator from report_version_cases where version_id = any($1::uuid[])`,
    [versions],
  );
  const toldBy = new Map(told.rows.map((row) => [row.version, row.told]));
  const casesBy = new Map(cases.rows.map((row) => [`${row.version} ${row.measure} ${row.span}`, row]));
  return below.flatMap(({ unit, version, acceptedAt }) => {
    const report = version === null ? undefined : toldBy.get(version);
    if (!report) return [];
    const rows = report.rows.map((row) => joinCases(row, version!, casesBy));
    return [placeRows({ ...report, unit, acceptedAt: acceptedAt ?? report.acceptedAt, rows }, roadmap)];
  });
};

const joinCases = (row: AcceptedRow, version: string, cases: ReadonlyMap<string, CasesRow>): AcceptedRow => {
  const half = cases.get(`${version} ${row.measure} half`);
  const year = cases.get(`${version} ${row.measure} year`);
  return {
    ...row,
    ...(row.fact && half && { fact: withCases(row.fact, sidesOf(half)) }),
    ...(row.year && year && { year: withCases(row.year, sidesOf(year)) }),
  };
};

const sidesOf = ({ numerator, denominator }: CasesRow) => ({
  numerator: idsOf(numerator),
  denominator: idsOf(denominator),
});

export const expectedOf = (below: readonly ReportBelow[]): ExpectedUnit[] =>
  below.map(({ unit, title }) => ({ unit, title }));
