import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Viewer } from '../identity/viewer.js';
import { ApiPool } from './pools.js';

/** A statement that a connection plans once, under a name of its own. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * Where walls stand within walls, planning takes longer than running: what is asked all the time is planned once. Only for
 * texts that are written in the program, never for those made while it runs: a connection forgets none of them.
 */
export const prepared = (text: string): Prepared => ({
  name: createHash('sha256').update(text).digest('hex').slice(0, 32),
  text,
});

/** What a feature reads with: rows as the viewer may see them. */
export interface Reader {
  rows<Row extends QueryResultRow>(text: string | Prepared, values?: readonly unknown[]): Promise<Row[]>;
  one<Row extends QueryResultRow>(
    text: string | Prepared,
    values?: readonly unknown[],
  ): Promise<Row | undefined>;
}

const SETTINGS = `select set_config('app.person', $1, true), set_config('app.inner', $2, true), set_config('app.outer', $3, true),
  set_config('app.home', $4, true), set_config('app.roles', $5, true), set_config('app.held', $6, true), set_config('app.own', $7, true)`;

/** Opens a transaction of the API's own role that knows who asks: row-level security does the rest. */
@Injectable()
export class ReadContext {
  constructor(private readonly pool: ApiPool) {}

  /** Runs `work` as the viewer, read-only unless `write` says otherwise. */
  async as<Result>(
    viewer: Viewer,
    work: (reader: Reader) => Promise<Result>,
    { write = false } = {},
  ): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(write ? 'begin' : 'begin read only');
      await client.query({ name: 'read-context', text: SETTINGS, values: settingsOf(viewer) });
      const result = await work(readerOver(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

const settingsOf = ({ person, held, reach }: Viewer): string[] => [
  person.id,
  reach.inner.join(','),
  reach.outer.join(','),
  reach.home.join(','),
  reach.roles.join(','),
  [...new Set(held.map(({ role }) => role))].join(','),
  reach.own.join(','),
];

const readerOver = (client: PoolClient): Reader => {
  const rows = async <Row extends QueryResultRow>(
    text: string | Prepared,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    const statement = typeof text === 'string' ? { text } : text;
    return (await client.query<Row>({ ...statement, values: [...values] })).rows;
  };
  return {
    rows,
    one: async <Row extends QueryResultRow>(
      text: string | Prepared,
      values?: readonly unknown[],
    ): Promise<Row | undefined> => (await rows<Row>(text, values))[0],
  };
};
