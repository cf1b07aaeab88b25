import type { Pool } from 'pg';
import type { ReportLevel } from '@tandem/contracts';
import { LEVELS_BELOW } from '../consolidation/accepted-reports.js';
import { PERIOD_COLUMNS, periodOf, type PeriodColumns } from '../consolidation/period-columns.js';
import { totalPlace, type TotalPlace } from '../consolidation/total-place.js';

/** Where criteria are read: over a municipality and the region, and at one institution that reports there. */
export type CriteriaPlace = Omit<TotalPlace, 'roadmapVersion' | 'campaignPath'> & {
  /** Whose reports they are made of. */
  readonly told: readonly ReportLevel[];
  readonly isInstitution: boolean;
};

const INSTITUTION = `
select r.level, p.id as unit, p.title, p.kind, p.path::text as path, ${PERIOD_COLUMNS}
from report r join unit p on p.id = r.unit_id join campaign c on c.id = r.campaign_id
where r.campaign_id = $1 and r.level_path = $2::ltree and r.level in ('school', 'regionFounded') and r.state <> 'cancelled' limit 1`;

interface Row extends PeriodColumns {
  level: ReportLevel;
  unit: string;
  title: string;
  kind: string;
  path: string;
}

/** Undefined outside of the campaign. Without a path the campaign's own place. */
export const criteriaPlace = async (
  pool: Pick<Pool, 'query'>,
  campaign: string,
  path: string | null,
): Promise<CriteriaPlace | undefined> => {
  const over = await totalPlace(pool, campaign, path);
  if (over) return { ...over, told: LEVELS_BELOW[over.level], isInstitution: false };
  if (path === null) return undefined;
  const { rows } = await pool.query<Row>({
    name: 'criteria-at',
    text: INSTITUTION,
    values: [campaign, path],
  });
  const row = rows[0];
  if (!row) return undefined;
  return {
    campaign,
    path: row.path,
    unit: row.unit,
    title: row.title,
    kind: row.kind,
    level: row.level,
    period: periodOf(row),
    told: [row.level],
    isInstitution: true,
  };
};
