import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './create-test-database.js';

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

let migrations = 0;
const migrate = async (url: string): Promise<void> => {
  migrations += 1;
  await query(url, 'create table pair (name text)');
};

describe('a test database', () => {
  const key = `${process.pid}-${Date.now()}`; // another run over the same server has its own template
  let keeper: TestDatabase;
  beforeAll(async () => {
    keeper = await createTestDatabase();
  }, 60_000);
  afterAll(() => keeper.drop());

  it('is migrated once, however many ask at the same time', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase({ migrate, key })));
    expect(migrations).toBe(1);
    expect(new Set(databases.map((each) => each.name)).size).toBe(4);
    await Promise.all(databases.map((each) => query(each.url, 'select * from pair')));
    await Promise.all(databases.map((each) => each.drop()));
  });

  it('shares nothing with its neighbour', async () => {
    const [one, other] = await Promise.all([
      createTestDatabase({ migrate, key }),
      createTestDatabase({ migrate, key }),
    ]);
    await query(one.url, "insert into pair values ('Иванова — Петров')");
    expect(await query(other.url, 'select * from pair')).toEqual([]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('lets each role in with its own rights', async () => {
    expect(await query(keeper.urlAs('tandem_api'), 'select current_user as me')).toEqual([
      { me: 'tandem_api' },
    ]);
    await expect(query(keeper.urlAs('tandem_api'), 'create table public.mine ()')).rejects.toThrow(
      'permission denied',
    );
  });

  it('leaves no half-made template after a failed migration', async () => {
    const failing = (): Promise<void> => Promise.reject(new Error('broken'));
    await expect(createTestDatabase({ migrate: failing, key })).rejects.toThrow('broken');
    await expect(createTestDatabase({ migrate: failing, key })).rejects.toThrow('broken');
  });

  it('can be dropped while somebody is still connected', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.url, 'select 1')).rejects.toThrow('does not exist');
  });
});
