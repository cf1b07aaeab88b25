import { Injectable } from '@nestjs/common';
import type { FormVersionView } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { namePeople } from '../design/name-people.js';
import { concerns, placesOf } from '../visible-to.js';

interface Row {
  version: number;
  status: 'published' | 'retired';
  sha256: string;
  text: string;
  unit_id: string | null;
  unit_title: string | null;
  published_at: Date | null;
  published_by: string | null;
  comment: string | null;
  changes: { class: string; text: Text }[];
  open_cases: number;
}

const MOST = 200;

/** The history of a form: who published what, why, what it changed, and how many cases still work with it. */
@Injectable()
export class ReadVersions {
  constructor(private readonly pool: EnginePool) {}

  async list(viewer: Viewer, key: string, language: Language): Promise<FormVersionView[]> {
    const rows = await this.rows(viewer, key, null);
    if (rows.length === 0 && !(await this.hasDraft(viewer, key))) throw refuse.notFound();
    return this.viewsOf(rows, language);
  }

  async one(
    viewer: Viewer,
    key: string,
    version: number,
    language: Language,
  ): Promise<FormVersionView & { text: string }> {
    const rows = await this.rows(viewer, key, version);
    if (!rows[0]) throw refuse.notFound();
    const [view] = await this.viewsOf(rows, language);
    return { ...view!, text: rows[0].text };
  }

  /** A form that was never published has a history too: an empty one, for those whom its draft concerns. */
  private async hasDraft(viewer: Viewer, key: string): Promise<boolean> {
    const { rows } = await this.pool.query(
      `select 1 from definition_draft d left join unit o on o.id = d.unit_id
       where d.kind = 'form' and d.key = $1 and ${concerns('$2')} limit 1`,
      [key, placesOf(viewer)],
    );
    return rows.length > 0;
  }

  private async rows(viewer: Viewer, key: string, version: number | null): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(
      `with open as (select (c.form_versions ->> $1)::int as version, count(*)::int as cases from "case" c
         where c.status = 'open' and c.form_versions ? $1 and c.unit_path <@ any($2::ltree[]) group by 1)
       select d.version, d.status, d.sha256, ${version === null ? `''` : 'd.text'} as text, d.unit_id, o.title as unit_title, d.published_at, d.published_by,
         d.comment, d.changes, coalesce(open.cases, 0) as open_cases
       from definition d left join unit o on o.id = d.unit_id left join open on open.version = d.version
       where d.kind = 'form' and d.key = $1 and d.status <> 'draft' and ($3::int is null or d.version = $3) and ${concerns('$2')}
       order by d.version desc limit ${MOST}`,
      [key, placesOf(viewer), version],
    );
    return rows;
  }

  private async viewsOf(rows: readonly Row[], language: Language): Promise<FormVersionView[]> {
    const who = await namePeople(
      this.pool,
      rows.map((row) => row.published_by),
    );
    return rows.map((row) => ({
      version: row.version,
      status: row.status,
      sha256: row.sha256,
      unit: row.unit_id === null ? null : { id: row.unit_id, title: row.unit_title ?? '' },
      publishedAt: row.published_at?.toISOString() ?? null,
      by: who(row.published_by)?.name ?? null,
      comment: row.comment,
      changes: row.changes.map((change) => ({ class: change.class, text: say(change.text, language) })),
      openCases: row.open_cases,
    }));
  }
}
