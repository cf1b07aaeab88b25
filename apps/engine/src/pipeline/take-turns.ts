import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { TurnsPool } from '../database/pools.js';

/** Class of the advisory locks of persons; the second key is the person's own. */
const PERSONS = 7_261_002;

/**
 * One at a time for the same person, over all processes. A decision that counts a person's other cases holds his turn
 * from the counting to the commit: two that are made at the same moment would each count without the other.
 * Whoever waits holds a connection of its own pool, so that those whose turn it is never wait for one.
 */
@Injectable()
export class TakeTurns {
  constructor(private readonly pool: TurnsPool) {}

  /** Does the work when it is the turn of all these persons; the locks fall with the transaction, or with the process. */
  async with<Result>(persons: readonly string[], work: () => Promise<Result>): Promise<Result> {
    if (persons.length === 0) return work();
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      // In one order for everybody: two that need the same two persons never wait for each other.
      await client.query(
        `select pg_advisory_xact_lock($1, key) from (select distinct hashtext(id) as key from unnest($2::text[]) id order by key) keys`,
        [PERSONS, persons],
      );
      return await work();
    } finally {
      await client.query('commit').catch((error: Error) => (broken = error));
      client.release(broken);
    }
  }
}

/**
 * Small work beside which nobody may have that turn: it holds the turn off until its transaction ends, together with
 * others of its kind. Answers «no» where somebody has the turn now: to wait for him would keep a connection that he needs.
 */
export const holdOffTurn = async (client: PoolClient, key: string): Promise<boolean> => {
  const { rows } = await client.query<{ free: boolean }>(
    'select pg_try_advisory_xact_lock_shared($1, hashtext($2)) as free',
    [PERSONS, key],
  );
  return rows[0]!.free;
};
