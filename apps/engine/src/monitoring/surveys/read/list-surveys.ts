import { Injectable } from '@nestjs/common';
import type { SurveyRow } from '@tandem/contracts';
import { roleThatMay, say, type Language } from '@tandem/domain';
import { progressOfCounts, surveyPhase } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { pageAfter, readCursor } from '../../../problems/paging.js';
import { refuse } from '../../../problems/problem-error.js';
import { SURVEY_COLUMNS, windowOf, type SurveyRecord } from '../survey-row.js';

interface Row extends SurveyRecord {
  readonly sort_at: string;
  readonly zone: string;
  readonly unit_title: string;
  readonly unit_kind: string;
}

const LIST = `select ${SURVEY_COLUMNS}, s.created_at::text as sort_at, u.zone, u.title as unit_title, u.kind as unit_kind
  from survey s join unit u on u.path = s.level_path`;

const IS_OVER = `(s.published_at is not null or s.cancelled_at is not null or s.window_to < local_today(u.zone))`;

/** Surveys that concern the places where somebody works; of how it goes, no more than a school may know while it lasts. */
@Injectable()
export class ListSurveys {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
  ) {}

  async list(
    viewer: Viewer,
    query: { phase?: 'open' | 'closed' | undefined; limit: number; cursor?: string | undefined },
    language: Language,
  ): Promise<{ items: SurveyRow[]; nextCursor: string | null }> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<Row>(
        `${LIST} where ($1::text is null or ${IS_OVER} = ($1 = 'closed'))
           and ($2::timestamptz is null or (s.created_at, s.id) < ($2, $3::uuid))
         order by s.created_at desc, s.id desc limit $4`,
        [query.phase ?? null, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
      ),
    );
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.sort_at, id: row.id }));
    return { ...page, items: await this.describe(viewer, page.items, language) };
  }

  async one(viewer: Viewer, id: string, language: Language): Promise<SurveyRow> {
    const row = await this.context.as(viewer, (reader) => reader.one<Row>(`${LIST} where s.id = $1`, [id]));
    if (!row) throw refuse.notFound();
    return (await this.describe(viewer, [row], language))[0]!;
  }

  private async describe(viewer: Viewer, rows: readonly Row[], language: Language): Promise<SurveyRow[]> {
    const counts = await this.counts(rows.map(({ id }) => id));
    const now = new Date().toISOString();
    return Promise.all(
      rows.map(async (row) => {
        const form = await this.definitions.form(row.form_key, row.form_version);
        const { invited = 0, answered = 0 } = counts.get(row.id) ?? {};
        const progress = progressOfCounts(invited, answered);
        return {
          id: row.id,
          title: row.title,
          form: {
            key: row.form_key,
            title: form ? say(form.definition.meta.title, language) : row.form_key,
            version: row.form_version,
          },
          mode: row.mode,
          unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
          window: windowOf(row),
          phase: row.cancelled_at
            ? ('cancelled' as const)
            : row.published_at
              ? ('closed' as const)
              : surveyPhase({ window: windowOf(row), timeZone: row.zone, now }),
          invited,
          progress: progress.answered,
          published: row.published_at !== null,
          tells: row.tells,
          awaitsExit: row.awaits_exit,
          joins: row.joins_id,
          mayRun: roleThatMay(viewer.held, 'surveys.run', row.level_path) !== undefined,
        };
      }),
    );
  }

  /** Counted behind the wall: nobody reads invitations, and of the answered only a step is told. */
  private async counts(ids: readonly string[]): Promise<Map<string, { invited: number; answered: number }>> {
    const { rows } = await this.pool.query<{ id: string; invited: number; answered: number }>(
      `select survey_id as id, count(*)::int as invited, count(*) filter (where status = 'answered')::int as answered
       from survey_invitation where survey_id = any($1::uuid[]) group by survey_id`,
      [ids],
    );
    return new Map(rows.map(({ id, ...counted }) => [id, counted]));
  }
}
