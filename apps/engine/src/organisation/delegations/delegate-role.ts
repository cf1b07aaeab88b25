import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { createDelegationSchema, DelegationView, delegationsQuery, Page } from '@tandem/contracts';
import { daysBetween, fullName, localDate, roleThatMay, type Role } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { ReadContext } from '../../database/read-context.js';
import { Sessions } from '../../identity/sessions.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { pageAfter, readCursor } from '../../problems/paging.js';
import { refuse } from '../../problems/problem-error.js';

/** A year and a day: longer absences are a new appointment. */
const LONGEST_DAYS = 366;

const COLUMNS = `d.id, d.role, to_char(d.from_date, 'YYYY-MM-DD') as since, to_char(d.to_date, 'YYYY-MM-DD') as until,
  u.id as unit_id, u.title as unit_title, u.kind as unit_kind,
  f.id as from_id, f.family_name as from_family, f.given_name as from_given, f.patronymic as from_patronymic,
  t.id as to_id, t.family_name as to_family, t.given_name as to_given, t.patronymic as to_patronymic`;
const FROM = `delegation d join unit u on u.id = d.unit_id join person f on f.id = d.from_person_id join person t on t.id = d.to_person_id`;

/** Somebody's own role given to a colleague for a while; what is done by it is signed with both names. */
@Injectable()
export class DelegateRole {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
    private readonly units: UnitDirectory,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  async list(viewer: Viewer, query: z.infer<typeof delegationsQuery>): Promise<Page<DelegationView>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<Row>(
        `select ${COLUMNS} from ${FROM}
         where d.revoked_at is null and d.to_date >= (select local_today(zone) from unit where id = d.unit_id)
           and case when $1::uuid is null then $2 in (d.from_person_id, d.to_person_id) else d.unit_id = $1 end
           and ($3::date is null or (d.from_date, d.id) > ($3, $4::uuid))
         order by d.from_date, d.id limit $5`,
        [query.unit ?? null, viewer.person.id, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
      ),
    );
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.since, id: row.id }));
    return { items: page.items.map(toDelegation), nextCursor: page.nextCursor };
  }

  async give(viewer: Viewer, input: z.infer<typeof createDelegationSchema>): Promise<DelegationView> {
    const unit = await this.units.of(input.unit);
    // One's own role, held at exactly this unit and not itself by delegation: what is lent is not lent on.
    const own = viewer.held.filter(
      (held) => held.role === input.role && held.unitId === input.unit && !held.actingFor,
    );
    if (!unit || own.length === 0 || !roleThatMay(own, 'delegation.give', unit.path)) {
      this.audit.refused(viewer, 'delegation.create', input.to, { unit: input.unit, role: input.role });
      throw refuse.notYours({
        ru: 'Передать можно только свою роль в своей организации.',
        en: 'Only one’s own role at one’s own unit can be given.',
      });
    }
    this.checkDates(input.since, input.until, localDate(Date.now(), unit.zone));
    await this.checkColleague(viewer, input.to, unit.path);
    const id = newId();
    await this.pool.query(
      'insert into delegation (id, from_person_id, to_person_id, role, unit_id, from_date, to_date) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, viewer.person.id, input.to, input.role, unit.id, input.since, input.until],
    );
    this.sessions.forgetPerson(input.to);
    await this.audit.allowed(viewer, 'delegation.create', id, { to: input.to, role: input.role });
    const { rows } = await this.pool.query<Row>(`select ${COLUMNS} from ${FROM} where d.id = $1`, [id]);
    return toDelegation(rows[0]!);
  }

  async revoke(viewer: Viewer, id: string): Promise<void> {
    const { rows } = await this.pool.query<{ to_person_id: string; from_person_id: string }>(
      'select from_person_id, to_person_id from delegation where id = $1 and revoked_at is null',
      [id],
    );
    const found = rows[0];
    if (!found) throw refuse.notFound();
    // Either side ends it: whoever gave the role, and whoever does not want it any more.
    if (![found.from_person_id, found.to_person_id].includes(viewer.person.id)) {
      this.audit.refused(viewer, 'delegation.revoke', id);
      throw refuse.notFound();
    }
    await this.pool.query('update delegation set revoked_at = now() where id = $1 and revoked_at is null', [
      id,
    ]);
    this.sessions.forgetPerson(found.to_person_id);
    await this.audit.allowed(viewer, 'delegation.revoke', id);
  }

  private checkDates(since: string, until: string, today: string): void {
    const wrong = (path: string, message: string) => refuse.badInput([{ path, message, code: 'dates' }]);
    if (until < since) throw wrong('/until', 'Окончание раньше начала.');
    if (until < today) throw wrong('/until', 'Эти дни уже прошли.');
    if (daysBetween(since, until) > LONGEST_DAYS)
      throw wrong('/until', 'Передать роль можно не больше чем на год.');
  }

  /** A colleague works now at this unit or below it and can sign in: never a stranger. */
  private async checkColleague(viewer: Viewer, personId: string, unitPath: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `select 1 from working_membership m join unit u on u.id = m.unit_id join account a on a.person_id = m.person_id
       where m.person_id = $1 and m.person_id <> $2 and a.disabled_at is null and u.path <@ $3::ltree limit 1`,
      [personId, viewer.person.id, unitPath],
    );
    if (rowCount !== 1)
      throw refuse.notPossible('not-a-colleague', {
        ru: 'Роль передают коллеге, который сейчас работает в этой же организации и может входить в систему.',
        en: 'A role is given to a colleague who works in the same unit now and can sign in.',
      });
  }
}

interface Row {
  id: string;
  role: Role;
  since: string;
  until: string;
  unit_id: string;
  unit_title: string;
  unit_kind: string;
  from_id: string;
  from_family: string;
  from_given: string;
  from_patronymic: string | null;
  to_id: string;
  to_family: string;
  to_given: string;
  to_patronymic: string | null;
}

const toDelegation = (row: Row): DelegationView => ({
  id: row.id,
  from: {
    id: row.from_id,
    name: fullName({
      familyName: row.from_family,
      givenName: row.from_given,
      patronymic: row.from_patronymic,
    }),
  },
  to: {
    id: row.to_id,
    name: fullName({ familyName: row.to_family, givenName: row.to_given, patronymic: row.to_patronymic }),
  },
  role: row.role,
  unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
  since: row.since,
  until: row.until,
});
