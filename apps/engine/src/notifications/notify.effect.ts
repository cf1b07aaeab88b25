import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Role, UnitKind } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import type { EffectHandler, Record } from '../pipeline/effect-handler.js';
import { NOTICES, type NoticeSignal } from './notices.js';
import { recipientsOf, type AskedPerson, type Candidate, type CaseParticipant } from './recipients.js';

/** Writes a notice for each person whom an event concerns in the transaction of the ledger: told once, however often it is delivered. */
@Injectable()
export class NotifyEffect implements EffectHandler<'notify'> {
  readonly name = 'notify';

  perform(job: Job<'notify'>, record: Record): Promise<void> {
    return record(async (client) => {
      const persons = await findRecipients(client, job);
      await client.query(
        `insert into notification (id, person_id, outbox_id, case_id, template, text, at)
         select n.id, n.person_id, $3, $4, $5, $6, now() from unnest($1::uuid[], $2::uuid[]) as n(id, person_id) on conflict do nothing`,
        [
          persons.map(() => newId()),
          persons,
          job.id,
          job.caseId,
          job.payload.template,
          JSON.stringify(job.payload.text),
        ],
      );
      await announce(client, persons);
      return { told: persons.length };
    });
  }
}

const findRecipients = async (client: PoolClient, { caseId, payload }: Job<'notify'>): Promise<string[]> => {
  const { rows } = await client.query<CaseRow>(CASE, [caseId, payload.task ?? null]);
  const found = rows[0];
  if (!found) throw new Error(`the case ${caseId ?? '?'} of a notice is gone`);
  const { rows: holders } = await client.query<HolderRow>(HOLDERS, [
    payload.to,
    found.asked?.elsewhere?.unitPath ?? found.unit_path,
  ]);
  return recipientsOf(
    payload.to,
    found.participants ?? [],
    holders.map(toCandidate),
    found.unit_path,
    found.asked ?? undefined,
  );
};

const CASE = `
select c.unit_path::text as unit_path,
  (select json_agg(json_build_object('personId', p.person_id, 'role', p.role)) from case_participant p where p.case_id = c.id and p.state = 'active') as participants,
  (select json_build_object('role', t.role, 'personId', coalesce(t.claimed_by, t.person_id), 'near', t.near,
    'elsewhere', case when t.unit_id <> c.unit_id then json_build_object('unitId', t.unit_id, 'unitPath', t.unit_path) end) from task t where t.id = $2) as asked
from "case" c where c.id = $1`;

/** Holders today, with those who stand in for them: at the units above the case and in the bodies beside these. */
export const HOLDERS = `
with above as (select id from unit where path @> $2::ltree),
  place as (select u.id, u.kind, u.path::text as path, u.zone
    from unit u where u.id in (select id from above) or u.parent_id in (select id from above))
select m.person_id, m.role, p.id as unit_id, p.kind, p.path from working_membership m join place p on p.id = m.unit_id
where m.role = any($1::text[])
union
select d.to_person_id, d.role, p.id, p.kind, p.path from delegation d join place p on p.id = d.unit_id
where d.role = any($1::text[]) and d.revoked_at is null and local_today(p.zone) between d.from_date and d.to_date`;

/** Open screens of these people show the notice when the transaction is committed, not before. */
export const announce = async (client: PoolClient, persons: readonly string[]): Promise<void> => {
  if (persons.length === 0) return;
  const signal: NoticeSignal = { persons: persons.slice(0, 100) };
  await client.query('select pg_notify($1, $2)', [NOTICES, JSON.stringify(signal)]);
};

interface CaseRow {
  unit_path: string;
  participants: CaseParticipant[] | null;
  asked: AskedPerson | null;
}

export interface HolderRow {
  person_id: string;
  role: Role;
  unit_id: string;
  kind: UnitKind;
  path: string;
}

export const toCandidate = (row: HolderRow): Candidate => ({
  personId: row.person_id,
  role: row.role,
  unitId: row.unit_id,
  unitKind: row.kind,
  unitPath: row.path,
});
