import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import type { ApiClient } from '../../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';

const field = (schema: string, more: object = {}) => ({
  key: 'goal',
  schema,
  required: true,
  rules: [],
  checks: [],
  formulas: [],
  translations: {},
  ...more,
});
const clip = (schema = '{"type":"string","title":"Цель","maxLength":1.0e2}', more: object = {}) => ({
  kind: 'tandem/form-fields@1',
  from: 'mentee-request',
  fields: [field(schema, more)],
});

/** The library of blocks: whose, for whom, with versions. */
describe('the library of blocks', () => {
  let engine: EngineUnderTest;
  let methodist: ApiClient;
  let municipal: ApiClient;
  let operator: ApiClient;
  let district: ApiClient;

  beforeAll(async () => {
    engine = await startEngine();
    for (const [login, unit] of [
      ['district', 'districtAuthority'],
      ['municipal', 'townAuthority'],
    ] as const)
      await engine.pool.query(
        `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'methodist', '2020-01-01')`,
        [newId(), engine.world.people[login], engine.world.units[unit]],
      );
    [methodist, municipal, operator, district] = await Promise.all([
      engine.as('methodist'),
      engine.as('municipal'),
      engine.as('operator'),
      engine.as('district'),
    ]);
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  const titles = async (client: ApiClient): Promise<string[]> =>
    (await client.get('/forms/blocks')).body.items.map((one: { title: string }) => one.title);

  it('a block is seen by its level and below; one’s own by oneself', async () => {
    const keep = (client: ApiClient, level: string, title: string) =>
      client.post('/forms/blocks', { level, title, clip: clip() });
    expect((await keep(methodist, 'personal', 'Личный')).status).toBe(201);
    expect((await keep(methodist, 'municipality', 'Городской')).status).toBe(201);
    expect((await keep(operator, 'region', 'Областной')).status).toBe(201);
    expect(await titles(methodist)).toEqual(['Городской', 'Личный', 'Областной']);
    expect(await titles(municipal)).toEqual(['Городской', 'Областной']);
    expect(await titles(district)).toEqual(['Областной']);
    expect(await titles(operator)).toEqual(['Областной']);
    expect((await methodist.get('/forms/blocks')).body.items[0]).toMatchObject({
      level: 'municipality',
      version: 1,
      by: 'Носова\u00a0А.\u00a0И.',
      mine: true,
      clip: clip(),
    });
  });

  it('nobody keeps a block for a level that is not his, nor reads or changes what is another’s', async () => {
    const refused = await methodist.post('/forms/blocks', { level: 'region', title: 'Чужой', clip: clip() });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-yours']);
    const { items } = (await methodist.get('/forms/blocks')).body as {
      items: { id: string; level: string }[];
    };
    const town = items.find((one) => one.level === 'municipality')!.id;
    const mine = items.find((one) => one.level === 'personal')!.id;
    const region = items.find((one) => one.level === 'region')!.id;
    const change = { level: 'personal', title: 'Моё', clip: clip() };
    for (const [client, id, status] of [
      [district, town, 404],
      [municipal, mine, 404],
      [methodist, region, 403],
    ] as const) {
      expect((await client.put(`/forms/blocks/${id}`, change)).status).toBe(status);
      expect((await client.delete(`/forms/blocks/${id}`)).status).toBe(status);
    }
    expect((await district.get(`/forms/blocks/${town}`)).status).toBe(404);
    for (const login of ['mentor', 'curator', 'department'])
      expect((await (await engine.as(login)).get('/forms/blocks')).status).toBe(403);
  });

  it('a next version takes the place of the former, which a link still finds', async () => {
    const { body: first } = await methodist.post('/forms/blocks', {
      level: 'municipality',
      title: 'Адрес',
      clip: clip(),
    });
    const second = await municipal.put(`/forms/blocks/${first.id}`, {
      level: 'region',
      title: 'Адрес и индекс',
      clip: clip('{"type":"string","title":"Адрес","maxLength":300}'),
    });
    expect(second.body).toMatchObject({
      id: first.id,
      version: 2,
      level: 'municipality',
      title: 'Адрес и индекс',
    });
    expect((await methodist.get(`/forms/blocks/${first.id}?version=1`)).body).toMatchObject({
      version: 1,
      title: 'Адрес',
    });
    expect((await titles(methodist)).filter((title) => title.startsWith('Адрес'))).toEqual([
      'Адрес и индекс',
    ]);
    expect((await methodist.delete(`/forms/blocks/${first.id}`)).status).toBe(204);
    expect((await methodist.get(`/forms/blocks/${first.id}`)).status).toBe(404);
    expect(
      (await engine.pool.query('select count(*)::int as n from form_block where id = $1', [first.id])).rows[0]
        .n,
    ).toBe(2);
  });

  it('two that renew at once make two versions', async () => {
    const { body } = await methodist.post('/forms/blocks', {
      level: 'municipality',
      title: 'Разом',
      clip: clip(),
    });
    const both = await Promise.all(
      [methodist, municipal].map((client) =>
        client.put(`/forms/blocks/${body.id}`, { level: 'municipality', title: 'Разом', clip: clip() }),
      ),
    );
    expect(both.map((one) => one.status)).toEqual([200, 200]);
    expect((await methodist.get(`/forms/blocks/${body.id}`)).body.version).toBe(3);
  });

  it.each<[string, object]>([
    ['another kind', { ...clip(), kind: 'text/html' }],
    ['no fields', { ...clip(), fields: [] }],
    ['a field that is no object', { ...clip(), fields: [null] }],
    ['a schema that is no JSON', clip('{"type":')],
    ['a schema that is no object', clip('[]')],
    ['a forbidden name', clip('{"properties":{"__proto__":{}}}')],
    ['a name twice', clip('{"type":"string","type":"number"}')],
    ['a key with a slash', { ...clip(), fields: [field('{}', { key: '../x' })] }],
    ['a schema too deep', clip(`${'{"items":'.repeat(200)}{}${'}'.repeat(200)}`)],
    ['too much of it', clip(`{"title":"${'я'.repeat(600_000)}"}`)],
  ])('refuses %s', async (_what, wrong) => {
    const { status, body } = await methodist.post('/forms/blocks', {
      level: 'personal',
      title: 'Плохой',
      clip: wrong,
    });
    expect([status, body.code]).toEqual([422, 'bad-clip']);
    expect(body.errors[0].message).toMatch(/[а-я]/);
  });
});
