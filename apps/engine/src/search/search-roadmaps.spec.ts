import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../testing/insert-roadmap.js';

let engine: EngineUnderTest;
let town: InsertedPlan;

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  town = await insertRoadmap(
    engine,
    'townAuthority',
    'town',
    planOf(['m1'], { title: 'Наставничество без отрыва' }),
  );
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const found = async (login: string, q: string) =>
  (await (await engine.as(login)).get(`/search?q=${encodeURIComponent(q)}`)).body.items as {
    kind: string;
    id: string;
    title: string;
    detail: string;
  }[];

describe('search of roadmaps', () => {
  it('finds a draft at its own place only, once and as a plan', async () => {
    expect(await found('methodist', 'без отрыва')).toEqual([
      { kind: 'roadmap', id: town.id, title: 'Наставничество без отрыва', detail: 'Город · 2025–2028' },
    ]);
    for (const login of ['operator', 'department', 'district', 'curator', 'admin'])
      expect(await found(login, 'без отрыва')).toEqual([]);
  });

  it('finds what was sent from above, by its place too', async () => {
    await town.move('inReview', { version: town.version }, true);
    for (const q of ['без отрыва', 'город', 'город наставничество'])
      expect((await found('operator', q)).map((one) => one.id)).toContain(town.id);
    expect(await found('operator', 'город шефство')).toEqual([]);
    expect(await found('district', 'без отрыва')).toEqual([]);
  });

  it('finds what is in force from everywhere in the region', async () => {
    await town.move('published', { version: town.version, inForce: town.version });
    for (const login of ['district', 'lyceum-curator', 'mentor'])
      expect((await found(login, 'без отрыва')).map((one) => one.kind)).toEqual(['roadmap']);
    expect(await found('district', '%%')).toEqual([]);
  });
});
