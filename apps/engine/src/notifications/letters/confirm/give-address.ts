import type { PoolClient } from 'pg';
import { isMailAddress } from '@tandem/domain';
import { newId } from '@tandem/store';
import { letterJustSent, nothingToConfirm, tooManyLetters, wrongAddress } from './confirmation-refusals.js';

/** Strangers who are written to by mistake are written to a few times; an office with one mailbox for all still gets its letters. */
const PERSON_AN_HOUR = 5;
const ADDRESS_A_DAY = 20;

const KNOWN = `
select p.email, w.email as waiting, w.asked_at > now() - interval '1 minute' as just_asked, coalesce(l.status = 'waiting', w.letter_owed) as on_its_way
from person p left join lateral (
  select c.id, c.email, c.asked_at, c.letter_owed from email_confirmation c where c.person_id = p.id and c.state = 'waiting'
  order by c.asked_at desc, c.id desc limit 1) w on true
left join letter l on l.confirmation_id = w.id and l.kind = 'confirm'
where p.id = $1`;

const ASKED = `
select (select count(*)::int from email_confirmation where person_id = $1 and asked_at > now() - interval '1 hour') as person,
  (select count(*)::int from email_confirmation where lower(email) = lower($2) and asked_at > now() - interval '1 day') as address`;

const REPLACE = `update email_confirmation set state = 'replaced', settled_at = now() where person_id = $1 and state = 'waiting'`;

interface Known {
  email: string | null;
  waiting: string | null;
  just_asked: boolean | null;
  on_its_way: boolean | null;
}

/**
 * Takes an address for somebody, in the transaction of whatever else is done. Letters go there when it is confirmed and
 * until then where they went before; none (null) takes effect at once. The row that is written owes the letter that asks.
 */
export const giveAddress = async (
  client: PoolClient,
  personId: string,
  email: string | null,
): Promise<void> => {
  if (email !== null && !isMailAddress(email)) throw wrongAddress();
  const known = await lockKnown(client, personId);
  if (email !== null && email === known.waiting) return;
  if (email !== null && email !== known.email) await refuseTooMany(client, personId, email);
  await client.query(REPLACE, [personId]);
  if (email === null)
    await client.query('update person set email = null, email_refused_at = null where id = $1', [personId]);
  else if (email !== known.email) await ask(client, personId, email);
};

/** Another letter to the address that waits; the links of those before hold as long as they did. */
export const askAgain = async (client: PoolClient, personId: string): Promise<void> => {
  const { waiting, just_asked, on_its_way } = await lockKnown(client, personId);
  if (waiting === null) throw nothingToConfirm();
  if (just_asked) throw letterJustSent();
  // The mail server takes nothing just now: a second letter would wait behind the first.
  if (on_its_way) return;
  await refuseTooMany(client, personId, waiting);
  await ask(client, personId, waiting);
};

/** One change of an address at a time: two that come at once must not both be waited for. */
const lockKnown = async (client: PoolClient, personId: string): Promise<Known> => {
  await client.query('select 1 from person where id = $1 for update', [personId]);
  return (await client.query<Known>(KNOWN, [personId])).rows[0]!;
};

const ask = (client: PoolClient, personId: string, email: string) =>
  client.query('insert into email_confirmation (id, person_id, email) values ($1, $2, $3)', [
    newId(),
    personId,
    email,
  ]);

const refuseTooMany = async (client: PoolClient, personId: string, email: string): Promise<void> => {
  const { rows } = await client.query<{ person: number; address: number }>(ASKED, [personId, email]);
  if (rows[0]!.person >= PERSON_AN_HOUR || rows[0]!.address >= ADDRESS_A_DAY) throw tooManyLetters();
};
