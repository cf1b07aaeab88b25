import type { Pool } from 'pg';
import type { JsonObject } from '@tandem/domain';
import type { KeepVersions } from '../../../approvals/read/keep-versions.js';
import { plansInForce } from '../../campaigns/plan/plans-in-force.js';
import type { KeptReport } from '../build/kept-report.js';
import type { ReportSource } from '../source/report-source.js';

/** What the place last had accepted on the rows of this plan. */
const LAST = `
select v.report from report r join report_version v on v.id = r.accepted_version_id
where r.level_path = $1::ltree and r.level = 'municipality' and r.roadmap_version_id = $2 and r.state <> 'cancelled'
order by r.accepted_at desc limit 1`;

/** Sections of the municipality's own plan in force: how many measures each has, and how many it reported as carried out. */
export const roadmapDirections = async (
  pool: Pool,
  versions: Pick<KeepVersions, 'of'>,
  { level_path, period_from, period_to }: ReportSource,
): Promise<JsonObject[]> => {
  const plans = await plansInForce(pool, level_path, { from: period_from, to: period_to });
  const own = plans.get(level_path);
  if (!own) return [];
  const { plan } = await versions.of(own.version, pool);
  const { rows } = await pool.query<{ report: KeptReport }>(LAST, [level_path, own.version]);
  const told = rows[0]?.report.report.rows;
  const done = new Set(told?.filter(({ status }) => status === 'done').map(({ measure }) => measure));
  return plan.sections.map(({ id, title }) => {
    const measures = plan.measures.filter(({ section }) => section === id);
    return {
      title,
      planned: measures.length,
      ...(told && { done: measures.filter((measure) => done.has(measure.id)).length }),
    };
  });
};
