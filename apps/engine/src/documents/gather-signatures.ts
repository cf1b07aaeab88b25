import { Injectable } from '@nestjs/common';
import { fullName, type JsonObject } from '@tandem/domain';
import { fillSignatures, signingEvents, type SigningStep } from '@tandem/forms-core';
import { EnginePool } from '../database/pools.js';

/** Steps of these types after the answers were sent and before others of the same form took their place. */
const STEPS = `
with mine as (select e.case_id, e.seq, s.form_key from submission s join case_event e on e.case_id = s.case_id and e.submission_id = s.id where s.id = $1),
  next as (select min(e.seq) as seq from mine join case_event e on e.case_id = mine.case_id and e.seq > mine.seq
    join submission s on s.id = e.submission_id and s.form_key = mine.form_key)
select e.type, e.actor_id, e.at, e.actor_roles, p.family_name, p.given_name, p.patronymic,
  (select coalesce(array_agg(distinct cp.role), '{}') from case_participant cp
   where cp.case_id = e.case_id and cp.person_id in (e.actor_id, e.on_behalf_of)
     and cp.joined_at <= e.at and (cp.left_at is null or cp.left_at >= e.at)) as case_roles
from mine join case_event e on e.case_id = mine.case_id and e.seq > mine.seq and e.type = any($2) join person p on p.id = e.actor_id
where e.seq < coalesce((select seq from next), e.seq + 1) order by e.seq`;

interface Row {
  type: string;
  actor_id: string;
  at: Date;
  actor_roles: string[];
  case_roles: string[];
  family_name: string;
  given_name: string;
  patronymic: string | null;
}

/** Signatures that were given by steps of the case (`x-signed-by`), put where the form has a place for them. */
@Injectable()
export class GatherSignatures {
  constructor(private readonly pool: EnginePool) {}

  async into(schema: JsonObject, submissionId: string, data: JsonObject): Promise<JsonObject> {
    const events = signingEvents(schema);
    if (events.length === 0) return data;
    const { rows } = await this.pool.query<Row>(STEPS, [submissionId, events]);
    return fillSignatures(schema, data, rows.map(stepOf));
  }
}

const stepOf = (row: Row): SigningStep => ({
  event: row.type,
  person: row.actor_id,
  roles: [...row.actor_roles, ...row.case_roles],
  stamp: {
    by: fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
    at: row.at.toISOString(),
    how: 'signed-in session',
  },
});
