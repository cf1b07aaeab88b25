import { Injectable } from '@nestjs/common';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';

/** What the one who agrees should know of a plan before. */
export interface PlanToAgree {
  id: string;
  title: string;
  place: string;
  /** Rows of the plan above that the version sent neither covers nor leaves out with a reason. */
  missing: number;
  open_remarks: number;
  written_remarks: number;
  overdue: boolean;
}

const PLANS = `
select r.id, r.title, place.title as place, coalesce((v.coverage->>'missing')::int, 0) as missing,
  (select count(*)::int from roadmap_remark m where m.roadmap_id = r.id and m.closed_at is null and m.round < r.round) as open_remarks,
  (select count(*)::int from roadmap_remark m where m.roadmap_id = r.id and m.closed_at is null and m.round >= r.round) as written_remarks,
  exists (select 1 from task t where t.case_id = r.id and t.status = 'open' and t.due_at < now()) as overdue
from roadmap r join unit place on place.path = r.level_path left join roadmap_version v on v.id = r.version_id
where r.id = any($1::uuid[])`;

/** Plans by their ids, in one query, as far as row-level security shows them. */
@Injectable()
export class PlansToAgree {
  constructor(private readonly context: ReadContext) {}

  async read(viewer: Viewer, ids: readonly string[]): Promise<Map<string, PlanToAgree>> {
    const rows = await this.context.as(viewer, (reader) => reader.rows<PlanToAgree>(PLANS, [ids]));
    return new Map(rows.map((row) => [row.id, row]));
  }
}
