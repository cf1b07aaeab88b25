import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlanStep, RoadmapPlan } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import { Sessions } from '../../identity/sessions.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../../testing/insert-roadmap.js';
import { listenLive } from '../../testing/listen-live.js';
import { eventually } from '../../testing/school-year.js';

let engine: EngineUnderTest;
let region: InsertedPlan;
let id: string;

const PERIOD = { from: '2060-01-01', to: '2063-12-31' };
const save = async (login: string, revision: number, steps: unknown, roadmap = id) =>
  (await engine.as(login)).post(`/roadmaps/${roadmap}/draft/steps`, { revision, steps });
const seen = async (login = 'methodist') => (await (await engine.as(login)).get(`/roadmaps/${id}`)).body;
const [measure] = planOf(['m1']).measures;
const rows = (...ids: string[]): PlanStep => ({
  do: 'addMeasures',
  after: null,
  measures: ids.map((one) => ({ ...measure!, id: one })),
});
const setTitle = (title: string): PlanStep => ({ do: 'setHeader', set: { title } });
const drafted = async (): Promise<{ plan: RoadmapPlan; revision: number }> =>
  (await engine.pool.query('select plan, revision from roadmap_draft where roadmap_id = $1', [id])).rows[0];
const until = async (check: () => boolean) => {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50)))
    if (check()) return;
  throw new Error('it did not come');
};

beforeAll(async () => {
  engine = await startEngine();
  region = await insertRoadmap(engine, 'operator', 'region', planOf(['p1', 'p2'], { level: 'region' }));
  await region.move('published', { version: region.version, inForce: region.version });
  await engine.pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'methodist', '2020-01-01')`,
    [newId(), engine.world.people['municipal'], engine.world.units['townAuthority']],
  );
  engine.app.get(Sessions).forgetPerson(engine.world.people['municipal']!);
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

/** Each check has a plan of its own: years that no other plan has. */
let year = 2000;
beforeEach(async () => {
  year += 1;
  const { body } = await (
    await engine.as('methodist')
  ).post('/roadmaps', {
    unit: engine.world.units['town'],
    from: {
      kind: 'plan',
      plan: planOf(['m1', 'm2'], { period: { from: `${year}-01-01`, to: `${year}-12-31` } }),
    },
  });
  id = body.id;
});

describe('steps of the editor', () => {
  it('are made again and kept, with what the checks say now', async () => {
    const { status, body } = await save('methodist', 1, [rows('m3'), setTitle('Дорожная карта 2')]);
    expect([status, body.revision]).toEqual([200, 2]);
    expect(body.issues.map((one: { code: string }) => one.code)).toContain('parent-row-missing');
    const now = await seen();
    expect(now.plan.measures.map((one: { id: string }) => one.id)).toEqual(['m3', 'm1', 'm2']);
    expect([now.title, now.showing.draftRevision, now.showing.savedBy.name]).toEqual([
      'Дорожная карта 2',
      2,
      expect.stringMatching(/^Носова/),
    ]);
  });

  it('are kept all or none: a row that is gone, an id that is taken, a section that is not there', async () => {
    for (const [bad, code] of [
      [{ do: 'setMeasure', measure: 'gone', set: { title: 'Нет' } }, 'no-such-measure'],
      [rows('m1'), 'id-taken'],
      [{ do: 'moveMeasures', measures: ['m1'], section: 'gone', after: null }, 'no-such-section'],
    ] as const) {
      const { status, body } = await save('methodist', 1, [setTitle('Не останется'), bad]);
      expect({ status, code: body.code, errors: body.errors }).toEqual({
        status: 422,
        code: 'bad-step',
        errors: [{ path: '/steps/1', code, message: expect.stringMatching(/[а-яё]/) }],
      });
    }
    const { plan, revision } = await drafted();
    expect([plan.title, revision]).toEqual(['Дорожная карта', 1]);
  });

  it('made on another revision are refused with the draft as it is', async () => {
    await save('municipal', 1, [setTitle('Правка коллеги')]);
    const { status, body } = await save('methodist', 1, [setTitle('Моя правка')]);
    expect([status, body.code, body.revision]).toEqual([409, 'stale-revision', 2]);
    expect([body.draft.revision, body.draft.plan.title]).toEqual([2, 'Правка коллеги']);
    expect(Object.keys(body.draft).sort()).toEqual(['plan', 'revision']);
  });

  it('of two at once: one is kept, the other is told; nothing is mixed', async () => {
    const answers = await Promise.all(
      ['methodist', 'municipal', 'methodist', 'municipal'].map((login, at) =>
        save(login, 1, [rows(`own-${at}`)]),
      ),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409]);
    const { plan, revision } = await drafted();
    expect([plan.measures.length, revision]).toEqual([3, 2]);
  });

  it('whose answer was lost are answered again, and done once', async () => {
    const steps = [rows('m3')];
    const first = await save('methodist', 1, steps);
    const again = await save('methodist', 1, steps);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await save('municipal', 1, steps)).status).toBe(409);
    expect((await drafted()).plan.measures).toHaveLength(3);
  });

  it('are written by people of the place alone', async () => {
    for (const login of ['district', 'operator', 'department', 'mentor', 'curator', 'admin'])
      expect({ login, ...(await save(login, 1, [setTitle('Чужая')])) }).toMatchObject({ login, status: 404 });
    expect((await drafted()).revision).toBe(1);
  });

  it('are not taken where nobody is asked to write, and never from above', async () => {
    await engine.pool.query(
      `update "case" set state = jsonb_set(state, '{context,version}', to_jsonb($2::text)), revision = revision + 1 where id = $1`,
      [id, region.version],
    );
    await engine.pool.query(`update task set status = 'done' where case_id = $1`, [id]);
    expect(await save('methodist', 1, [setTitle('Поздно')])).toMatchObject({
      status: 422,
      body: { code: 'plan-not-open' },
    });
    for (const login of ['operator', 'department'])
      expect({ login, ...(await save(login, 1, [setTitle('Сверху')])) }).toMatchObject({
        login,
        status: 403,
        body: { code: 'not-yours' },
      });
    // The journal is written beside the answer, not before it.
    await eventually(
      async () =>
        (
          await engine.pool.query(
            `select 1 from audit_event where action = 'roadmap.steps' and object = $1 and outcome = 'refused'`,
            [id],
          )
        ).rowCount,
      (refused) => refused === 2,
      'both refusals in the journal',
    );
  });

  it('may not move the plan over the years of another one', async () => {
    const { body } = await save('methodist', 1, [{ do: 'setHeader', set: { period: PERIOD } }]);
    expect(body).toMatchObject({ revision: 2 });
    const other = (
      await (
        await engine.as('methodist')
      ).post('/roadmaps', {
        unit: engine.world.units['town'],
        from: { kind: 'empty', title: 'Другая', period: { from: '2040-01-01', to: '2041-12-31' } },
      })
    ).body.id;
    const over = await save('methodist', 1, [{ do: 'setHeader', set: { period: PERIOD } }], other);
    expect(over.body.code).toBe('plan-exists');
  });

  it('are seen at once by whoever writes with him, and by nobody else', async () => {
    const logins = ['municipal', 'district', 'operator', 'curator'];
    const screens = await Promise.all(logins.map((login) => listenLive(engine, login)));
    try {
      await until(() => screens.every((one) => one.text().includes('hello')));
      await save('methodist', 1, [setTitle('Слышно')]);
      await until(() => screens[0]!.text().includes(`"draft":2`));
      await new Promise((next) => setTimeout(next, 300));
      expect(screens.slice(1).map((one) => one.text().includes(id))).toEqual([false, false, false]);
    } finally {
      for (const one of screens) one.close();
    }
  });
});

describe('what is no step', () => {
  it.each([
    ['nothing', ''],
    ['broken JSON', '{"revision": 1, "steps": ['],
    ['no steps', '{"revision": 1, "steps": []}'],
    ['an unknown step', '{"revision": 1, "steps": [{"do": "dropAll"}]}'],
    ['an extra field', '{"revision": 1, "steps": [{"do": "include", "parentMeasure": "x", "as": "admin"}]}'],
    [
      'a name of the machine',
      '{"revision": 1, "steps": [{"do":"setHeader","set":{"__proto__":{"title":"x"}}}]}',
    ],
    ['a level', '{"revision": 1, "steps": [{"do":"setHeader","set":{"level":"region"}}]}'],
    ['a revision in words', '{"revision": "1", "steps": [{"do": "include", "parentMeasure": "x"}]}'],
    [
      'too many',
      JSON.stringify({ revision: 1, steps: Array(501).fill({ do: 'include', parentMeasure: 'x' }) }),
    ],
    [
      'a text without end',
      JSON.stringify({ revision: 1, steps: [{ do: 'setHeader', set: { title: 'я'.repeat(1_001) } }] }),
    ],
    ['a nought sign', '{"revision": 1, "steps": [{"do":"setHeader","set":{"title":"a\\u0000"}}]}'],
  ])('%s is refused in words', async (_, text) => {
    const { status, body } = await (await engine.as('methodist')).post(`/roadmaps/${id}/draft/steps`, text);
    expect([400, 422]).toContain(status);
    expect(JSON.stringify(body)).toMatch(/[а-яё]/);
    expect((await drafted()).revision).toBe(1);
  });

  it('ten megabytes are not read', async () => {
    const text = JSON.stringify({ revision: 1, steps: [setTitle('я'.repeat(5_000_000))] });
    const { status } = await (await engine.as('methodist')).post(`/roadmaps/${id}/draft/steps`, text);
    expect(status).toBe(413);
  });

  it('a plan that grew beyond a plan is not kept', async () => {
    const many = (from: number): PlanStep => rows(...Array.from({ length: 300 }, (_, at) => `r${from + at}`));
    expect((await save('methodist', 1, [many(0)])).status).toBe(200);
    expect((await save('methodist', 2, [many(300)])).body.errors[0].code).toBe('too-many-rows');
    const text = 'я'.repeat(4_000);
    const long = (await drafted()).plan.measures.map((one): PlanStep => ({
      do: 'setMeasure',
      measure: one.id,
      set: { result: text },
    }));
    expect(await save('methodist', 2, long)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect((await drafted()).revision).toBe(2);
  });

  it('of a plan that is not there', async () => {
    for (const other of [randomUUID(), engine.world.units['town']!])
      expect((await save('methodist', 1, [setTitle('Нет')], other)).status).toBe(404);
    expect((await save('methodist', 1, [setTitle('Нет')], 'not-an-id')).status).toBe(400);
  });
});
