import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@tandem/domain';
import { asApiRole, type ApiRole } from '../../testing/ask-database.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { sampleOf } from '../../testing/read-sample.js';

const today = localDate(Date.now(), 'Asia/Tomsk');

describe('a targeted recommendation', () => {
  let engine: EngineUnderTest;
  let api: ApiRole;
  beforeAll(async () => {
    engine = await startEngine();
    api = await asApiRole(engine);
  }, 90_000);
  afterAll(async () => {
    await api?.end();
    await engine?.stop();
  }, 30_000);

  const give = async (login: string, unit: string, changes: object = {}) =>
    (await engine.as(login)).post('/cases', {
      workflow: 'targeted-recommendation',
      unit: engine.world.units[unit],
      data: sampleOf('targeted-recommendation', { answerBy: addDays(today, 30), ...changes }),
    });
  const see = async (login: string, id: string) => (await engine.as(login)).get(`/cases/${id}`);
  const act = async (login: string, id: string, type: string, form: string, sample = 'valid', changes = {}) =>
    (await engine.as(login)).event(id, type, { data: sampleOf(form, changes, sample) });

  it('is given by the operator to a municipality, decided on, carried out and checked a cycle later', async () => {
    const given = await give('operator', 'townAuthority');
    expect(given.status).toBe(201);
    const { id } = given.body;
    const seen = await see('municipal', id);
    expect(seen.body).toMatchObject({
      title: 'Закрепить молодых педагогов',
      stateTitles: ['Ждёт решения'],
      subject: 'recommendation',
    });
    const decided = await act('municipal', id, 'RECOMMENDATION.ACCEPT', 'recommendation-decision', 'valid', {
      owner: engine.world.people['methodist'],
      due: addDays(today, 90),
    });
    expect(decided.status).toBe(201);
    const done = await act('municipal', id, 'RECOMMENDATION.DONE', 'recommendation-done', 'valid', {
      on: today,
    });
    expect(done.status).toBe(201);
    // What was decided and done is read above, where it was advised.
    const above = await see('operator', id);
    expect(above.body.answers.map((one: { form: string }) => one.form).sort()).toEqual([
      'recommendation-decision',
      'recommendation-done',
      'targeted-recommendation',
    ]);
    expect(above.body.answers.every((one: { data?: object }) => one.data)).toBe(true);
    const checked = await act('operator', id, 'RECOMMENDATION.CHECK', 'recommendation-effect');
    expect(checked.body).toMatchObject({ state: 'checked' });
  });

  it('a municipality advises its own school, and nobody from beside hears of it', async () => {
    const { status, body } = await give('methodist', 'school');
    expect(status).toBe(201);
    expect((await see('head', body.id)).status).toBe(200);
    expect((await see('operator', body.id)).status).toBe(200);
    for (const login of ['neighbour-head', 'district', 'far-curator', 'lyceum-head', 'mentor'])
      expect([login, (await see(login, body.id)).status]).toEqual([login, 404]);
    const seen = (login: string) =>
      api.ask(login, `select id from "case" where subject = 'recommendation' and id = $1`, [body.id]);
    expect(await seen('head')).toHaveLength(1);
    expect(await seen('district')).toHaveLength(0);
    expect(await seen('neighbour-head')).toHaveLength(0);
  });

  it('is not given sideways or upwards', async () => {
    for (const [login, unit] of [
      ['district', 'school'],
      ['head', 'neighbour'],
      ['curator', 'townAuthority'],
      ['mentor', 'school'],
    ] as const)
      expect([login, (await give(login, unit)).status]).toEqual([login, 403]);
  });

  it('a day that has passed is refused at its field', async () => {
    const { status, body } = await give('operator', 'lyceum', { answerBy: addDays(today, -1) });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: '/answerBy' }]);
  });
});
