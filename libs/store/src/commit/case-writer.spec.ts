import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { migrate } from '../open-orm.js';
import { makeSchool, WriterUnderTest, type School } from '../testing/writer-under-test.js';
import { COMMIT_CONNECTION } from './commit-connection.js';

let database: TestDatabase;
let pool: Pool;
let school: School;
let here: WriterUnderTest;
let elsewhere: WriterUnderTest;

beforeAll(async () => {
  database = await createTestDatabase({ migrate });
  pool = new Pool({ connectionString: database.urlAs('tandem_engine'), max: 8, options: COMMIT_CONNECTION });
  school = await makeSchool(pool);
}, 60_000);

beforeEach(() => {
  here = new WriterUnderTest(pool, school);
  elsewhere = new WriterUnderTest(pool, school);
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const count = async (text: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${text}`, values);
  return rows[0]!.n;
};

/** Every kind of row that a step of this case has left. */
const rowsOf = async (caseId: string) => ({
  events: await count('case_event where case_id = $1', caseId),
  effects: await count('outbox where case_id = $1', caseId),
  tasks: await count('task where case_id = $1', caseId),
  openTasks: await count(`task where case_id = $1 and status = 'open'`, caseId),
  timers: await count('timer where case_id = $1', caseId),
  participants: await count('case_participant where case_id = $1', caseId),
});

describe('CaseWriter', () => {
  it('writes all rows of an event together', async () => {
    const caseId = await here.open();
    expect(await rowsOf(caseId)).toEqual({
      events: 1,
      effects: 1,
      tasks: 1,
      openTasks: 1,
      timers: 1,
      participants: 1,
    });
    expect(await here.step(caseId)).toEqual({ moved: 2 });
    expect(await rowsOf(caseId)).toMatchObject({ events: 2, effects: 2, tasks: 2, openTasks: 1, timers: 1 });
  });

  it('reads a case again that another process has moved, and decides again', async () => {
    const caseId = await here.open();
    expect(await elsewhere.step(caseId)).toEqual({ moved: 2 });
    expect(await here.step(caseId)).toEqual({ moved: 3 });
    expect(here.groups.filter((group) => group.includes(caseId))).toHaveLength(3);
  });

  it('lets a refused command fail nobody else', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => here.open()));
    const answers = await Promise.all(
      cases.map((caseId, index) => here.step(caseId, { size: index === 5 ? 0 : 1 })),
    );
    expect(answers[5]).toEqual({ refused: 'guard' });
    expect(answers.filter((answer) => 'moved' in answer)).toHaveLength(11);
    expect(here.groups.some((group) => group.length > 1)).toBe(true);
  });

  it('lets an item that breaks a constraint fail alone, and leaves nothing of it', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => here.open()));
    const answers = await Promise.allSettled(
      cases.map((caseId, index) => here.step(caseId, index === 3 ? { title: null } : {})),
    );
    expect(answers.map((answer) => answer.status)).toEqual(
      cases.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')),
    );
    expect((answers[3] as PromiseRejectedResult).reason).toMatchObject({ code: '23502' });
    expect(await rowsOf(cases[3]!)).toMatchObject({ events: 1, effects: 1, tasks: 1, openTasks: 1 });
    // The broken one did not spoil what the process knows of the case.
    expect(await here.step(cases[3]!)).toEqual({ moved: 2 });
  });

  it('never puts two commands of one case into one group, and loses none of them', async () => {
    const [one, other] = [await here.open(), await here.open()];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => here.step(index % 2 === 0 ? one : other)),
    );
    const revisions = answers.map((answer) => ('moved' in answer ? answer.moved : 0)).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 40 }, (_, index) => 2 + Math.floor(index / 2)));
    for (const group of here.groups) expect(new Set(group).size).toBe(group.length);
  });

  it('never writes an idempotency key twice', async () => {
    const caseId = await here.open();
    const key = 'the-same-key';
    const together = await Promise.all([
      here.step(caseId, { key }),
      here.step(caseId, { key }),
      elsewhere.step(caseId, { key }),
    ]);
    expect(together.filter((answer) => 'moved' in answer)).toEqual([{ moved: 2 }]);
    expect(await here.step(caseId, { key })).toEqual({ refused: 'stale' });
    expect(await here.step(caseId, { key: 'another-key' })).toEqual({ moved: 3 });
    expect(await count('case_event where case_id = $1 and idempotency_key = $2', caseId, key)).toBe(1);
    expect(await rowsOf(caseId)).toMatchObject({ events: 3, effects: 3, tasks: 3 });
  });

  it('writes an event wholly or not at all while two processes race for the same cases', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => here.open()));
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        (index % 3 === 0 ? elsewhere : here).step(cases[index % cases.length]!),
      ),
    );
    const moved = answers.filter((answer) => 'moved' in answer).length;
    let written = 0;
    for (const caseId of cases) {
      const rows = await rowsOf(caseId);
      written += rows.events - 1;
      expect(rows).toMatchObject({ effects: rows.events, tasks: rows.events, openTasks: 1, timers: 1 });
      expect(await count('"case" where id = $1 and revision = $2', caseId, rows.events)).toBe(1);
      expect(await count('case_event where case_id = $1 and seq <= $2', caseId, rows.events)).toBe(
        rows.events,
      );
    }
    expect(written).toBe(moved);
  });

  it('gives every process the same case: what is in memory equals what is stored', async () => {
    const caseId = await here.open();
    await here.step(caseId);
    const [inMemory, stored] = await Promise.all([
      here.writer.live.get([caseId]),
      elsewhere.writer.live.get([caseId]),
    ]);
    expect(stored.get(caseId)).toEqual(inMemory.get(caseId));
  });
});
