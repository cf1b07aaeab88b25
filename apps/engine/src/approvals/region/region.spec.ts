import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegionView } from '@tandem/contracts';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../../testing/insert-roadmap.js';

let engine: EngineUnderTest;
let town: InsertedPlan;

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  await engine.pool.query(
    `update unit set settings = '{"map": {"column": 3, "row": 5, "short": "Грд"}}' where id = $1`,
    [engine.world.units['town']],
  );
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const region = async (login: string, query = '') =>
  (await engine.as(login)).get<RegionView>(`/roadmaps/region${query}`);
const placeOf = async (login: string, unit: string) =>
  (await region(login)).body.places.find((one) => one.unit.id === engine.world.units[unit])!;

describe('the region at a glance', () => {
  it('names every municipality and institution of the region, also without a plan', async () => {
    const { body } = await region('operator');
    expect([body.root.id, body.parentPlan]).toEqual([engine.world.units['region'], null]);
    expect(
      body.places.map((one) => [one.unit.title, one.group, one.standing, one.stateTitle, one.late]),
    ).toEqual([
      ['Город', 'municipality', 'none', 'Карты нет', false],
      ['Район', 'municipality', 'none', 'Карты нет', false],
      ['Областной лицей', 'regionFounded', 'none', 'Карты нет', false],
    ]);
    expect(body.places.map((one) => one.tile)).toEqual([{ column: 3, row: 5, short: 'Грд' }, null, null]);
    expect(body.places.map((one) => one.schools)).toEqual([
      { all: 2, approved: 0 },
      { all: 1, approved: 0 },
      null,
    ]);
  });

  it('says who is late by the term that the plan above leaves', async () => {
    const above = await insertRoadmap(engine, 'operator', 'region', planOf(['p1'], { level: 'region' }));
    await above.move('published', { version: above.version, inForce: above.version });
    expect((await region('operator')).body.parentPlan).toMatchObject({ id: above.id, version: 1 });
    const soon = await placeOf('operator', 'district');
    expect([soon.late, soon.dueAt !== null]).toEqual([false, true]);
    await above.move('published', {
      version: above.version,
      inForce: above.version,
      act: { type: 'directive', number: '1-р', date: '2025-01-17' },
    });
    const late = await placeOf('operator', 'district');
    expect([late.late, late.dueAt]).toEqual([true, '2025-02-16T16:59:59.999Z']);
    town = await insertRoadmap(engine, 'townAuthority', 'town', planOf(['m1']), above);
  });

  it('tells nobody above of a draft', async () => {
    expect(await placeOf('operator', 'town')).toMatchObject({ standing: 'none', roadmap: null });
    expect(await placeOf('methodist', 'town')).toMatchObject({
      standing: 'draft',
      roadmap: town.id,
      version: null,
    });
  });

  it('follows a plan on its way, late by its own tasks', async () => {
    await town.move('inReview', { version: town.version }, true);
    expect(await placeOf('operator', 'town')).toMatchObject({
      standing: 'inReview',
      roadmap: town.id,
      version: 1,
    });
    await town.move('published', { version: town.version, inForce: town.version });
    expect(await placeOf('operator', 'town')).toMatchObject({ standing: 'published', late: false });
    await town.move('stale', { version: town.version, inForce: town.version }, true);
    await engine.pool.query(
      `update task set due_at = now() - interval '1 day' where case_id = $1 and status = 'open'`,
      [town.id],
    );
    expect(await placeOf('operator', 'town')).toMatchObject({ standing: 'stale', late: true });
  });

  it('counts the schools of a municipality with a plan in force', async () => {
    const school = await insertRoadmap(engine, 'school', 'school', planOf(['s1'], { level: 'school' }), town);
    expect((await placeOf('methodist', 'town')).schools).toEqual({ all: 2, approved: 0 });
    await school.move('published', { version: school.version, inForce: school.version });
    expect((await placeOf('methodist', 'town')).schools).toEqual({ all: 2, approved: 1 });
  });

  it('does not count a plan of other years', async () => {
    const past = await insertRoadmap(
      engine,
      'districtAuthority',
      'district',
      planOf(['d1'], { period: { from: '2020-01-01', to: '2024-12-31' } }),
    );
    await past.move('published', { version: past.version, inForce: past.version });
    expect(await placeOf('operator', 'district')).toMatchObject({
      standing: 'none',
      roadmap: null,
      late: true,
    });
  });

  it('is shown to each as far as he reaches', async () => {
    const { units } = engine.world;
    const seen = async (login: string, query = '') =>
      (await region(login, query)).body.places.map((one) => one.unit.title);
    expect(await seen('methodist')).toEqual(['Город']);
    expect(await seen('lyceum-curator')).toEqual(['Областной лицей']);
    expect(await seen('operator', `?unit=${units['districtAuthority']}`)).toEqual(['Район']);
    expect((await region('methodist', `?unit=${units['district']}`)).status).toBe(404);
    expect((await region('methodist', `?unit=${units['region']}`)).status).toBe(404);
    expect((await region('mentor')).status).toBe(403);
    expect((await region('operator', '?unit=x')).status).toBe(400);
    expect((await engine.anonymous().get('/roadmaps/region')).status).toBe(401);
  });
});
