import { Injectable } from '@nestjs/common';
import type { DraftView } from '@tandem/contracts';
import { findExcess } from '@tandem/forms-core';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { Refusal, refuse } from '../problems/problem-error.js';

interface DraftRow {
  data: Record<string, unknown>;
  revision: number;
  updated_at: Date;
}

/**
 * What somebody has typed, kept on the server whatever it is worth: never validated, bounded in size. A task's draft
 * goes with the task to whoever has it; the others are their author's own.
 */
@Injectable()
export class KeepDraft {
  constructor(private readonly context: ReadContext) {}

  async read(viewer: Viewer, id: string): Promise<DraftView> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<DraftRow>('select data, revision, updated_at from draft where id = $1', [key(viewer, id)]),
    );
    return row ? view(row) : { data: {}, revision: 0, updatedAt: null };
  }

  async save(
    viewer: Viewer,
    id: string,
    data: Record<string, unknown>,
    revision: number | undefined,
  ): Promise<DraftView> {
    const excess = findExcess(data, 'ru');
    if (excess) throw refuse.badInput([excess]);
    const row = await this.context.as(
      viewer,
      (reader) =>
        reader.one<DraftRow>(
          `insert into draft as d (id, author_id, task_id, data, revision, updated_at) values ($1, $2, $3, $4, 1, now())
           on conflict (id) do update set data = excluded.data, revision = d.revision + 1, updated_at = now()
           where $5::int is null or d.revision = $5
           returning data, revision, updated_at`,
          [key(viewer, id), viewer.person.id, isTask(id) ? id : null, JSON.stringify(data), revision ?? null],
        ),
      { write: true },
    );
    if (row) return view(row);
    const stored = await this.read(viewer, id);
    throw new Refusal(
      409,
      'stale-draft',
      {
        ru: 'Черновик изменили в другом окне или другой человек. Выберите, какой текст оставить.',
        en: 'The draft was changed elsewhere. Choose which text to keep.',
      },
      { revision: stored.revision },
    );
  }

  async drop(viewer: Viewer, id: string): Promise<void> {
    await this.context.as(
      viewer,
      (reader) => reader.rows('delete from draft where id = $1', [key(viewer, id)]),
      { write: true },
    );
  }
}

const isTask = (id: string): boolean => !id.includes(':');

/** Drafts without a task are one for each author. */
const key = (viewer: Viewer, id: string): string => (isTask(id) ? id : `${id}:${viewer.person.id}`);

const view = (row: DraftRow): DraftView => ({
  data: row.data,
  revision: row.revision,
  updatedAt: row.updated_at.toISOString(),
});
