import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Page, taskListQuery, TaskSummary, TaskView } from '@tandem/contracts';
import { reachOf, type Language } from '@tandem/domain';
import { ASKED_OF_ME, TASK_COLUMNS, TASK_FROM, toTasks, type TaskRow } from '../cases/task-rows.js';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { refuse } from '../problems/problem-error.js';
import { pageAfter, readCursor } from '../problems/paging.js';

/** The inbox: what is asked of the viewer by name, by claim or by a role that he holds. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async list(
    viewer: Viewer,
    query: z.infer<typeof taskListQuery>,
    language: Language,
  ): Promise<Page<TaskView>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<TaskRow>(
        `select ${TASK_COLUMNS} from ${TASK_FROM}
         where ($3 = 'unit' or ${ASKED_OF_ME}) and ($4 = 'any' or t.status = $4)
           and ($5 = 'any' or ($5 = 'overdue' and t.due_at < now()) or ($5 = 'week' and t.due_at >= now() and t.due_at < now() + interval '7 days')
             or ($5 = 'later' and (t.due_at is null or t.due_at >= now() + interval '7 days')))
           and ($6::timestamptz is null or (coalesce(t.due_at, 'infinity'), t.id) > ($6, $7::uuid))
         order by coalesce(t.due_at, 'infinity'), t.id limit $8`,
        [
          ...heldBy(viewer),
          query.assignee,
          query.status,
          query.due,
          cursor?.at ?? null,
          cursor?.id ?? null,
          query.limit + 1,
        ],
      ),
    );
    return pageAfter(await toTasks(rows, this.definitions, viewer, language), query.limit, (task) => ({
      at: task.dueAt ?? 'infinity',
      id: task.id,
    }));
  }

  async summary(viewer: Viewer): Promise<TaskSummary> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<{ overdue: number; week: number; later: number }>(
        `select count(*) filter (where t.due_at < now())::int as overdue,
          count(*) filter (where t.due_at >= now() and t.due_at < now() + interval '7 days')::int as week,
          count(*) filter (where t.due_at is null or t.due_at >= now() + interval '7 days')::int as later
         from task t where t.status = 'open' and ${ASKED_OF_ME}`,
        heldBy(viewer),
      ),
    );
    return row!;
  }

  async one(viewer: Viewer, id: string, language: Language): Promise<TaskView> {
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<TaskRow>(`select ${TASK_COLUMNS} from ${TASK_FROM} where t.id = $1`, [id]),
    );
    const [task] = await toTasks(rows, this.definitions, viewer, language);
    if (!task) throw refuse.notFound();
    return task;
  }
}

/** Parameters of `ASKED_OF_ME`. */
export const heldBy = (viewer: Viewer): unknown[] => [
  viewer.person.id,
  JSON.stringify(viewer.held.map((held) => ({ path: reachOf(held), role: held.role, unit: held.unitId }))),
];
