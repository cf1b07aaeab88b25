import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Viewer } from '../identity/viewer.js';
import { ApiPool } from './pools.js';

/** What a feature reads with: rows as the viewer may see them. */
export interface Reader {
  rows<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  one<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row | undefined>;
}

const SETTINGS = `select set_config('app.person', $1, true), set_config('app.inner', $2, true), set_config('app.outer', $3, true),
  set_config('app.home', $4, true), set_config('app.roles', $5, true)`;

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

const settingsOf = ({ person, reach }: Viewer): string[] => [
  person.id,
  reach.inner.join(','),
  reach.outer.join(','),
  reach.home.join(','),
  reach.roles.join(','),
];

const readerOver = (client: PoolClient): Reader => ({
  rows: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  },
  one: async <Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> => {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows[0];
  },
});
