import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { createMembershipSchema, PersonView } from '@tandem/contracts';
import { localDate, type Role } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { Sessions } from '../../identity/sessions.js';
import type { Viewer } from '../../identity/viewer.js';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { ManagedUnits } from '../managed-units.js';
import { ReadPeople } from '../people/read-people.js';
import { TellOfLeavers } from '../people/tell-of-leavers.js';

/** Gives somebody one more role at a unit, and ends a role with a date. */
@Injectable()
export class ChangeMemberships {
  constructor(
    private readonly pool: EnginePool,
    private readonly managed: ManagedUnits,
    private readonly people: ReadPeople,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    private readonly leavers: TellOfLeavers,
  ) {}

  async give(viewer: Viewer, input: z.infer<typeof createMembershipSchema>): Promise<PersonView> {
    const unit = await this.managed.whereMayGive(
      viewer,
      input.unit,
      input.role,
      'membership.create',
      input.person,
    );
    const from = input.from ?? localDate(Date.now(), unit.zone);
    checkOrder(from, input.to);
    const { rowCount } = await this.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date, to_date)
       select $1, p.id, $3, $4, $5, $6 from person p where p.id = $2 and p.anonymised_at is null
         and not exists (select 1 from membership m where m.person_id = p.id and m.unit_id = $3 and m.role = $4
           and daterange(m.from_date, m.to_date, '[]') && daterange($5::date, $6::date, '[]'))`,
      [newId(), input.person, unit.id, input.role, from, input.to ?? null],
    );
    if (rowCount === 0) throw await this.whyNotGiven(input.person);
    this.sessions.forgetPerson(input.person);
    await this.audit.allowed(viewer, 'membership.create', input.person, { unit: unit.id, role: input.role });
    return this.people.one(viewer, input.person);
  }

  async end(viewer: Viewer, id: string, to: string, reason: string | undefined): Promise<PersonView> {
    const { rows } = await this.pool.query<{
      person_id: string;
      unit_id: string;
      role: Role;
      from_date: string;
    }>(
      `select person_id, unit_id, role, to_char(from_date, 'YYYY-MM-DD') as from_date from membership where id = $1`,
      [id],
    );
    const found = rows[0];
    if (!found) throw refuse.notFound();
    await this.managed.whereMayGive(viewer, found.unit_id, found.role, 'membership.end', found.person_id);
    checkOrder(found.from_date, to);
    await this.pool.query('update membership set to_date = $2, ended_because = $3 where id = $1', [
      id,
      to,
      reason ?? null,
    ]);
    this.sessions.forgetPerson(found.person_id);
    await this.audit.allowed(viewer, 'membership.end', id, { to });
    await this.leavers.tell(found.person_id);
    return this.people.one(viewer, found.person_id);
  }

  private async whyNotGiven(personId: string): Promise<Refusal> {
    const { rowCount } = await this.pool.query(
      'select 1 from person where id = $1 and anonymised_at is null',
      [personId],
    );
    return rowCount === 1
      ? refuse.notPossible('already-has-role', {
          ru: 'Эта роль в эти дни у человека уже есть.',
          en: 'The person already holds this role on these days.',
        })
      : refuse.badInput([{ path: '/person', message: 'Такого человека нет.', code: 'unknown' }]);
  }
}

const checkOrder = (from: string, to: string | undefined): void => {
  if (to !== undefined && to < from)
    throw refuse.badInput([{ path: '/to', message: 'Окончание раньше начала.', code: 'order' }]);
};
