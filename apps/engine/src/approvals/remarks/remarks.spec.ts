import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { newId } from '@tandem/store';
import { PerformEffect } from '../../pipeline/perform-effect.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { listenLive } from '../../testing/listen-live.js';
import { planOf } from '../../testing/insert-roadmap.js';
import { removeBesideDecision } from '../../testing/remove-beside-decision.js';
import { RoadmapRoad } from '../../testing/roadmap-road.js';

let engine: EngineUnderTest;
let road: RoadmapRoad;
let town: string;

beforeAll(async () => {
  engine = await startEngine();
  const { pool, world } = engine;
  await pool.query(
    `insert into delegation (id, from_person_id, to_person_id, role, unit_id, from_date, to_date) values ($1, $2, $3, 'regionalOperator', $4, current_date - 1, current_date + 30)`,
    [newId(), world.people['operator'], world.people['department'], world.units['operator']],
  );
  road = new RoadmapRoad(engine);
  await road.regionInForce(['p1', 'p2']);
  town = await road.begin('methodist', 'town', planOf(['m1', 'm2']));
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const send = async () => {
  await road.submit('methodist', town);
  await road.take('operator', town);
};
const write = async (login: string, body: object, key?: string) =>
  (await engine.as(login)).post(`/roadmaps/${town}/remarks`, body, key ? { 'idempotency-key': key } : {});
const seenBy = async (login: string) => (await engine.as(login)).get(`/roadmaps/${town}/remarks`);
const ask = async (login: string, remark: string, verb: string, body?: object) =>
  (await engine.as(login)).post(`/roadmaps/remarks/${remark}/${verb}`, body);
const told = async (login: string) =>
  (await (await engine.as(login)).get('/notifications')).body.items
    .map((one: { text: string }) => one.text)
    .filter((text: string) => text.includes('ответил'));
const until = async (check: () => Promise<boolean>) => {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((next) => setTimeout(next, 100)))
    if (await check()) return;
  throw new Error('it did not come');
};

describe('remarks on a plan', () => {
  let id: string;

  it('cannot be written before the plan was sent', async () => {
    expect((await write('operator', { text: 'Рано' })).status).toBe(404);
    expect((await write('methodist', { text: 'Сам себе' })).body.code).toBe('not-yours');
  });

  it('are written by whoever reviews, and stay on that side until the decision', async () => {
    await send();
    const { status, body } = await write('operator', { measure: 'm1', text: 'Показатель занижен' });
    expect([status, body.state, body.side, body.mayRemove, body.mayReply]).toEqual([
      201,
      'written',
      'Региональный оператор',
      true,
      false,
    ]);
    id = body.id;
    expect((await seenBy('operator')).body.items).toHaveLength(1);
    expect((await seenBy('methodist')).body.items).toEqual([]);
    for (const login of ['methodist', 'district', 'curator', 'admin'])
      expect((await ask(login, id, 'replies', { text: 'Что там?' })).status).toBe(404);
    expect((await ask('operator', id, 'replies', { text: 'Ещё не отправлено' })).body.code).toBe(
      'remark-not-sent',
    );
    expect((await ask('operator', id, 'close')).body.code).toBe('remark-not-sent');
  });

  it.each(['methodist', 'municipal', 'district', 'curator'])('%s writes none', async (login) => {
    expect([403, 404]).toContain((await write(login, { text: 'Чужое' })).status);
  });

  it('name a row of this version or of the plan above', async () => {
    const refused = async (body: object) => {
      const answer = await write('operator', body);
      return [answer.status, answer.body.errors?.[0]?.path, answer.body.errors?.[0]?.code];
    };
    expect(await refused({ measure: 'p1', text: 'x' })).toEqual([400, '/measure', 'no-such-row']);
    expect(await refused({ parentMeasure: 'm1', text: 'x' })).toEqual([400, '/parentMeasure', 'no-such-row']);
    expect(await refused({ measure: 'm1', parentMeasure: 'p1', text: 'x' })).toEqual([
      400,
      '/parentMeasure',
      'one-place',
    ]);
    expect(await refused({ text: 'я'.repeat(5_000) })).toEqual([400, '/text', 'too_big']);
    expect(await refused({ text: '   ' })).toEqual([400, '/text', 'too_small']);
    expect(await refused({ text: 'a\u0000b' })).toEqual([400, '/text', 'text']);
    expect(await refused({ text: 'x', more: 1 })).toEqual([400, '', 'unrecognized_keys']);
    const blank = { remarks: [{ text: '   ' }] };
    const returned = await (await engine.as('operator')).post(`/roadmaps/${town}/return`, blank);
    expect([returned.status, returned.body.errors]).toEqual([
      400,
      [expect.objectContaining({ path: '/remarks/0/text', code: 'too_small' })],
    ]);
    expect((await write('operator', { parentMeasure: 'p2', text: 'Этого нет' })).status).toBe(201);
    expect(
      (await (await engine.as('operator')).post(`/roadmaps/${newId()}/remarks`, { text: 'x' })).status,
    ).toBe(404);
  });

  it('are written once for a key, and can be taken away before they go', async () => {
    const first = await write('operator', { text: 'Дважды нажато' }, 'key-key-key');
    const again = await write('operator', { text: 'Дважды нажато' }, 'key-key-key');
    expect(again.body.id).toBe(first.body.id);
    expect((await write('operator', { text: 'Другое' }, 'key-key-key')).body.code).toBe(
      'idempotency-key-reused',
    );
    const mine = await engine.as('operator');
    expect((await (await engine.as('methodist')).delete(`/roadmaps/remarks/${first.body.id}`)).status).toBe(
      404,
    );
    expect((await mine.delete(`/roadmaps/remarks/${first.body.id}`)).status).toBe(204);
    expect((await mine.delete(`/roadmaps/remarks/${first.body.id}`)).status).toBe(404);
  });

  it('bear both names where they are written for a colleague', async () => {
    const { body } = await write('department', { text: 'Пока Петрова в отпуске' });
    expect([body.author.name, body.onBehalfOf.name]).toEqual([
      'Рябов\u00a0А.\u00a0И.',
      'Петрова\u00a0А.\u00a0И.',
    ]);
    // Whose role it is may take it away when he is back.
    expect((await (await engine.as('operator')).delete(`/roadmaps/remarks/${body.id}`)).status).toBe(204);
  });

  it('go to the author with the decision', async () => {
    await road.return('operator', town, []);
    const { body } = await seenBy('methodist');
    expect(
      body.items.map((one: { state: string; mayReply: boolean; mayClose: boolean }) => [
        one.state,
        one.mayReply,
        one.mayClose,
      ]),
    ).toEqual([
      ['open', true, false],
      ['open', true, false],
    ]);
    expect((await write('operator', { text: 'Поздно' })).body.code).toBe('not-yours');
    expect((await (await engine.as('operator')).delete(`/roadmaps/remarks/${id}`)).body.code).toBe(
      'remark-sent',
    );
    for (const login of ['district', 'curator', 'far-curator'])
      expect((await seenBy(login)).body.items ?? []).toEqual([]);
  });

  it('are answered; the other side hears it once', async () => {
    const { status, body } = await ask('methodist', id, 'replies', { text: 'Исправили на 50 %' });
    expect([status, body.state, body.replies[0].side]).toEqual([201, 'answered', 'Отдел образования города']);
    await ask('methodist', id, 'replies', { text: 'И срок тоже' });
    await until(async () => (await told('operator')).length > 0);
    await until(async () => {
      const { rows } = await engine.pool.query(
        `select 1 from outbox where kind = 'tellReply' and state <> 'done'`,
      );
      return rows.length === 0;
    });
    expect(await told('operator')).toEqual(['Автор ответил на замечания к плану «Дорожная карта».']);
    expect(await told('methodist')).toEqual([]);
    const { items: notices } = (await (await engine.as('operator')).get('/notifications')).body;
    const { rows: places } = await engine.pool.query(
      `select u.title from roadmap r join unit u on u.path = r.level_path where r.id = $1`,
      [town],
    );
    expect(notices[0]).toMatchObject({ caseId: town, about: places[0].title });
    // Delivered again after it was read, it is not told again.
    await (await engine.as('operator')).post('/notifications/read', {});
    const { rows: jobs } = await engine.pool.query(`select id, payload from outbox where kind = 'tellReply'`);
    for (const { id: job, payload } of jobs)
      await engine.app.get(PerformEffect).perform({ id: job, name: 'tellReply', caseId: town, payload });
    expect(await told('operator')).toHaveLength(1);
    expect((await ask('operator', id, 'replies', { text: 'А показатель?' })).body.state).toBe('open');
    await until(async () => (await told('methodist')).length === 1);
    const { items } = (await seenBy('methodist')).body;
    for (const one of items as { id: string }[]) await ask('methodist', one.id, 'replies', { text: 'Учли' });
    for (const login of ['municipal', 'curator', 'district'])
      expect([403, 404]).toContain((await ask(login, id, 'replies', { text: 'Мимо' })).status);
  });

  it('are closed by the side that wrote them, opened again while the plan is read', async () => {
    expect((await ask('methodist', id, 'close')).body.code).toBe('not-yours');
    expect((await ask('operator', id, 'close')).body).toMatchObject({ state: 'closed', mayReply: false });
    expect((await ask('operator', id, 'close')).status).toBe(200);
    expect((await ask('methodist', id, 'replies', { text: 'Нет, подождите' })).body.code).toBe(
      'remark-closed',
    );
    expect((await ask('operator', id, 'reopen')).body.code).toBe('not-under-review');
    await send();
    expect((await ask('methodist', id, 'reopen')).body.code).toBe('not-yours');
    const reopened = await ask('operator', id, 'reopen');
    expect([reopened.body.state, reopened.body.closedBy]).toEqual(['answered', null]);
    expect((await ask('operator', id, 'reopen')).body.code).toBe('remark-open');
  });

  it('are told to the screens of those who may read them', async () => {
    const [operator, author, stranger] = await Promise.all(
      ['operator', 'methodist', 'district'].map((login) => listenLive(engine, login)),
    );
    await write('operator', { text: 'Второй круг' });
    await until(() => Promise.resolve(operator!.text().includes(town)));
    expect(author!.text()).not.toContain(town);
    await ask('operator', id, 'replies', { text: 'Посмотрите ещё раз' });
    await until(() => Promise.resolve(author!.text().includes(town)));
    expect(stranger!.text()).not.toContain(town);
    expect(operator!.text()).not.toMatch(/[а-яё]/i);
    for (const one of [operator, author, stranger]) one!.close();
  });
});

describe('remarks behind the API', () => {
  let api: Client;
  beforeAll(async () => {
    api = new Client({ connectionString: engine.env.apiDatabaseUrl });
    await api.connect();
  });
  afterAll(() => api?.end());

  const pathOf = async (unit: string) =>
    (
      await engine.pool.query<{ path: string }>('select path::text from unit where id = $1', [
        engine.world.units[unit],
      ])
    ).rows[0]!.path;
  const count = async (settings: Record<string, string>, table: string) => {
    await api.query('begin');
    for (const [name, value] of Object.entries(settings))
      await api.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    try {
      return (await api.query(`select * from ${table}`)).rows.length;
    } finally {
      await api.query('rollback');
    }
  };

  it('a remark being written is its side’s, also where the place is the same', async () => {
    const operator = {
      person: engine.world.people['operator']!,
      outer: await pathOf('region'),
      home: await pathOf('operator'),
    };
    const department = { person: newId(), outer: await pathOf('region'), home: await pathOf('department') };
    expect(await count(operator, 'roadmap_remark')).toBe(3);
    expect(await count(department, 'roadmap_remark')).toBe(2);
    const author = {
      person: engine.world.people['methodist']!,
      outer: await pathOf('town'),
      home: await pathOf('townAuthority'),
    };
    expect(await count(author, 'roadmap_remark')).toBe(2);
    expect(await count(author, 'roadmap_reply')).toBe(6);
  });

  it.each(['roadmap_remark', 'roadmap_reply'])('%s shows another municipality nothing', async (table) => {
    expect(
      await count(
        {
          person: engine.world.people['district']!,
          outer: await pathOf('district'),
          home: await pathOf('districtAuthority'),
        },
        table,
      ),
    ).toBe(0);
    expect(await count({}, table)).toBe(0);
  });

  it.each([
    `insert into roadmap_reply (id, remark_id, author_id, side_unit_id, side_path, text) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'x')`,
    `update roadmap_remark set closed_at = now()`,
    'delete from roadmap_remark',
  ])('refuses %s', async (sql) => {
    await expect(api.query(sql)).rejects.toThrow(/permission denied/);
  });
});

describe('remarks of one moment', () => {
  it('go with the return or are refused, none is left between two rounds', async () => {
    const plan = await road.begin('district', 'district', planOf(['d1'], { title: 'Карта района' }));
    await road.submit('district', plan);
    await road.take('operator', plan);
    const operator = await engine.as('operator');
    await operator.post(`/roadmaps/${plan}/remarks`, { measure: 'd1', text: 'Первое' });
    const more = (text: string) => operator.post(`/roadmaps/${plan}/remarks`, { text });
    const [first, second, back, ...rest] = await Promise.all([
      more('Второе'),
      more('Третье'),
      operator.post(`/roadmaps/${plan}/return`, {}),
      more('Четвёртое'),
      more('Пятое'),
    ]);
    const written = [first!, second!, ...rest];
    expect(back!.status).toBe(200);
    const taken = written.filter((one) => one.status === 201).length;
    for (const { status } of written) expect([201, 403, 409]).toContain(status);
    const { body } = await (await engine.as('district')).get(`/roadmaps/${plan}/remarks`);
    expect(body.items.map((one: { state: string }) => one.state)).toEqual(Array(1 + taken).fill('open'));
  });
});

describe('a remark of a colleague who is away', () => {
  const alone = async (year = 2030) => {
    const plan = await road.begin(
      'district',
      'district',
      planOf(['d1'], {
        title: 'Карта района',
        period: { from: `${year}-01-01`, to: `${year + 3}-12-31` },
      }),
    );
    await road.submit('district', plan);
    await road.take('operator', plan);
    const { body } = await (
      await engine.as('operator')
    ).post(`/roadmaps/${plan}/remarks`, { measure: 'd1', text: 'Не успела отправить' });
    return { plan, remark: body.id as string };
  };

  it('is seen by whoever reads the plan for the same body, and taken away with an entry in the journal', async () => {
    const { plan, remark } = await alone();
    const colleague = await engine.as('operator2');
    const early = await colleague.post(`/roadmaps/${plan}/agree`, {});
    expect([early.status, early.body.code]).toEqual([422, 'guard']);
    const { body } = await colleague.get(`/roadmaps/${plan}/remarks`);
    expect(body.items).toMatchObject([{ id: remark, state: 'written', mayRemove: true }]);
    for (const login of ['district', 'district-authority', 'methodist'])
      expect((await (await engine.as(login)).delete(`/roadmaps/remarks/${remark}`)).status).toBe(404);
    expect((await colleague.delete(`/roadmaps/remarks/${remark}`)).status).toBe(204);
    expect((await colleague.post(`/roadmaps/${plan}/agree`, {})).status).toBe(200);
    const { rows } = await engine.pool.query(
      `select person_id, object, detail->>'author' as author from audit_event where action = 'roadmap.remark.discard'`,
    );
    const { people } = engine.world;
    expect(rows).toEqual([{ person_id: people['operator2'], object: plan, author: people['operator'] }]);
  });

  it('is not taken away beside a decision that sends it', async () => {
    const { plan, remark } = await alone(2034);
    const operator = await engine.as('operator');
    const { status, body } = await removeBesideDecision(engine, 'roadmap', plan, () =>
      operator.delete(`/roadmaps/remarks/${remark}`),
    );
    expect([status, body?.code]).toEqual([422, 'remark-sent']);
  });
});
