import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';

const FORM = 'survey-mentee-end';
let engine: EngineUnderTest;

const answered = (unit: string, scores: readonly number[], more: Record<string, unknown> = {}) =>
  given(
    FORM,
    unit,
    scores.map((score) => ({ comfort: score, effectiveness: score, ...more })),
  );

/** So many cases of a school, each with one answer to a form; written as the commit leaves them. */
const given = async (form: string, unit: string, answers: readonly Record<string, unknown>[]) => {
  const { pool, world } = engine;
  for (const data of answers) {
    const id = newId();
    await pool.query(
      `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, state, state_paths, opened_at, updated_at)
       select $1, d.id, d.key, 'pair', 1, u.id, u.path, 'Пара', 'open', '{"status":"active","value":"x","context":{},"historyValue":{}}', '{}', now(), now()
       from unit u, (select id, key from definition where kind = 'workflow' and key = 'mentoring-pair' limit 1) d where u.id = $2`,
      [id, world.units[unit]],
    );
    await pool.query(
      `insert into submission (id, case_id, form_key, form_version, data, author_id, unit_path, readers, at)
       select $1, $2, $3, 1, $4, $5, u.path, array['curator', 'psychologist'], now() from unit u where u.id = $6`,
      [newId(), id, form, JSON.stringify(data), world.people['mentee'], world.units[unit]],
    );
  }
};

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  await answered('school', [8, 9, 10, 7, 6, 9, 8]);
  await answered('neighbour', [3, 2]);
  await answered('farSchool', [5, 5, 5, 5, 5, 10]);
  await answered('lyceum', [1, 1, 1, 1, 1, 1]);
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const summary = async (login: string, query = '') =>
  (await engine.as(login)).get(`/forms/${FORM}/answers/summary${query}`);

describe('answers counted', () => {
  it('over the region equal an independent count', async () => {
    const { body } = await summary('operator');
    expect([body.cases, body.open]).toEqual([21, false]);
    const comfort = body.questions.find((one: { at: string }) => one.at === '/comfort');
    const { rows } = await engine.pool.query(
      `select round(avg((data->>'comfort')::numeric), 6)::float8 as mean, count(*)::int as count from submission where form_key = $1`,
      [FORM],
    );
    expect(comfort.count.cases).toBe(rows[0].count);
    expect(comfort.count.numbers.mean).toBeCloseTo(rows[0].mean, 5);
    expect(comfort.count.numbers.least).toBeUndefined();
    expect(comfort.count.bars.reduce((sum: number, one: number) => sum + one, 0)).toBe(21);
  });

  it('hide a small school, and another with it so that it cannot be reckoned', async () => {
    const { body } = await summary('methodist');
    expect(body.cases).toBe(9);
    // Of two schools with 7 and 2 cases neither may be told beside their total.
    expect(body.units.map((one: { cases: number | null }) => one.cases)).toEqual([null, null]);
  });

  it('are not told for one unit where its neighbours hide it', async () => {
    const alone = await summary('methodist', `?unit=${engine.world.units['school']}`);
    expect([alone.body.cases, alone.body.questions[0].count.bars.every((one: number) => one === 0)]).toEqual([
      null,
      true,
    ]);
    const small = await summary('operator', `?unit=${engine.world.units['neighbour']}`);
    expect(small.body.cases).toBeNull();
    const town = await summary('operator', `?unit=${engine.world.units['town']}`);
    expect(town.body.cases).toBe(9);
  });

  it('say everything to those who may read each answer', async () => {
    const { body } = await summary('neighbour-curator');
    expect([body.cases, body.open]).toEqual([2, true]);
    expect(body.questions.find((one: { at: string }) => one.at === '/comfort').count.numbers).toEqual({
      mean: 2.5,
      median: 2.5,
      least: 2,
      most: 3,
    });
  });

  it('are nobody else’s', async () => {
    expect((await summary('mentor')).status).toBe(403);
    expect((await summary('neighbour-curator', `?unit=${engine.world.units['school']}`)).status).toBe(404);
    expect((await summary('methodist', `?unit=${engine.world.units['farSchool']}`)).status).toBe(404);
  });
});

describe('answers one by one', () => {
  it('are for those who may read them', async () => {
    const curator = await engine.as('curator');
    const { body } = await curator.get(`/forms/${FORM}/answers`);
    expect(body.items).toHaveLength(7);
    const above = await (await engine.as('methodist')).get(`/forms/${FORM}/answers`);
    expect(above.body.items).toEqual([]);
  });

  it('are found by a value, page by page', async () => {
    const curator = await engine.as('curator');
    const nines = await curator.get(`/forms/${FORM}/answers?field=/comfort&value=9`);
    expect(nines.body.items).toHaveLength(2);
    const first = await curator.get(`/forms/${FORM}/answers?limit=4`);
    const rest = await curator.get(
      `/forms/${FORM}/answers?limit=4&cursor=${encodeURIComponent(first.body.nextCursor)}`,
    );
    expect(new Set([...first.body.items, ...rest.body.items].map((one: { id: string }) => one.id)).size).toBe(
      7,
    );
    expect((await curator.get(`/forms/${FORM}/answers?field=/comfort&value={`)).status).toBe(400);
  });

  it('go out as a workbook that runs nothing', async () => {
    await answered('school', [4], { lacked: '=HYPERLINK("http://x","y")' });
    const curator = await engine.as('curator');
    const { body } = await curator.download(`/forms/${FORM}/answers/export`);
    const [rows, counts] = await readXlsxFile(body);
    expect(rows!.data).toHaveLength(9);
    const cells = rows!.data.flat().map(String);
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).map((cell) => cell[0])).toEqual(["'"]);
    expect(counts!.data.length).toBeGreaterThan(20);
  });
});

describe('a question that fewer people read than the form', () => {
  const REVIEW = 'interim-review';
  const VIEW = '/menteeView/score';
  const questionOf = async (login: string, at: string) => {
    const { body } = await (await engine.as(login)).get(`/forms/${REVIEW}/answers/summary`);
    return body.questions.find((one: { at: string }) => one.at === at).count;
  };

  beforeAll(() =>
    given(
      REVIEW,
      'school',
      [2, 9].map((score) => ({ meetingsCount: 8, menteeView: { score } })),
    ),
  );

  it('keeps small counts also from those who read the rest of each answer', async () => {
    expect(await questionOf('psychologist', '/meetingsCount')).toMatchObject({ hidden: false, cases: 2 });
    const { hidden, bars, numbers } = await questionOf('psychologist', VIEW);
    expect([hidden, bars.every((one: number) => one === 0), numbers]).toEqual([true, true, undefined]);
  });

  it('is nothing to find answers by', async () => {
    const psychologist = await engine.as('psychologist');
    for (const [field, value] of [
      [VIEW, '2'],
      ['/menteeView', '{"score":2}'],
    ] as const) {
      const { status, body } = await psychologist.get(
        `/forms/${REVIEW}/answers?field=${field}&value=${encodeURIComponent(value)}`,
      );
      expect([status, body.code, body.items]).toEqual([422, 'closed-field', undefined]);
    }
    expect(
      (await psychologist.get(`/forms/${REVIEW}/answers?field=/meetingsCount&value=8`)).body.items,
    ).toHaveLength(2);
  });
});

describe('a question that few have answered', () => {
  const LOG = 'meeting-log';
  beforeAll(async () => {
    // Both schools have answered the form often enough; one question was answered by three of the one.
    await given(
      LOG,
      'school',
      Array.from({ length: 6 }, () => ({ durationMin: 60 })),
    );
    await given(LOG, 'neighbour', [
      ...Array.from({ length: 3 }, () => ({ durationMin: 60 })),
      ...Array.from({ length: 4 }, () => ({ topic: 'Урок' })),
    ]);
  });

  it('is told of no unit by itself where its neighbours hide it', async () => {
    const count = async (unit: string) => {
      const { body } = await (
        await engine.as('methodist')
      ).get(`/forms/${LOG}/answers/summary?unit=${engine.world.units[unit]}`);
      const { hidden, cases } = body.questions.find((one: { at: string }) => one.at === '/durationMin').count;
      return [body.cases, hidden, cases];
    };
    expect(await count('town')).toEqual([13, false, 9]);
    expect(await count('school')).toEqual([6, true, 0]);
    expect(await count('neighbour')).toEqual([7, true, 0]);
  });
});

describe('what nobody asks politely', () => {
  it.each([
    '/summary?version=3000000000',
    '/summary?version=1e12',
    '?field=/comfort&value=%22%5Cu0000%22',
    '?field=/%00&value=1',
    '?field=/a&value=1e400',
  ])('%s is refused or empty', async (rest) => {
    const { status } = await (await engine.as('curator')).get(`/forms/${FORM}/answers${rest}`);
    expect([200, 400, 404]).toContain(status);
  });
});
