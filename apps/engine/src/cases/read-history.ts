import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { pageQuery, type HistoryEntry, type Page } from '@tandem/contracts';
import { say, shortName, type Language, type Text } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
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
  a_family: string | null;
  a_given: string | null;
  a_patronymic: string | null;
  b_family: string | null;
  b_given: string | null;
  b_patronymic: string | null;
}

/** What happened, newest first, each event as a sentence. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
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
        `select e.seq::float8 as seq, e.type, e.title, e.at, e.actor_id, e.on_behalf_of, e.comment, e.from_paths, e.to_paths, e.remarks, c.workflow_id,
          a.family_name as a_family, a.given_name as a_given, a.patronymic as a_patronymic, b.family_name as b_family, b.given_name as b_given, b.patronymic as b_patronymic
         from case_event e join "case" c on c.id = e.case_id left join person a on a.id = e.actor_id left join person b on b.id = e.on_behalf_of
         where e.case_id = $1 and ($2::bigint is null or e.seq < $2)
           and ($3 = 'all' or ($3 = 'meetings' and e.type like 'MEETING%') or ($3 = 'decisions' and e.actor_id is not null and e.from_paths <> e.to_paths))
         order by e.seq desc limit $4`,
        [caseId, cursor ? Number(cursor.id) : null, query.filter, query.limit + 1],
      );
    });
    const entries = await Promise.all(rows.map((row) => this.entryOf(row, language)));
    return pageAfter(entries, query.limit, (entry) => ({ at: entry.at, id: String(entry.seq) }));
  }

  private async entryOf(row: EventRow, language: Language): Promise<HistoryEntry> {
    const { compiled } = await this.definitions.workflow(row.workflow_id);
    const titleOf = (paths: readonly string[]) =>
      leafPaths(paths)
        .map((path) => compiled.states.get(path)?.title)
        .flatMap((title) => (title ? [say(title, language)] : []))
        .join(' · ');
    const actor = nameOf(row.actor_id, row.a_family, row.a_given, row.a_patronymic);
    const behalf = nameOf(row.on_behalf_of, row.b_family, row.b_given, row.b_patronymic);
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

const nameOf = (
  id: string | null,
  familyName: string | null,
  givenName: string | null,
  patronymic: string | null,
) =>
  id && familyName ? { id, name: shortName({ familyName, givenName: givenName ?? '', patronymic }) } : null;

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
