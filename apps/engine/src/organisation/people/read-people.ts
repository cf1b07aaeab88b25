import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Page, peopleQuery, PersonView } from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { escapeLike } from '../../mentoring/read-register.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { pageAfter, readCursor } from '../../problems/paging.js';
import { refuse } from '../../problems/problem-error.js';
import { managesAt } from '../roles-to-give.js';
import { PERSON_COLUMNS, toPerson, type AccountFacts, type PersonRow } from './person-rows.js';

const LIST = `
select ${PERSON_COLUMNS} from person p
where exists (select 1 from membership m join unit u on u.id = m.unit_id where m.person_id = p.id
    and ($1::uuid is null or u.path <@ (select path from unit where id = $1)) and ($2::text is null or m.role = $2)
    and (($3 = 'active' and exists (select 1 from working_membership w where w.id = m.id)) or ($3 = 'left' and m.to_date < local_today(u.zone)) or $3 = 'any'))
  and ($4::text is null or (p.family_name || ' ' || p.given_name || ' ' || coalesce(p.patronymic, '')) ilike $4)
  and ($5::text is null or (lower(p.family_name || ' ' || p.given_name), p.id) > ($5, $6::uuid))
order by sort_name, p.id limit $7`;

/** Colleagues and their roles, as row-level security lets the viewer see them; logins only for who manages them. */
@Injectable()
export class ReadPeople {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
  ) {}

  async list(viewer: Viewer, query: z.infer<typeof peopleQuery>): Promise<Page<PersonView>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<PersonRow>(LIST, [
        query.unit ?? null,
        query.role ?? null,
        query.state,
        query.q ? `%${escapeLike(query.q)}%` : null,
        cursor?.at ?? null,
        cursor?.id ?? null,
        query.limit + 1,
      ]),
    );
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.sort_name, id: row.id }));
    return { items: await this.withAccounts(viewer, page.items), nextCursor: page.nextCursor };
  }

  async one(viewer: Viewer, id: string): Promise<PersonView> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<PersonRow>(`select ${PERSON_COLUMNS} from person p where p.id = $1`, [id]),
    );
    if (!row) throw refuse.notFound();
    return (await this.withAccounts(viewer, [row]))[0]!;
  }

  private async withAccounts(viewer: Viewer, rows: readonly PersonRow[]): Promise<PersonView[]> {
    const managed = rows.filter((row) => this.manages(viewer, row)).map((row) => row.id);
    const accounts = new Map<string, AccountFacts>();
    if (managed.length > 0) {
      const found = await this.pool.query<{ person_id: string; login: string; disabled: boolean }>(
        'select person_id, login, disabled_at is not null as disabled from account where person_id = any($1::uuid[])',
        [managed],
      );
      for (const row of found.rows) accounts.set(row.person_id, row);
    }
    return rows.map((row) => toPerson(row, accounts.get(row.id), this.today(row)));
  }

  private manages(viewer: Viewer, row: PersonRow): boolean {
    return (row.memberships ?? []).some(({ unit }) => {
      const path = this.units.known(unit.id)?.path;
      return path !== undefined && managesAt(viewer.held, path);
    });
  }

  private today(row: PersonRow): string {
    const unit = row.memberships?.[0]?.unit.id;
    return localDate(Date.now(), (unit && this.units.known(unit)?.zone) || 'Asia/Tomsk');
  }
}
