import type { ReportContent, ReportLevel } from '@tandem/contracts';
import type { Reader } from '../../../database/read-context.js';
import type { ToldTexts } from '../parts/told-texts.js';

type Texts = ReportContent['texts'];

export interface OwnReport {
  readonly texts: Texts | null;
  /** Who sent it. */
  readonly by: string | null;
}

/** Of the report of the place itself what was sent; those who write it have their draft before that. */
export const readOwnReport = async (
  reader: Reader,
  campaign: string,
  path: string,
  level: ReportLevel,
): Promise<OwnReport> => {
  const row = await reader.one<{ texts: Texts | null; by: string | null }>(
    `select coalesce(v.content, d.content)->'texts' as texts, v.frozen_by as by
     from report r left join report_version v on v.id = coalesce(r.accepted_version_id, r.version_id) left join report_draft d on d.report_id = r.id
     where r.campaign_id = $1 and r.level_path = $2::ltree and r.level = $3 and r.state <> 'cancelled' limit 1`,
    [campaign, path, level],
  );
  return { texts: row?.texts ?? null, by: row?.by ?? null };
};

/** Deficits and proposals of the level below, as they were accepted (`000…`, IV, direction 4). */
export const readTold = (
  reader: Reader,
  campaign: string,
  path: string,
  levels: readonly ReportLevel[],
): Promise<ToldTexts[]> =>
  reader.rows<{ unit: string; texts: Texts }>(
    `select u.title as unit, v.content->'texts' as texts
     from report r join report_version v on v.id = r.accepted_version_id join unit u on u.id = r.unit_id
     where r.campaign_id = $1 and r.level_path <@ $2::ltree and r.level = any($3::text[]) and v.content->'texts' is not null
     order by u.title, r.id`,
    [campaign, path, levels],
  );
