import type { Pool } from 'pg';

/** What a database dates by its own clock was kept on the day on which it is said to have happened. */
const MOMENTS = [
  `update report r set created_at = c.opened_at from campaign c where c.id = r.campaign_id and c.opened_at < r.created_at`,
  `update roadmap r set created_at = k.opened_at from "case" k where k.id = r.id and k.opened_at < r.created_at`,
  `update roadmap_draft d set saved_at = coalesce(r.sent_at, k.opened_at) from roadmap r join "case" k on k.id = r.id
     where r.id = d.roadmap_id and coalesce(r.sent_at, k.opened_at) < d.saved_at`,
  `update measure_figure m set at = (select max(c.opened_at) from campaign c where c.kind = 'halfYearReport')`,
  `update file f set created_at = k.opened_at from "case" k where k.id = f.case_id and k.opened_at < f.created_at`,
  `update file f set created_at = d.created_at from document d where d.file_id = f.id and d.created_at < now()`,
];

/** Runs once, when everything is told and nobody has worked in the region yet. */
export const settleToldMoments = async (pool: Pool): Promise<void> => {
  for (const statement of MOMENTS) await pool.query(statement);
};
