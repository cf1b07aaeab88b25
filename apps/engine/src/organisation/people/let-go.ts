import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { localDate, type Role } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { Sessions } from '../../identity/sessions.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { inTransaction } from '../in-transaction.js';
import { managesAt, rolesToGive } from '../roles-to-give.js';
import { TellOfLeavers } from './tell-of-leavers.js';

interface OpenMembership {
  id: string;
  unit_id: string;
  role: Role;
  from_date: string;
  unit_path: string;
  unit_kind: string;
  zone: string;
}

/**
 * Somebody leaves: his roles where the viewer manages end with the last working day. When no role is left on that
 * day, the account closes and every session ends at once (roles.md, 3.4).
 */
@Injectable()
export class LetGo {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    private readonly leavers: TellOfLeavers,
  ) {}

  async leave(viewer: Viewer, personId: string, to: string, reason: string | undefined): Promise<void> {
    const here = await this.endable(viewer, personId);
    const late = here.find((one) => one.from_date > to);
    if (late)
      throw refuse.badInput([
        { path: '/to', message: 'Уйти можно не раньше, чем человек пришёл.', code: 'before-start' },
      ]);
    const closed = await inTransaction(this.pool, async (client) => {
      await client.query(
        `update membership set to_date = $2, ended_because = $3 where id = any($1::uuid[])`,
        [here.map((one) => one.id), to, reason || 'left'],
      );
      const lastDay = to <= localDate(Date.now(), here[0]!.zone);
      return lastDay && (await closeAccount(client, personId, to));
    });
    if (closed) await this.sessions.closeAll(personId);
    else this.sessions.forgetPerson(personId);
    await this.audit.allowed(viewer, 'person.leave', personId, { to, accountClosed: closed });
    await this.leavers.tell(personId);
  }

  /** Open memberships that the viewer may end. One that he may not end refuses the whole: half a dismissal is none. */
  private async endable(viewer: Viewer, personId: string): Promise<OpenMembership[]> {
    const { rows } = await this.pool.query<OpenMembership>(
      `select m.id, m.unit_id, m.role, to_char(m.from_date, 'YYYY-MM-DD') as from_date, u.path::text as unit_path, u.kind as unit_kind, u.zone
       from membership m join unit u on u.id = m.unit_id where m.person_id = $1 and (m.to_date is null or m.to_date >= local_today(u.zone)) order by m.from_date`,
      [personId],
    );
    const here = rows.filter((row) => managesAt(viewer.held, row.unit_path));
    const forbidden = here.some(
      (row) => !rolesToGive(viewer.held, { path: row.unit_path, kind: row.unit_kind }).has(row.role),
    );
    if (forbidden || (rows.length > 0 && here.length === 0) || personId === viewer.person.id) {
      this.audit.refused(viewer, 'person.leave', personId);
      throw refuse.notYours({
        ru: 'Закрыть доступ этому человеку может тот, кто назначает его роль.',
        en: 'Whoever gives this person’s role may close the access.',
      });
    }
    if (here.length === 0) throw refuse.notFound();
    await Promise.all(here.map((one) => this.units.of(one.unit_id)));
    return here;
  }
}

/** Closes the account and ends delegations, unless a role goes on after the last day. Answers whether it did. */
const closeAccount = async (client: PoolClient, personId: string, to: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    'select 1 from membership where person_id = $1 and (to_date is null or to_date > $2) limit 1',
    [personId, to],
  );
  if (rowCount! > 0) return false;
  await client.query(
    'update account set disabled_at = now(), changed_at = now() where person_id = $1 and disabled_at is null',
    [personId],
  );
  await client.query(
    'update delegation set revoked_at = now() where revoked_at is null and (from_person_id = $1 or to_person_id = $1)',
    [personId],
  );
  return true;
};
