import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@tandem/domain';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';

/** Between them the two are always in another day than the server: one before noon of Greenwich, one after it. */
const FAR_ZONES = ['Pacific/Kiritimati', 'Etc/GMT+12'];

describe.each(FAR_ZONES)('a school whose day is that of %s', (zone) => {
  let engine: EngineUnderTest;

  beforeAll(async () => {
    engine = await startEngine();
    const moved = await (await engine.as('admin')).patch(`/units/${engine.world.units['school']}`, { zone });
    expect(moved.status).toBe(200);
  }, 90_000);
  afterAll(() => engine?.stop());

  it('who was hired today works there today: found, counted, and taken into a case', async () => {
    const curator = await engine.as('curator');
    const school = engine.world.units['school'];
    const before = await (await engine.as('admin')).get(`/units/${school}`);
    const hired = await curator.post('/people', {
      familyName: 'Яснова',
      givenName: 'Анна',
      position: 'учитель',
      unit: school,
      role: 'mentee',
    });
    expect(hired.status).toBe(201);
    const found = await curator.get(`/people?unit=${school}&q=${encodeURIComponent('Яснова')}`);
    expect(found.body.items).toMatchObject([{ id: hired.body.id }]);
    const after = await (await engine.as('admin')).get(`/units/${school}`);
    expect(after.body.people).toBe(before.body.people + 1);
    const { rows } = await engine.pool.query('select 1 from working_membership where person_id = $1', [
      hired.body.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('who left yesterday is no longer there, and whose last day is today still is', async () => {
    const today = localDate(Date.now(), zone);
    const works = async (login: string, to: string) => {
      const person = engine.world.people[login];
      await engine.pool.query(`update membership set to_date = $2::date where person_id = $1`, [person, to]);
      const { rowCount } = await engine.pool.query('select 1 from working_membership where person_id = $1', [
        person,
      ]);
      return rowCount! > 0;
    };
    expect(await works('mentor2', today)).toBe(true);
    expect(await works('mentee2', localDate(Date.now() - 86_400_000, zone))).toBe(false);
  });
});
