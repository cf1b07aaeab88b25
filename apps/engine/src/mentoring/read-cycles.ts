import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { cycleView, Page } from '@tandem/contracts';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';

/** Cycles of a school, the newest first. */
@Injectable()
export class ReadCycles {
  constructor(private readonly context: ReadContext) {}

  async list(viewer: Viewer, unitId?: string): Promise<Page<z.infer<typeof cycleView>>> {
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<{
        id: string;
        unit_id: string;
        title: string;
        kind: string;
        case_title: string;
        school_year: string | null;
        status: string;
        opened_at: Date;
        open: number;
      }>(
        `select c.id, c.unit_id, u.title, u.kind, c.title as case_title, c.state->'context'->>'schoolYear' as school_year, c.status, c.opened_at,
           (select count(*)::int from "case" i where i.cycle_id = c.id and i.status = 'open') as open
         from "case" c join unit u on u.id = c.unit_id where c.subject = 'cycle' and ($1::uuid is null or c.unit_id = $1) order by c.opened_at desc limit 100`,
        [unitId ?? null],
      ),
    );
    return {
      items: rows.map((row) => ({
        id: row.id,
        unit: { id: row.unit_id, title: row.title, kind: row.kind },
        schoolYear: schoolYearOf(row.school_year, row.case_title, row.opened_at),
        status: row.status,
        openedAt: row.opened_at.toISOString(),
        open: row.open,
      })),
      nextCursor: null,
    };
  }
}

/** «2026/27»: said by the start form; a cycle that does not say it is named after the year in which it was opened. */
export const schoolYearOf = (said: string | null, title: string, openedAt: Date): string => {
  const known = said ?? /\d{4}\/\d{2}/.exec(title)?.[0];
  if (known) return known;
  const year = openedAt.getUTCMonth() >= 4 ? openedAt.getUTCFullYear() : openedAt.getUTCFullYear() - 1;
  return `${year}/${String(year + 1).slice(2)}`;
};
