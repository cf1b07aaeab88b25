import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { PARTICIPANT_ROLES } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import type { EffectHandler, Record } from '../pipeline/effect-handler.js';

/**
 * Who is told: active participants of the case by their roles in it, holders of a role at its unit, and for a task
 * the person or the holders that it is asked of.
 */
const RECIPIENTS = `
select p.person_id from case_participant p where p.case_id = $1 and p.state = 'active' and p.role = any($2::text[])
union
select m.person_id from "case" c join membership m on m.unit_id = c.unit_id and m.role = any($3::text[])
  where c.id = $1 and m.from_date <= current_date and (m.to_date is null or m.to_date >= current_date)
union
select coalesce(t.claimed_by, t.person_id) from task t where t.id = $4 and coalesce(t.claimed_by, t.person_id) is not null
union
select m.person_id from task t join membership m on m.unit_id = t.unit_id and m.role = t.role
  where t.id = $4 and t.person_id is null and t.claimed_by is null and m.from_date <= current_date and (m.to_date is null or m.to_date >= current_date)`;

/** Writes a notice for each recipient in the transaction of the ledger: told once, however often it is delivered. */
@Injectable()
export class NotifyEffect implements EffectHandler<'notify'> {
  readonly name = 'notify';

  perform(job: Job<'notify'>, record: Record): Promise<void> {
    return record(async (client) => {
      const persons = await recipientsOf(client, job);
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
      return { told: persons.length };
    });
  }
}

const recipientsOf = async (client: PoolClient, { caseId, payload }: Job<'notify'>): Promise<string[]> => {
  const participants = payload.to.filter((role) => (PARTICIPANT_ROLES as readonly string[]).includes(role));
  const holders = payload.to.filter((role) => !participants.includes(role));
  const { rows } = await client.query<{ person_id: string }>(RECIPIENTS, [
    caseId,
    participants,
    holders,
    payload.task ?? null,
  ]);
  return rows.map((row) => row.person_id);
};
