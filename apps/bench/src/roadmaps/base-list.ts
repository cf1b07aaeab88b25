import type { Pool } from 'pg';
import type { StandardWork } from '../measure/standard-work.js';
import { doing } from './ask.js';

/** The rows of a first page as one would read them by hand: one query, no rights, no words. */
const FIRST_PAGE = `
select r.id, r.title, r.level, place.title as place, r.period_from, r.period_to, r.obligation, r.round, r.sent_at, c.unit_id, u.title as unit, c.state_paths, c.waits, c.due_at, c.updated_at,
  v.number, v.measures, v.coverage, above.title as parent,
  (select count(*) from roadmap_remark m where m.roadmap_id = r.id and m.closed_at is null) as remarks
from roadmap r join "case" c on c.id = r.id join unit u on u.id = c.unit_id join unit place on place.path = r.level_path
  left join roadmap_version v on v.id = coalesce(r.version_id, r.in_force_id) left join roadmap above on above.id = r.parent_id
order by array_position(array['region', 'municipality', 'regionFounded', 'school'], r.level), place.title, r.id limit $1`;

export const baseList = (pool: Pool, rows: number): StandardWork =>
  doing(async () => {
    const { rowCount } = await pool.query({ name: 'base-list', text: FIRST_PAGE, values: [rows] });
    if (rowCount !== rows) throw new Error(`the base read ${rowCount} rows of ${rows}`);
  });
