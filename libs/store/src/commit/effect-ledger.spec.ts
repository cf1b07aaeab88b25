import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { newId } from '../new-id.js';
import { migrate } from '../open-orm.js';
import { EffectLedger } from './effect-ledger.js';

let database: TestDatabase;
let pool: Pool;
let ledger: EffectLedger;

beforeAll(async () => {
  database = await createTestDatabase({ migrate });
  pool = new Pool({ connectionString: database.urlAs('tandem_engine'), max: 8 });
  ledger = new EffectLedger(pool);
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const addEffects = async (number: number, state = 'pending'): Promise<string[]> => {
  const ids = Array.from({ length: number }, () => newId());
  await pool.query(
    `insert into outbox (id, kind, payload, due_at, state) select id, 'notify', '{}', now(), $2 from unnest($1::uuid[]) as i(id)`,
    [ids, state],
  );
  return ids;
};

const stateOf = async (id: string) => {
  const { rows } = await pool.query<{ state: string; result: unknown }>(
    `select o.state, d.result from outbox o left join effect_done d on d.outbox_id = o.id where o.id = $1`,
    [id],
  );
  return rows[0];
};

/** A trace that a handler leaves in the transaction of the ledger. */
const trace = (id: string) => (client: { query: (text: string, values: unknown[]) => Promise<unknown> }) =>
  client.query(
    `insert into audit_event (id, action, outcome, object, detail) values ($1, 'effect', 'allowed', $2, '{}')`,
    [newId(), id],
  );

const tracesOf = async (id: string): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from audit_event where object = $1',
    [id],
  );
  return rows[0]!.n;
};

describe('EffectLedger', () => {
  it('writes, marks and keeps the result together', async () => {
    const [id] = await addEffects(1);
    expect(await ledger.isOpen(id!)).toBe(true);
    await ledger.record(id!, async (client) => {
      await trace(id!)(client);
      return { told: 2 };
    });
    expect(await stateOf(id!)).toEqual({ state: 'done', result: { told: 2 } });
    expect(await ledger.isOpen(id!)).toBe(false);
  });

  it('performs an effect once that is delivered many times at once', async () => {
    const [id] = await addEffects(1);
    await Promise.all(Array.from({ length: 10 }, () => ledger.record(id!, trace(id!))));
    await new EffectLedger(pool).record(id!, trace(id!));
    expect(await tracesOf(id!)).toBe(1);
  });

  it('lets an effect that fails fail alone', async () => {
    const ids = await addEffects(20);
    const recorded = await Promise.allSettled(
      ids.map((id, index) =>
        ledger.record(id, async (client) => {
          await trace(id)(client);
          if (index === 7) throw new Error('the handler failed');
          if (index === 9) await client.query('select 1 / 0');
        }),
      ),
    );
    for (const [index, id] of ids.entries()) {
      const failed = index === 7 || index === 9;
      expect(recorded[index]!.status).toBe(failed ? 'rejected' : 'fulfilled');
      expect(await tracesOf(id)).toBe(failed ? 0 : 1);
      expect(await ledger.isOpen(id)).toBe(failed);
    }
    await ledger.record(ids[7]!, trace(ids[7]!));
    expect(await tracesOf(ids[7]!)).toBe(1);
  });

  it('leaves alone what a person has skipped, and what it does not know', async () => {
    const [id] = await addEffects(1, 'skipped');
    expect(await ledger.isOpen(id!)).toBe(false);
    expect(await ledger.isOpen(newId())).toBe(false);
  });
});
