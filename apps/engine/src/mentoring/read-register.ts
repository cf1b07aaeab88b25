import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Page, RegisterEntry, registerQuery } from '@tandem/contracts';
import { fullName } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { pageAfter, readCursor } from '../problems/paging.js';

interface Row {
  id: string;
  person_id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  unit_id: string;
  unit_title: string;
  unit_kind: string;
  status: string;
  areas: string[];
  since: Date;
  until: Date | null;
  open_pairs: number;
  data: Record<string, unknown>;
  case_id: string | null;
  sort_name: string;
}

/** The banks of mentors and mentees (004, 4.1.2): who, since when, in what state, how many pairs. */
@Injectable()
export class ReadRegister {
  constructor(private readonly context: ReadContext) {}

  async list(
    viewer: Viewer,
    register: 'mentor' | 'mentee',
    query: z.infer<typeof registerQuery>,
  ): Promise<Page<RegisterEntry>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<Row>(
        `select r.id, r.person_id, p.family_name, p.given_name, p.patronymic, r.unit_id, u.title as unit_title, u.kind as unit_kind, r.status, r.areas, r.since, r.until, r.data, r.case_id,
           (select count(*)::int from case_participant cp join "case" c on c.id = cp.case_id
            where cp.person_id = r.person_id and cp.role = r.register and cp.state = 'active' and c.subject = 'pair' and c.status = 'open') as open_pairs,
           lower(p.family_name || ' ' || p.given_name) as sort_name
         from record r join person p on p.id = r.person_id join unit u on u.id = r.unit_id
         where r.register = $1 and ($2::uuid is null or u.path <@ (select path from unit where id = $2)) and ($3::text is null or r.status = $3)
           and ($4::text is null or (p.family_name || ' ' || p.given_name || ' ' || coalesce(p.patronymic, '')) ilike $4)
           and ($5::text is null or (lower(p.family_name || ' ' || p.given_name), r.id) > ($5, $6::uuid))
         order by sort_name, r.id limit $7`,
        [
          register,
          query.unit ?? null,
          query.status ?? null,
          query.q ? `%${escapeLike(query.q)}%` : null,
          cursor?.at ?? null,
          cursor?.id ?? null,
          query.limit + 1,
        ],
      ),
    );
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.sort_name, id: row.id }));
    return { items: page.items.map((row) => toEntry(row, register)), nextCursor: page.nextCursor };
  }
}

const toEntry = (row: Row, register: 'mentor' | 'mentee'): RegisterEntry => ({
  id: row.id,
  person: {
    id: row.person_id,
    name: fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
  },
  unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
  register,
  status: row.status,
  areas: row.areas,
  since: row.since.toISOString(),
  until: row.until?.toISOString() ?? null,
  openPairs: row.open_pairs,
  data: row.data,
  caseId: row.case_id,
});

/** What a person types is text, not a pattern. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
