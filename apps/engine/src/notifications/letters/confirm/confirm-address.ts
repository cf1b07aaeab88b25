import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { PLAN_ANEW } from '../plan/plan-anew.js';
import { linkRefused, type LinkRefusal } from './confirmation-refusals.js';
import { MOST_TRIES, readToken, secretMatches, type ReadToken } from './confirmation-token.js';

const FIND = `
select c.person_id, c.email, c.state, c.token_sha256, c.expires_at <= now() as expired, c.tries, p.email as before, p.email_refused_at is not null as refused
from email_confirmation c join person p on p.id = c.person_id where c.id = $1`;
const CONFIRM = `
update email_confirmation set state = 'confirmed', settled_at = now(), instead_of = case when id = $2 then $3 end
where person_id = $1 and state = 'waiting'`;
const TELL = `
insert into letter (id, key, person_id, kind, status, send_after, confirmation_id) values ($1, $2, $3, 'moved', 'waiting', now(), $4)`;

interface Found {
  person_id: string;
  email: string;
  state: 'waiting' | 'confirmed' | 'replaced';
  token_sha256: Buffer | null;
  expired: boolean | null;
  tries: number;
  before: string | null;
  refused: boolean;
}

/** Says of an address that it is right, by the link that was sent there: whoever has it reads that mailbox. */
@Injectable()
export class ConfirmAddress {
  constructor(private readonly pool: EnginePool) {}

  async confirm(text: string): Promise<void> {
    const token = readToken(text);
    if (!token) throw linkRefused('link-wrong');
    // A wrong try is kept: the transaction ends before the refusal is thrown.
    const refusal = await inTransaction(this.pool, (client) => confirmBy(client, token));
    if (refusal) throw linkRefused(refusal);
  }
}

/** Under the lock of the person, as every change of an address. */
const confirmBy = async (client: PoolClient, { id, secret }: ReadToken): Promise<LinkRefusal | null> => {
  await client.query(
    'select 1 from person where id = (select person_id from email_confirmation where id = $1) for update',
    [id],
  );
  const { rows } = await client.query<Found>(FIND, [id]);
  const found = rows[0];
  if (!found) return 'link-wrong';
  if (found.tries >= MOST_TRIES) return 'link-spent';
  if (!secretMatches(secret, found.token_sha256)) {
    await client.query('update email_confirmation set tries = tries + 1 where id = $1', [id]);
    return 'link-wrong';
  }
  if (found.state !== 'waiting') return found.state === 'confirmed' ? 'link-used' : 'link-replaced';
  if (found.expired) return 'link-expired';
  await settle(client, id, found);
  return null;
};

/** The address of before hears of it once; one that took no letters would not take this one either. */
const settle = async (client: PoolClient, id: string, found: Found): Promise<void> => {
  const insteadOf = found.refused ? null : found.before;
  await client.query('update person set email = $2, email_refused_at = null where id = $1', [
    found.person_id,
    found.email,
  ]);
  await client.query(CONFIRM, [found.person_id, id, insteadOf]);
  if (insteadOf !== null) await client.query(TELL, [newId(), `moved:${id}`, found.person_id, id]);
  await client.query(PLAN_ANEW, [found.person_id]);
};
