import { Injectable } from '@nestjs/common';
import type { Page, ReportRowItem } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { ASKED_OF_ME } from '../../../cases/task-rows.js';
import { prepared, ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { pageAfter, readCursor } from '../../../problems/paging.js';
import { heldBy } from '../../../tasks/list-tasks.js';
import { SOURCE, type ReportSource } from '../source/report-source.js';
import { reportHead } from './report-head.js';

interface Listed extends ReportSource {
  /** The open task, by its name in the workflow. */
  task: string | null;
  workflow_id: string;
}

/** What is asked of one comes first, then the rest by their dates. */
const LISTED = prepared(`
select s.*, k.workflow_id, o.key as task from (${SOURCE}) s
join "case" k on k.id = s.id
left join lateral (select t.key from task t where t.case_id = s.id and t.status = 'open' order by t.opened_at limit 1) o on true
where k.status = 'open' and s.campaign_state not in ('closed', 'cancelled')
  and (s.level_path = any($3::text[]) or exists (select 1 from task t where t.case_id = s.id and t.status = 'open' and ${ASKED_OF_ME}))
  and ($4::text is null or (s.due_on, s.id) > ($4, $5::uuid))
order by s.due_on, s.id limit $6`);

/** Reports that one has to do with: those that one's own places write, and those that wait for one's decision. */
@Injectable()
export class ListMyReports {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async list(
    viewer: Viewer,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
    language: Language,
  ): Promise<Page<ReportRowItem>> {
    const after = readCursor(cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<Listed>(LISTED, [
        ...heldBy(viewer),
        [...viewer.reach.own],
        after?.at ?? null,
        after?.id ?? null,
        limit + 1,
      ]),
    );
    const items = await Promise.all(rows.map((row) => this.item(row, language)));
    return pageAfter(items, limit, ({ due, id }) => ({ at: due, id }));
  }

  private async item(row: Listed, language: Language): Promise<ReportRowItem> {
    const { compiled } = await this.definitions.workflow(row.workflow_id);
    const spec = row.task === null ? undefined : compiled.definition.tasks?.[row.task];
    return {
      ...reportHead(row, language),
      campaign: { id: row.campaign_id, title: row.campaign_title },
      waitsFor: spec ? say(spec.title, language) : null,
      submittedAt: row.first_submitted_at?.toISOString() ?? null,
    };
  }
}
