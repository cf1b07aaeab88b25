import { Client } from 'pg';
import { reachOfAll, type HeldRole } from '@tandem/domain';
import type { EngineUnderTest } from './engine-under-test.js';

export interface ApiRole {
  /** Rows of a query in a transaction that is told this person asks, and rolled back. Nobody: somebody unknown. */
  ask(login: string | null, text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  end(): Promise<void>;
}

/** The database as the API's own role sees it for a person: row-level security without the API in front. */
export const asApiRole = async (engine: EngineUnderTest): Promise<ApiRole> => {
  const client = new Client({ connectionString: engine.env.apiDatabaseUrl });
  await client.connect();
  return {
    ask: async (login, text, values = []) => {
      await client.query('begin');
      try {
        for (const [name, value] of Object.entries(login === null ? {} : await settingsOf(engine, login)))
          await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
        return (await client.query<Record<string, unknown>>(text, [...values])).rows;
      } finally {
        await client.query('rollback');
      }
    },
    end: () => client.end(),
  };
};

const settingsOf = async (
  { pool, world }: EngineUnderTest,
  login: string,
): Promise<Record<string, string>> => {
  const { rows } = await pool.query<HeldRole>(
    `select m.role, u.id as "unitId", u.kind as "unitKind", u.path::text as "unitPath" from membership m join unit u on u.id = m.unit_id where m.person_id = $1`,
    [world.people[login]],
  );
  const { inner, outer, own, home, roles } = reachOfAll(rows);
  return {
    person: world.people[login]!,
    inner: inner.join(),
    outer: outer.join(),
    own: own.join(),
    home: home.join(),
    roles: roles.join(),
  };
};
