import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { newId } from '../../new-id.js';
import { SENT_BEFORE } from './withdrawn-reports.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 1 });
  await pool.query(`
    create table report (id uuid primary key, events jsonb not null, sent_version_ids uuid[] not null);
    create table report_version (id uuid primary key, report_id uuid not null, number int not null, frozen_at timestamptz not null)`);
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const at = (day: number) => `2026-06-${String(day).padStart(2, '0')}T05:00:00.000Z`;

/** `v1@1 submitted@1 takenBack@2`: versions by when they were frozen, then what happened. Answers numbers of versions. */
const toldAnew = async (line: string, sent: readonly number[]): Promise<number[]> => {
  const report = newId();
  const words = line.split(' ').map((word) => word.split('@') as [string, string]);
  const versions = words.filter(([word]) => /^v\d$/.test(word));
  const ids = new Map(versions.map(([word]) => [Number(word.slice(1)), newId()]));
  const events = words
    .filter(([word]) => !/^v\d$/.test(word))
    .map(([kind, day]) => ({ kind, at: at(Number(day)) }));
  await pool.query('insert into report values ($1, $2, $3)', [
    report,
    JSON.stringify(events),
    sent.map((number) => ids.get(number)),
  ]);
  for (const [word, day] of versions)
    await pool.query('insert into report_version values ($1, $2, $3, $4)', [
      ids.get(Number(word.slice(1))),
      report,
      Number(word.slice(1)),
      at(Number(day)),
    ]);
  await pool.query(SENT_BEFORE);
  const { rows } = await pool.query<{ sent: string[] }>(
    'select sent_version_ids::text[] as sent from report where id = $1',
    [report],
  );
  const numbers = new Map([...ids].map(([number, id]) => [id, number]));
  return rows[0]!.sent.map((id) => numbers.get(id)!);
};

describe('reports that were sent before what is taken back was read no more', () => {
  it.each<[string, number[], number[]]>([
    ['v1@1 submitted@1 taken@2', [1], [1]],
    ['v1@1 submitted@1 takenBack@2', [1], []],
    // Never handed in, whatever was sent after it.
    ['v1@1 submitted@1 takenBack@2 v2@3 submitted@3 taken@4 accepted@5', [1, 2], [2]],
    ['v1@1 submitted@1 takenBack@2 v2@3 submitted@3 takenBack@4', [1, 2], []],
    // Read in an earlier round, then sent again unchanged and taken back: it stays read.
    ['v1@1 submitted@1 taken@2 returned@3 submitted@4 takenBack@5', [1], [1]],
    // Sent again unchanged: to be taken back yet, and read in the first round all the same.
    ['v1@1 submitted@1 taken@2 returned@3 submitted@4', [1], [1, 1]],
    ['v1@1 submitted@1 taken@2 returned@3 v2@4 submitted@4 takenBack@5 started@6', [1, 2], [1]],
    // A version that was frozen for a sending which was refused was not sent.
    ['v1@1 submitted@1 taken@2 returned@3 v2@4 v3@5 submitted@5', [1, 3], [1, 3]],
    ['started@1', [], []],
    // What cannot be found is left as it was.
    ['submitted@1 v1@2 taken@2', [1], [1]],
  ])('%s: of %j stays %j', async (line, sent, expected) => {
    expect(await toldAnew(line, sent)).toEqual(expected);
  });
});
