import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../database/pools.js';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';

export interface FileRow {
  id: string;
  name: string;
  type: string;
  store_key: string;
}

/**
 * A file of a case is seen with the case, except a document: that is seen by who reads the answers it was made of. A
 * file attached to answers is seen with them, and one in a report with the draft or the version that names it.
 */
const SEEN = `
select f.id, f.name, f.type, f.store_key from file f where f.id = any($1::uuid[])
  and not exists (select 1 from document d where d.file_id = f.id and not exists (select 1 from submission s where s.id = d.submission_id))`;

/** Answers that carry one of these files: only its owner could have attached it. */
const ATTACHED = `
select s.id as submission_id, f.id from file f
  join submission s on s.author_id = f.owner_id and s.at >= f.created_at and s.data::text like '%' || f.id || '%'
where f.id = any($1::uuid[]) limit 200`;

/** In a report: at its own place, above it from when it was sent. What was put there by others than its owner is not (`report_file`). */
const REPORTED = `
select distinct n.file_id as id from report_file n where n.file_id = any($1::uuid[])
  and (exists (select 1 from report_draft d where d.report_id = n.report_id)
    or exists (select 1 from report_version v where v.report_id = n.report_id and v.content::text like '%' || n.file_id || '%'))`;

const BY_ID = 'select id, name, type, store_key from file where id = any($1::uuid[])';

@Injectable()
export class VisibleFiles {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
  ) {}

  /** Those of the files that the viewer may open. */
  async of(viewer: Viewer, ids: readonly string[]): Promise<FileRow[]> {
    const seen = await this.context.as(viewer, (reader) => reader.rows<FileRow>(SEEN, [ids]));
    const rest = ids.filter((id) => !seen.some((file) => file.id === id));
    if (rest.length === 0) return seen;
    const open = [...(await this.attached(viewer, rest)), ...(await this.reported(viewer, rest))];
    if (open.length === 0) return seen;
    const { rows } = await this.pool.query<FileRow>(BY_ID, [[...new Set(open)]]);
    return [...seen, ...rows];
  }

  private async attached(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const { rows } = await this.pool.query<{ submission_id: string; id: string }>(ATTACHED, [ids]);
    if (rows.length === 0) return [];
    const readable = await this.context.as(viewer, (reader) =>
      reader.rows<{ id: string }>('select id from submission where id = any($1::uuid[])', [
        rows.map((row) => row.submission_id),
      ]),
    );
    return rows.filter((row) => readable.some((one) => one.id === row.submission_id)).map((row) => row.id);
  }

  private async reported(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const rows = await this.context.as(viewer, (reader) => reader.rows<{ id: string }>(REPORTED, [ids]));
    return rows.map(({ id }) => id);
  }
}
