import type { Pool, PoolClient } from 'pg';
import { GroupCommit, type GroupCommitOptions } from './group-commit.js';

/** What an effect writes in the transaction that marks it done; what it returns is kept as its result. */
export type EffectWrite = (client: PoolClient) => Promise<unknown>;

interface Recording {
  readonly id: string;
  readonly write: EffectWrite;
}

type Recorded = { readonly kind: 'recorded' } | { readonly kind: 'failed'; readonly error: unknown };

const OPEN = `select o.id from outbox o where o.id = any($1::uuid[]) and o.state not in ('skipped', 'done')
  and not exists (select 1 from effect_done d where d.outbox_id = o.id)`;
const TAKE = `insert into effect_done (outbox_id) select i.id from unnest($1::uuid[]) as i(id) order by i.id on conflict do nothing returning outbox_id as id`;
const CLOSE = `with closed as (update outbox set state = 'done', last_error = null where id = any($1::uuid[]))
  update effect_done d set result = i.result from json_to_recordset($2::json) as i(id uuid, result jsonb) where d.outbox_id = i.id`;

/**
 * The ledger that makes an effect happen once: its writes, its entry and the end of its outbox row are one transaction.
 * Effects that come to it together share that transaction and its flush of the log; where one of them fails, each is
 * written again by itself, so that it fails alone.
 */
export class EffectLedger {
  private readonly asked: GroupCommit<string, boolean>;
  private readonly recordings: GroupCommit<Recording, Recorded>;

  constructor(
    private readonly pool: Pool,
    options: GroupCommitOptions = {},
  ) {
    this.asked = new GroupCommit((ids) => this.areOpen(ids), options);
    this.recordings = new GroupCommit((group) => this.recordAll(group), options);
  }

  /** Is it still to be performed: neither done (the queue may have forgotten that) nor skipped by a person. */
  isOpen(id: string): Promise<boolean> {
    return this.asked.submit(id, id);
  }

  /** Runs `write` and closes the effect; does nothing where it was already done. */
  async record(id: string, write: EffectWrite): Promise<void> {
    const recorded = await this.recordings.submit(id, { id, write });
    if (recorded.kind === 'failed') throw recorded.error;
  }

  private async areOpen(ids: readonly string[]): Promise<boolean[]> {
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'effects-open',
      text: OPEN,
      values: [ids],
    });
    const open = new Set(rows.map((row) => row.id));
    return ids.map((id) => open.has(id));
  }

  private async recordAll(group: readonly Recording[]): Promise<Recorded[]> {
    try {
      await this.inTransaction((client) => recordGroup(client, group));
      return group.map(() => ({ kind: 'recorded' }));
    } catch (error) {
      if (group.length === 1) return [{ kind: 'failed', error }];
      const results: Recorded[] = [];
      for (const one of group) results.push(...(await this.recordAll([one])));
      return results;
    }
  }

  private async inTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

const recordGroup = async (client: PoolClient, group: readonly Recording[]): Promise<void> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'effects-take',
    text: TAKE,
    values: [group.map((one) => one.id)],
  });
  const taken = new Set(rows.map((row) => row.id));
  const mine = group.filter((one) => taken.has(one.id));
  if (mine.length === 0) return;
  const results: { id: string; result: unknown }[] = [];
  for (const { id, write } of mine) {
    const result = await write(client);
    if (result !== undefined) results.push({ id, result });
  }
  await client.query({
    name: 'effects-close',
    text: CLOSE,
    values: [mine.map((one) => one.id), JSON.stringify(results)],
  });
};
