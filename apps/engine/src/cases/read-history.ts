import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { pageQuery, type HistoryEntry, type Page } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { ShortNames } from '../pipeline/short-names.js';
import { refuse } from '../problems/problem-error.js';
import { pageAfter, readCursor } from '../problems/paging.js';
import { leafPaths } from './case-rows.js';

export const historyQuery = z.object({
  filter: z.enum(['all', 'decisions', 'meetings']).default('all'),
  ...pageQuery,
});

interface EventRow {
  seq: number;
  type: string;
  title: Text;
  at: Date;
  actor_id: string | null;
  on_behalf_of: string | null;
  comment: string | null;
  from_paths: string[];
  to_paths: string[];
  remarks: Text[];
  workflow_id: string;
}

/** What happened, newest first, each event as a sentence. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
    private readonly names: ShortNames,
  ) {}

  async read(
    viewer: Viewer,
    caseId: string,
    query: z.infer<typeof historyQuery>,
    language: Language,
  ): Promise<Page<HistoryEntry>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, async (reader) => {
      if (!(await reader.one(`select 1 from "case" where id = $1`, [caseId]))) throw refuse.notFound();
      return reader.rows<EventRow>(
        `select e.seq::float8 as seq, e.type, e.title, e.at, e.actor_id, e.on_behalf_of, e.comment, e.from_paths, e.to_paths, e.remarks, c.workflow_id
         from case_event e join "case" c on c.id = e.case_id
         where e.case_id = $1 and ($2::bigint is null or e.seq < $2)
           and ($3 = 'all' or ($3 = 'meetings' and e.type like 'MEETING%') or ($3 = 'decisions' and e.actor_id is not null and e.from_paths <> e.to_paths))
         order by e.seq desc limit $4`,
        [caseId, cursor ? Number(cursor.id) : null, query.filter, query.limit + 1],
      );
    });
    const names = await this.names.of(rows.flatMap((row) => [row.actor_id, row.on_behalf_of]));
    const entries = await Promise.all(rows.map((row) => this.entryOf(row, names, language)));
    return pageAfter(entries, query.limit, (entry) => ({ at: entry.at, id: String(entry.seq) }));
  }

  private async entryOf(
    row: EventRow,
    names: ReadonlyMap<string, string>,
    language: Language,
  ): Promise<HistoryEntry> {
    const { compiled } = await this.definitions.workflow(row.workflow_id);
    const titleOf = (paths: readonly string[]) =>
      leafPaths(paths)
        .map((path) => compiled.states.get(path)?.title)
        .flatMap((title) => (title ? [say(title, language)] : []))
        .join(' · ');
    const actor = personOf(row.actor_id, names);
    const behalf = personOf(row.on_behalf_of, names);
    return {
      seq: row.seq,
      type: row.type,
      at: row.at.toISOString(),
      actor,
      onBehalfOf: behalf,
      sentence: sentenceOf(
        row,
        actor?.name,
        behalf?.name,
        titleOf(row.from_paths),
        titleOf(row.to_paths),
        language,
      ),
      ...(row.comment ? { comment: row.comment } : {}),
      from: row.from_paths,
      to: row.to_paths,
      kind: row.type.startsWith('MEETING')
        ? 'meeting'
        : row.actor_id === null
          ? 'system'
          : row.from_paths.join() === row.to_paths.join()
            ? 'step'
            : 'decision',
    };
  }
}

const personOf = (id: string | null, names: ReadonlyMap<string, string>) => {
  const name = id === null ? undefined : names.get(id);
  return id !== null && name !== undefined ? { id, name } : null;
};

const sentenceOf = (
  row: EventRow,
  actor: string | undefined,
  behalf: string | undefined,
  from: string,
  to: string,
  language: Language,
): string => {
  const who = actor ?? (language === 'en' ? 'System' : 'Система');
  const acting = behalf ? (language === 'en' ? ` (for ${behalf})` : ` (за: ${behalf})`) : '';
  const moved = from !== to && to ? (language === 'en' ? `. Now: “${to}”` : `. Теперь: «${to}»`) : '';
  const remarks = row.remarks.map((remark) => ` ${say(remark, language)}`).join('');
  return `${who}${acting}: ${lowerFirst(say(row.title, language))}${moved}.${remarks}`;
};

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
