import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Page, UnitView, unitsQuery } from '@tandem/contracts';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { escapeLike } from '../../mentoring/read-register.js';
import { pageAfter, readCursor } from '../../problems/paging.js';
import { refuse } from '../../problems/problem-error.js';
import { toUnit, UNIT_COLUMNS, UNIT_FROM, type UnitRow } from './unit-rows.js';

/** The tree of units. It holds nothing personal: whoever is signed in may read it; the counts are of people he may see. */
@Injectable()
export class ReadUnits {
  constructor(private readonly context: ReadContext) {}

  async list(viewer: Viewer, query: z.infer<typeof unitsQuery>): Promise<Page<UnitView>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<UnitRow>(
        `select ${UNIT_COLUMNS} from ${UNIT_FROM}
         where ($1::uuid is null or u.parent_id = $1) and ($2::text is null or u.kind = $2)
           and ($3::text is null or u.title ilike $3 or exists (select 1 from unnest(u.aliases) alias where alias ilike $3))
           and ($4::text is null or (lower(u.title), u.id) > ($4, $5::uuid))
         order by sort_title, u.id limit $6`,
        [
          query.parent ?? null,
          query.kind ?? null,
          query.q ? `%${escapeLike(query.q)}%` : null,
          cursor?.at ?? null,
          cursor?.id ?? null,
          query.limit + 1,
        ],
      ),
    );
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.sort_title, id: row.id }));
    return { items: page.items.map(toUnit), nextCursor: page.nextCursor };
  }

  async one(viewer: Viewer, id: string): Promise<UnitView> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<UnitRow>(`select ${UNIT_COLUMNS} from ${UNIT_FROM} where u.id = $1`, [id]),
    );
    if (!row) throw refuse.notFound();
    return toUnit(row);
  }
}
