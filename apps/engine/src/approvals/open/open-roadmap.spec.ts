import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import { CommitCase } from '../../pipeline/commit-case.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../../testing/insert-roadmap.js';

let engine: EngineUnderTest;
let region: InsertedPlan;

const YEARS = { from: '2025-01-01', to: '2028-12-31' };
const empty = { kind: 'empty', title: 'Дорожная карта города', period: YEARS };
const open = async (login: string, unit: string, from: object = empty, more: object = {}, key?: string) =>
  (await engine.as(login)).post(
    '/roadmaps',
    { unit: engine.world.units[unit], from, ...more },
    key ? { 'idempotency-key': key } : {},
  );
const stored = async (): Promise<number> =>
  Number((await engine.pool.query(`select count(*) from roadmap`)).rows[0].count);

beforeAll(async () => {
  engine = await startEngine();
  region = await insertRoadmap(engine, 'operator', 'region', planOf(['p1', 'p2'], { level: 'region' }));
  await region.move('published', { version: region.version, inForce: region.version });
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('a plan is begun', () => {
  afterEach(async () => {
    const own = `(select id from roadmap where id <> '${region.id}')`;
    for (const table of ['task', 'case_event', 'timer', 'outbox'])
      await engine.pool.query(`delete from ${table} where case_id in ${own}`);
    await engine.pool.query(`delete from "case" where id in ${own}`);
    await engine.pool.query(`delete from roadmap where id in ${own}`);
  });

  it.each([
    ['methodist', 'town', 'municipality', 'roadmap-municipality', 'townAuthority', 'recommended', 'Город'],
    [
      'methodist',
      'townAuthority',
      'municipality',
      'roadmap-municipality',
      'townAuthority',
      'recommended',
      'Город',
    ],
    ['curator', 'school', 'school', 'roadmap-school', 'school', 'required', 'Школа № 1'],
    [
      'lyceum-curator',
      'lyceum',
      'regionFounded',
      'roadmap-institution',
      'lyceum',
      'required',
      'Областной лицей',
    ],
  ])('%s at %s: %s', async (login, unit, level, workflow, body, obligation, place) => {
    const { status, body: seen } = await open(login, unit);
    expect({ status, code: seen.code }).toEqual({ status: 201, code: undefined });
    expect(seen).toMatchObject({
      level,
      workflow,
      obligation,
      place,
      standing: 'draft',
      unit: { id: engine.world.units[body] },
      parent: { id: region.id },
      version: null,
      inForce: null,
      mayEdit: true,
      showing: { kind: 'draft', draftRevision: 1 },
      plan: { title: empty.title, level, period: YEARS },
    });
    const { rows } = await engine.pool.query(`select parent_id, title, kind from "case" where id = $1`, [
      seen.id,
    ]);
    expect(rows).toEqual([{ parent_id: region.id, title: empty.title, kind: level }]);
  });

  it('with the rows of the plan above', async () => {
    const { body } = await open('methodist', 'town', { kind: 'parent' });
    expect(body.plan.measures.map((one: { parentMeasure: string }) => one.parentMeasure)).toEqual([
      'p1',
      'p2',
    ]);
    expect(body.plan.title).toContain('Город');
  });

  it('without a plan above, said openly', async () => {
    const { body } = await open('methodist', 'town', empty, { parent: null });
    expect(body.parent).toBeNull();
    expect((await open('district', 'district', { kind: 'parent' }, { parent: null })).body.code).toBe(
      'no-parent',
    );
  });

  it('from a whole plan, which must hold together', async () => {
    const { status, body } = await open('methodist', 'town', { kind: 'plan', plan: planOf(['m1', 'm2']) });
    expect([status, body.plan.measures.length]).toEqual([201, 2]);
    const twice = planOf(['m1', 'm1']);
    const nowhere = planOf(['m1']);
    const elsewhere = { ...nowhere, sections: [] };
    for (const plan of [twice, elsewhere])
      expect(await open('district', 'district', { kind: 'plan', plan })).toMatchObject({
        status: 422,
        body: { code: 'bad-plan' },
      });
  });

  it('as a copy of an earlier one of this place, whose approval is not copied', async () => {
    const act = { type: 'order', number: '17од' };
    const first = await open('methodist', 'town', {
      kind: 'plan',
      plan: planOf(['m1'], { act: act as never }),
    });
    const copy = (login: string, unit: string, more = {}) =>
      open(login, unit, { kind: 'copy', roadmap: first.body.id }, more);
    expect((await copy('methodist', 'town')).body.code).toBe('plan-exists');
    expect((await copy('district', 'district')).body.code).toBe('not-to-copy');
    const { body } = await copy('methodist', 'town', { replaces: first.body.id });
    expect(body.plan.measures).toEqual(first.body.plan.measures);
    expect(body.plan.act).toBeUndefined();
    // Two could not both take its place, also not for different years.
    const later = { kind: 'empty', title: 'Ещё одна', period: { from: '2090-01-01', to: '2090-12-31' } };
    const replaces = first.body.id;
    expect((await open('methodist', 'town', later, { replaces })).body.code).toBe('not-to-replace');
    await (await engine.as('methodist')).event(body.id, 'ROADMAP.CANCEL', { comment: 'Не эта' });
    expect((await open('methodist', 'town', later, { replaces })).status).toBe(201);
  });

  it('from what was imported, once, by whoever brought it', async () => {
    const id = newId();
    await engine.pool.query(
      `insert into roadmap_import (id, unit_id, owner_id, name, status, result) values ($1, $2, $3, 'карта.docx', 'ready', $4)`,
      [id, engine.world.units['townAuthority'], engine.world.people['methodist'], { plan: planOf(['m1']) }],
    );
    const take = (login: string, unit: string) => open(login, unit, { kind: 'import', import: id });
    expect((await take('district', 'district')).body.code).toBe('not-imported');
    const { status, body } = await take('methodist', 'town');
    expect([status, body.plan.measures.length]).toEqual([201, 1]);
    const { rows } = await engine.pool.query(`select status, roadmap_id from roadmap_import where id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ status: 'taken', roadmap_id: body.id }]);
    expect((await take('methodist', 'town')).body.code).toBe('not-imported');
  });

  it('by people of this very place, never from above or beside', async () => {
    for (const [login, unit] of [
      ['operator', 'town'],
      ['operator', 'school'],
      ['methodist', 'school'],
      ['district', 'town'],
      ['methodist', 'region'],
      ['department', 'region'],
      ['mentor', 'school'],
      ['admin', 'region'],
      ['neighbour-curator', 'school'],
    ] as const)
      expect({ login, ...(await open(login, unit)) }).toMatchObject({
        login,
        status: 403,
        body: { code: 'not-yours' },
      });
    expect(await stored()).toBe(1);
  });

  it('not at units that have no plan, nor under a plan that is not in force above', async () => {
    expect((await open('department', 'department')).status).toBe(403);
    expect((await open('methodist', 'nowhere')).status).toBe(400);
    const unknown = await (
      await engine.as('methodist')
    ).post('/roadmaps', { unit: randomUUID(), from: empty });
    expect(unknown.status).toBe(404);
    for (const parent of [randomUUID(), engine.world.units['town']])
      expect((await open('methodist', 'town', empty, { parent })).body.code).toBe('not-a-parent');
    expect((await open('methodist', 'town', empty, { replaces: region.id })).body.code).toBe(
      'not-to-replace',
    );
    const backwards = { ...empty, period: { from: '2028-01-01', to: '2025-01-01' } };
    expect((await open('methodist', 'town', backwards)).body.code).toBe('bad-plan');
    expect(await stored()).toBe(1);
  });

  it('once for one key, whatever happens to the answer; another body with the key is refused', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => open('methodist', 'town', empty, {}, key)));
    expect(new Set(answers.map((one) => one.body.id)).size).toBe(1);
    expect(answers.map((one) => one.status)).toEqual([201, 201, 201]);
    expect(await stored()).toBe(2);
    const other = await open('methodist', 'town', { ...empty, title: 'Другая' }, {}, key);
    expect(other.body.code).toBe('idempotency-key-reused');
  });

  it('one for the same years, also when two begin it at once; for other years another', async () => {
    const answers = await Promise.all(
      ['methodist', 'methodist', 'methodist'].map((login) => open(login, 'town')),
    );
    expect(answers.map((one) => one.body.code ?? one.status).sort()).toEqual(
      [201, 'plan-exists', 'plan-exists'].sort(),
    );
    const later = { ...empty, period: { from: '2029-01-01', to: '2032-12-31' } };
    expect((await open('methodist', 'town', later)).status).toBe(201);
  });

  it('and leaves nothing where its case was not opened', async () => {
    const cases = engine.app.get(CommitCase);
    const commit = cases.commit.bind(cases);
    const id = newId();
    await engine.pool.query(
      `insert into roadmap_import (id, unit_id, owner_id, name, status, result) values ($1, $2, $3, 'карта.docx', 'ready', $4)`,
      [id, engine.world.units['town'], engine.world.people['methodist'], { plan: planOf(['m1']) }],
    );
    cases.commit = () => Promise.reject(new Error('the store is away'));
    try {
      expect((await open('methodist', 'town', { kind: 'import', import: id })).status).toBe(500);
    } finally {
      cases.commit = commit;
    }
    expect(await stored()).toBe(1);
    const { rows } = await engine.pool.query(`select status, roadmap_id from roadmap_import where id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ status: 'ready', roadmap_id: null }]);
  });

  it('never as a bare case', async () => {
    const { status, body } = await (
      await engine.as('methodist')
    ).post('/cases', {
      workflow: 'roadmap-municipality',
      unit: engine.world.units['townAuthority'],
      data: {},
    });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'opens-with-document' });
  });
});
