import type { Pool } from 'pg';
import type { ReportLevel } from '@tandem/contracts';
import type { FrozenRoadmap, Period } from '@tandem/monitoring-core';
import type { KeepVersions } from '../../approvals/read/keep-versions.js';
import { reportedRoadmap } from '../reports/build/report-roadmap.js';
import { PERIOD_COLUMNS, periodOf, type PeriodColumns } from './period-columns.js';

/** Where and of what a total is made. */
export interface TotalPlace {
  readonly campaign: string;
  readonly campaignPath: string;
  readonly path: string;
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  readonly level: ReportLevel;
  readonly period: Period;
  /** The plan whose rows are told: of the report of this place, otherwise of the campaign. */
  readonly roadmapVersion: string | null;
}

interface Row extends PeriodColumns {
  campaign_path: string;
  path: string;
  unit: string;
  title: string;
  kind: string;
  roadmap_version: string | null;
}

const PLACE = `
select c.level_path::text as campaign_path, p.path::text as path, p.id as unit, p.title, p.kind, ${PERIOD_COLUMNS},
  coalesce((select r.roadmap_version_id from report r where r.campaign_id = c.id and r.level_path = p.path and r.level = p.kind and r.state <> 'cancelled' limit 1),
    c.roadmap_version_id) as roadmap_version
from campaign c join unit p on p.path = coalesce($2::ltree, c.level_path) and p.path <@ c.level_path
where c.id = $1 and p.kind in ('municipality', 'region')`;

/** Undefined where no total is made: at a school, or outside of the campaign. Without a path the campaign's own place. */
export const totalPlace = async (
  pool: Pick<Pool, 'query'>,
  campaign: string,
  path: string | null,
): Promise<TotalPlace | undefined> => {
  const { rows } = await pool.query<Row>(PLACE, [campaign, path]);
  const row = rows[0];
  if (!row) return undefined;
  return {
    campaign,
    campaignPath: row.campaign_path,
    path: row.path,
    unit: row.unit,
    title: row.title,
    kind: row.kind,
    level: row.kind === 'region' ? 'region' : 'municipality',
    period: periodOf(row),
    roadmapVersion: row.roadmap_version,
  };
};

const NO_ROWS: FrozenRoadmap = { revision: '', period: { from: '', to: '' }, measures: [] };

export const roadmapOf = async (
  versions: KeepVersions,
  version: string | null,
  database: Parameters<KeepVersions['of']>[1],
): Promise<FrozenRoadmap> =>
  version === null ? NO_ROWS : reportedRoadmap(version, (await versions.of(version, database)).plan);
