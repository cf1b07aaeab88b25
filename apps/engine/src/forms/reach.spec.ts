import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import type { ApiClient } from '../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';

/** What a municipality has made for itself is nobody's beside it, by whatever door one asks. */
describe('a form of another municipality', () => {
  const KEY = 'own-of-town';
  let engine: EngineUnderTest;
  let district: ApiClient;

  beforeAll(async () => {
    engine = await startEngine({ role: 'api' });
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'methodist', '2020-01-01')`,
      [newId(), engine.world.people['district'], engine.world.units['districtAuthority']],
    );
    const [methodist, there] = await Promise.all([engine.as('methodist'), engine.as('district')]);
    district = there;
    const made = await methodist.post('/forms', { title: 'Форма города', key: KEY });
    expect(made.status).toBe(201);
    const draft = await methodist.put(`/forms/${KEY}/draft`, {
      schema: {
        type: 'object',
        title: 'Форма города',
        properties: { secret: { type: 'string', title: 'Тайна города', maxLength: 100 } },
      },
      uiSchema: {},
    });
    expect(draft.status).toBe(200);
    expect((await methodist.post(`/forms/${KEY}/publish`, {})).status).toBe(200);
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  it.each([
    '',
    '?version=1',
    '/versions/1',
    '/export',
    '/export?version=1',
    '/export?as=pdf&version=1',
    '/validator.js',
    '/validator.js?version=1',
    '/answers/summary',
    '/answers/summary?version=1',
    '/answers',
    '/answers/export',
    '/draft',
  ])('is not found at %s', async (path) => {
    const { status, body } = await district.download(`/forms/${KEY}${path}`);
    expect([status, body.toString().includes('Тайна')]).toEqual([404, false]);
  });

  it('is read by its own people and by those above', async () => {
    for (const login of ['methodist', 'curator', 'operator']) {
      const client = await engine.as(login);
      for (const path of ['/export?version=1', '/validator.js?version=1', '/answers/summary'])
        expect([login, path, (await client.download(`/forms/${KEY}${path}`)).status]).toEqual([
          login,
          path,
          200,
        ]);
    }
  });

  it('gives its validator to whoever takes part in a case that works with it', async () => {
    await engine.pool.query(
      `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, state, state_paths, form_versions, opened_at, updated_at)
       select $1, d.id, d.key, 'pair', 1, u.id, u.path, 'Пара', 'open', '{"status":"active","value":"x","context":{},"historyValue":{}}', '{}', $3, now(), now()
       from unit u, (select id, key from definition where kind = 'workflow' and key = 'mentoring-pair' limit 1) d where u.id = $2`,
      [newId(), engine.world.units['farSchool'], JSON.stringify({ [KEY]: 1 })],
    );
    const near = await engine.as('far-curator');
    expect((await near.download(`/forms/${KEY}/validator.js?version=1`)).status).toBe(200);
    expect((await near.download(`/forms/${KEY}/export?version=1`)).status).toBe(404);
  });
});
