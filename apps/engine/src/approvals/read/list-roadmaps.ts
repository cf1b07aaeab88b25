import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Page, RoadmapRow, roadmapsQuery } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { ASKED_OF_ME } from '../../cases/task-rows.js';
import { prepared, ReadContext, type Reader } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';
import { pageAfter, readCursor } from '../../problems/paging.js';
import { refuse } from '../../problems/problem-error.js';
import { heldBy } from '../../tasks/list-tasks.js';
import {
  ROADMAP_COLUMNS,
  ROADMAP_FROM,
  seesWorkSql,
  toRoadmapRows,
  type RoadmapDataRow,
} from './roadmap-rows.js';
import { statesOf } from './standing.js';

/** From the region down to its schools, then by name: what a page is turned by. */
const RANK = `array_position(array['region', 'municipality', 'regionFounded', 'school'], r.level)`;
const NAME = 'left(place.title, 60)';
const ORDER = `${RANK}, ${NAME}`;

/** Whoever stands beside a plan in force does not find out by a filter how it is being changed. */
const SEES_WORK = seesWorkSql('$14', '$15');

/** Plans as a list with filters; what may be seen, row-level security decides. */
@Injectable()
export class ListRoadmaps {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async list(
    viewer: Viewer,
    query: z.infer<typeof roadmapsQuery>,
    language: Language,
  ): Promise<Page<RoadmapRow>> {
    const after = placeAfter(query.cursor);
    const rows = await this.context.as(viewer, async (reader) => {
      // The page is chosen before what its rows say is gathered: of a whole region only these are joined with the rest.
      const page = await reader.rows<PageKey>(
        `select r.id, (${RANK}) as rank, ${NAME} as name
         from roadmap r join "case" c on c.id = r.id join unit place on place.path = r.level_path
         where ($3::text is null or r.level = $3)
           and ($4::uuid is null or r.level_path <@ (select path from unit where id = $4))
           and ($5::text[] is null or case when c.status <> 'open' or ${SEES_WORK} then c.state_paths else array['published'] end && $5) and ($6::uuid is null or r.parent_id = $6)
           and ($7::boolean is null or (c.status = 'open' and ${SEES_WORK} and coalesce(c.due_at < now(), false)) = $7)
           and ($8::boolean is null or exists (select 1 from task t where t.case_id = r.id and t.status = 'open' and ${ASKED_OF_ME}) = $8)
           and ($9::text is null or r.title ilike $9 or place.title ilike $9)
           and ($10::int is null or (${ORDER}, r.id) > ($10, $11, $12::uuid))
         order by ${ORDER}, r.id limit $13`,
        [
          ...heldBy(viewer),
          query.level ?? null,
          query.unit ?? null,
          query.standing ? statesOf(query.standing) : null,
          query.parent ?? null,
          query.overdue ?? null,
          query.mine ?? null,
          query.search ? `%${query.search.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
          after?.rank ?? null,
          after?.name ?? null,
          after?.id ?? null,
          query.limit + 1,
          viewer.reach.outer,
          viewer.reach.inner,
        ],
      );
      return gather(reader, page);
    });
    const shown = await toRoadmapRows(rows, viewer, this.definitions, language);
    const keys = new Map(rows.map((row) => [row.id, row]));
    return pageAfter(shown, query.limit, ({ id }) => ({
      at: `${keys.get(id)!.rank}|${keys.get(id)!.name}`,
      id,
    }));
  }
}

interface SortKey {
  rank: number;
  name: string;
}

interface PageKey extends SortKey {
  id: string;
}

const ROWS = prepared(`select ${ROADMAP_COLUMNS} from ${ROADMAP_FROM} where r.id = any($1::uuid[])`);

/** What the rows of a page say, in its order. */
const gather = async (reader: Reader, page: readonly PageKey[]): Promise<(RoadmapDataRow & SortKey)[]> => {
  const rows = await reader.rows<RoadmapDataRow>(ROWS, [page.map(({ id }) => id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id, rank, name }) => {
    const row = byId.get(id);
    return row ? [{ ...row, rank, name }] : [];
  });
};

const placeAfter = (text: string | undefined): (SortKey & { readonly id: string }) | undefined => {
  const cursor = readCursor(text);
  if (!cursor) return undefined;
  const [, rank, name] = /^([1-4])\|(.*)$/s.exec(cursor.at) ?? [];
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cursor.id);
  if (rank === undefined || name === undefined || !isId)
    throw refuse.badInput([
      { path: '/cursor', message: 'Начните список сначала: такой страницы нет.', code: 'cursor' },
    ]);
  return { rank: Number(rank), name, id: cursor.id };
};
