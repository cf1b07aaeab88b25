import type { Client } from 'pg';
import { ROAD, type Acknowledged } from './drive-cases.js';

/** Every case notifies at each step but its opening; the curator and the head hear of it. */
const EFFECTS = ROAD.length - 1;
const READERS = 2;

/** What is lost, doubled or left undone, each in words; empty when all is as it was acknowledged. */
export const findLosses = async (
  client: Client,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> => {
  const cases = [...new Set(acknowledged.map((one) => one.caseId))];
  return [
    ...(await losses(client, acknowledged)),
    ...(await brokenHistories(client, cases)),
    ...(await brokenEffects(client, cases)),
    ...(await leftovers(client, cases)),
  ];
};

/** Each acknowledged event stands in the history once, at the revision that the client was told. */
const losses = async (client: Client, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const { rows } = await client.query<{ case_id: string; key: string; seq: number }>(
    `select case_id, idempotency_key as key, seq::float8 as seq from case_event where idempotency_key is not null
     union all select id, open_key, 1 from "case" where open_key is not null`,
  );
  const found = new Map<string, number[]>();
  for (const { case_id, key, seq } of rows) {
    const name = `${case_id} ${key}`;
    found.set(name, [...(found.get(name) ?? []), seq]);
  }
  return acknowledged.flatMap(({ caseId, key, type, revision }) => {
    const places = found.get(`${caseId} ${key}`) ?? [];
    return places.length === 1 && places[0] === revision
      ? []
      : [
          `${type} (${key}) of ${caseId} was acknowledged at ${revision} and stands at [${places.join(', ')}]`,
        ];
  });
};

/** No gap, nothing more than the road, the revision is its length; the timer did not fire early. */
const brokenHistories = async (client: Client, cases: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ id: string; fault: string }>(
    `select c.id, c.revision || ' ' || c.status || ' ' || e.road as fault
     from "case" c cross join lateral (
       select string_agg(seq || ':' || type, ' ' order by seq) as road,
         max(at) filter (where type = '@timer') - max(at) filter (where type = 'REST') as rested
       from case_event where case_id = c.id) e
     where c.id = any($1::uuid[]) and not (c.revision = $2 and c.status = 'done' and c.state ->> 'value' = 'done' and e.road = $3 and e.rested >= interval '2 seconds')
     union all select i.id, 'is missing' from unnest($1::uuid[]) as i(id) where not exists (select from "case" c where c.id = i.id)`,
    [cases, ROAD.length, ROAD.map((type, index) => `${index + 1}:${type}`).join(' ')],
  );
  return rows.map(({ id, fault }) => `case ${id}: ${fault}`);
};

/** Each effect is done, is in the ledger, and has told each reader once. */
const brokenEffects = async (client: Client, cases: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ fault: string }>(
    `select 'effect ' || o.id || ' is ' || o.state || ', in the ledger ' || d.times || ' times, has told ' || n.told || ' (' || n.persons || ' persons)' as fault
     from outbox o
       cross join lateral (select count(*) as times from effect_done where outbox_id = o.id) d
       cross join lateral (select count(*) as told, count(distinct person_id) as persons from notification where outbox_id = o.id) n
     where o.case_id = any($1::uuid[]) and not (o.state = 'done' and d.times = 1 and n.told = $2 and n.persons = $2)
     union all
     select 'case ' || i.id || ' has ' || count(o.id) || ' effects' from unnest($1::uuid[]) as i(id) left join outbox o on o.case_id = i.id
     group by i.id having count(o.id) <> $3`,
    [cases, READERS, EFFECTS],
  );
  return rows.map(({ fault }) => fault);
};

/** Nothing that nobody was told of: no further case, timer, effect or notice. */
const leftovers = async (client: Client, cases: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ fault: string }>(
    `select 'a case nobody was told of: ' || id as fault from "case" where not id = any($1::uuid[])
     union all select 'a timer is left: ' || case_id from timer
     union all select 'an open task is left: ' || id from task where status = 'open'
     union all select 'a ledger entry without its effect: ' || outbox_id from effect_done d where not exists (select from outbox o where o.id = d.outbox_id)
     union all select 'a notice without its effect: ' || id from notification n where not exists (select from outbox o where o.id = n.outbox_id)`,
    [cases],
  );
  return rows.map(({ fault }) => fault);
};
