import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asApiRole, type ApiRole } from '../testing/ask-database.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../testing/insert-roadmap.js';
import { listenLive } from '../testing/listen-live.js';

let engine: EngineUnderTest;
let api: ApiRole;
let region: InsertedPlan;
/** A plan of the town as people begin it, nothing sent. */
let draft: string;
/** A plan of the district that was sent, returned, and is in the author's hands again. */
let sent: InsertedPlan;
/** A plan of the school that is in force while its next version is on its way. */
let inForce: InsertedPlan;
let next: string;

const SECRET = 'Никому не видная строка';
const plan = (title: string, year: number, more = {}) =>
  planOf(['m1', 'm2'], { title, period: { from: `${year}-01-01`, to: `${year}-12-31` }, ...more });
/** These may see plans nowhere but in force: reviewing pages answer them so before anything is looked for. */
const hidden = (login: string): number[] => (['mentor', 'admin'].includes(login) ? [403, 404] : [404]);
const get = async (login: string, path: string) => (await engine.as(login)).get(path);

beforeAll(async () => {
  engine = await startEngine();
  api = await asApiRole(engine);
  region = await insertRoadmap(engine, 'operator', 'region', planOf(['p1'], { level: 'region' }));
  await region.move('published', { version: region.version, inForce: region.version });
  const { body } = await (
    await engine.as('methodist')
  ).post('/roadmaps', {
    unit: engine.world.units['town'],
    from: { kind: 'plan', plan: plan(SECRET, 2025) },
  });
  draft = body.id;
  sent = await insertRoadmap(engine, 'districtAuthority', 'district', plan('Карта района', 2025), region);
  await sent.move('returned', { version: sent.version, round: 1 });
  await engine.pool.query(
    `update roadmap_draft set plan = jsonb_set(plan, '{title}', to_jsonb($2::text)) where roadmap_id = $1`,
    [sent.id, SECRET],
  );
  inForce = await insertRoadmap(engine, 'school', 'school', plan('Карта школы', 2025, { level: 'school' }));
  next = (
    await engine.pool.query(
      `insert into roadmap_version (id, roadmap_id, number, plan, sha256, measures, errors, warnings, frozen_by)
       select gen_random_uuid(), roadmap_id, 2, jsonb_set(plan, '{title}', to_jsonb($2::text)), 'next', 2, 0, 0, frozen_by from roadmap_version where id = $1 returning id`,
      [inForce.version, SECRET],
    )
  ).rows[0].id;
  await inForce.move('returned', { version: next, inForce: inForce.version, round: 1 });
}, 90_000);
afterAll(async () => {
  await api?.end();
  await engine?.stop();
}, 30_000);

describe('a draft that was not sent', () => {
  const STRANGERS = [
    'district',
    'district-authority',
    'operator',
    'department',
    'curator',
    'head',
    'mentor',
    'far-curator',
    'lyceum-curator',
    'admin',
  ];
  const READS = [
    '',
    '?version=draft',
    '?version=1',
    '?version=inForce',
    '/coverage',
    '/diff?from=1&to=draft',
    '/impact',
    '/remarks',
  ];

  it.each(STRANGERS)('is not there for %s, whichever way it is asked for', async (login) => {
    for (const path of READS)
      expect(hidden(login)).toContain((await get(login, `/roadmaps/${draft}${path}`)).status);
    for (const path of ['', '/history', '/forms/roadmap-act'])
      expect({ path, ...(await get(login, `/cases/${draft}${path}`)) }).toMatchObject({ path, status: 404 });
    const listed = await Promise.all([
      get(login, '/roadmaps?limit=200'),
      get(login, '/roadmaps/approvals'),
      get(login, '/cases?limit=200'),
      get(login, '/tasks?limit=200'),
      get(login, '/tasks?assignee=unit&limit=200'),
      get(login, `/search?q=${encodeURIComponent('Никому')}`),
      get(login, `/roadmaps/region?unit=${engine.world.units['region']}`),
    ]);
    for (const { body } of listed) {
      expect(JSON.stringify(body)).not.toContain(draft);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  });

  it.each(STRANGERS)('cannot be moved or written by %s, who learns nothing by trying', async (login) => {
    const client = await engine.as(login);
    const tries = await Promise.all([
      client.post(`/roadmaps/${draft}/submit`, {}),
      client.post(`/roadmaps/${draft}/agree`, {}),
      client.post(`/roadmaps/${draft}/return`, { remarks: [{ text: 'Чужое' }] }),
      client.post(`/roadmaps/${draft}/approve`, { act: { type: 'order', number: '1' } }),
      client.post(`/roadmaps/${draft}/remarks`, { text: 'Чужое' }),
      client.post(`/roadmaps/${draft}/draft/steps`, {
        revision: 1,
        steps: [{ do: 'removeMeasures', measures: ['m1'] }],
      }),
      client.event(draft, 'ROADMAP.SUBMIT'),
      client.event(draft, 'NO.SUCH.STEP'),
    ]);
    for (const { status, body } of tries) {
      expect([403, 404]).toContain(status);
      if (status === 403) expect(['roadmaps.see', 'not-yours']).toContain(body.code);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    // Whoever may see plans at all is told that there is none here.
    expect(tries[6]!.status).toBe(404);
    const { rows } = await engine.pool.query(
      `select d.revision, (select count(*)::int from roadmap_version v where v.roadmap_id = d.roadmap_id) as versions,
         (select count(*)::int from roadmap_remark m where m.roadmap_id = d.roadmap_id) as remarks from roadmap_draft d where d.roadmap_id = $1`,
      [draft],
    );
    expect(rows).toEqual([{ revision: 1, versions: 0, remarks: 0 }]);
  });

  it('is its own people’s to read and to write', async () => {
    const { body } = await get('methodist', `/roadmaps/${draft}`);
    expect([body.plan.title, body.mayEdit, body.mayRemark]).toEqual([SECRET, true, false]);
    expect((await get('municipal', `/roadmaps/${draft}`)).status).toBe(200);
  });

  it('is not heard of on other screens when it moves', async () => {
    const logins = ['municipal', ...STRANGERS];
    const screens = await Promise.all(logins.map((login) => listenLive(engine, login)));
    try {
      const { body } = await (
        await engine.as('methodist')
      ).post('/roadmaps', {
        unit: engine.world.units['town'],
        from: { kind: 'plan', plan: plan('Ещё одна', 2030) },
      });
      for (const end = Date.now() + 10_000; !screens[0]!.text().includes(body.id);) {
        if (Date.now() > end) throw new Error('its own people heard nothing');
        await new Promise((soon) => setTimeout(soon, 50));
      }
      await new Promise((soon) => setTimeout(soon, 300));
      expect(logins.filter((_, at) => screens[at]!.text().includes(body.id))).toEqual(['municipal']);
    } finally {
      for (const one of screens) one.close();
    }
  });
});

describe('the region’s own plan that was not sent', () => {
  let plan2040: string;
  const TABLES = [
    ['roadmap', 'id'],
    ['roadmap_draft', 'roadmap_id'],
    ['roadmap_version', 'roadmap_id'],
    ['"case"', 'id'],
    ['case_event', 'case_id'],
    ['task', 'case_id'],
  ] as const;
  const seenAtAll = async (login: string) => {
    const seen: boolean[] = [];
    for (const [table, column] of TABLES)
      seen.push((await api.ask(login, `select 1 from ${table} where ${column} = $1`, [plan2040])).length > 0);
    return seen;
  };

  beforeAll(async () => {
    const { body } = await (
      await engine.as('operator')
    ).post('/roadmaps', {
      unit: engine.world.units['operator'],
      from: { kind: 'plan', plan: plan(SECRET, 2040, { level: 'region' }) },
    });
    plan2040 = body.id;
  });

  it('is the operator’s; the department, which stands at the same place, reads it when it was sent', async () => {
    expect((await get('operator2', `/roadmaps/${plan2040}`)).body.plan.title).toBe(SECRET);
    for (const path of ['', '?version=draft', '/coverage', '/remarks'])
      expect({ path, status: (await get('department', `/roadmaps/${plan2040}${path}`)).status }).toEqual({
        path,
        status: 404,
      });
    for (const path of ['', '/history'])
      expect((await get('department', `/cases/${plan2040}${path}`)).status).toBe(404);
    const listed = await Promise.all(
      ['/roadmaps?limit=200', '/cases?limit=200', '/tasks?limit=200'].map((path) => get('department', path)),
    );
    for (const { body } of listed) expect(JSON.stringify(body)).not.toContain(plan2040);
    expect(await seenAtAll('department')).toEqual(TABLES.map(() => false));
    expect(await seenAtAll('operator')).toEqual([true, true, false, true, true, true]);
    expect((await (await engine.as('department')).event(plan2040, 'NO.SUCH.STEP')).status).toBe(404);

    expect((await (await engine.as('operator')).post(`/roadmaps/${plan2040}/submit`, {})).status).toBe(200);
    const { body } = await get('department', `/roadmaps/${plan2040}`);
    expect([body.showing.kind, body.plan.title, body.version]).toEqual(['version', SECRET, 1]);
    expect((await get('department', `/roadmaps/${plan2040}?version=draft`)).status).toBe(404);
    expect(await seenAtAll('department')).toEqual([true, false, true, true, true, true]);
  });
});

describe('a plan that was sent', () => {
  it('is read by those above as it was sent, never as it is being written', async () => {
    for (const login of ['operator', 'department']) {
      const { status, body } = await get(login, `/roadmaps/${sent.id}`);
      expect([status, body.plan.title, body.showing.kind, body.mayEdit]).toEqual([
        200,
        'Карта района',
        'version',
        false,
      ]);
      expect(JSON.stringify(body)).not.toContain(SECRET);
      expect((await get(login, `/roadmaps/${sent.id}?version=draft`)).status).toBe(404);
    }
  });

  it.each(['methodist', 'municipal', 'curator', 'mentor', 'admin'])('is not there for %s', async (login) => {
    for (const path of ['', '?version=1', '/coverage', '/remarks'])
      expect(hidden(login)).toContain((await get(login, `/roadmaps/${sent.id}${path}`)).status);
    expect((await get(login, `/cases/${sent.id}/history`)).status).toBe(404);
  });
});

describe('a plan in force whose next version is on its way', () => {
  it.each(['mentor', 'district', 'lyceum-curator', 'admin'])('%s reads what is in force', async (login) => {
    const { status, body } = await get(login, `/roadmaps/${inForce.id}`);
    expect([status, body.plan?.title, body.version, body.standing, body.round]).toEqual([
      200,
      'Карта школы',
      1,
      'published',
      0,
    ]);
    expect([body.versions.length, body.waitsFor, body.dueAt, body.mayEdit]).toEqual([1, null, null, false]);
    expect([body.availableEvents, body.revision]).toEqual([[], 0]);
    for (const version of ['2', 'draft', 'sent'])
      expect((await get(login, `/roadmaps/${inForce.id}?version=${version}`)).status).toBe(404);
    const work = await get(login, `/cases/${inForce.id}`);
    expect([work.body.tasks, work.body.answers, work.body.data.round]).toEqual([[], [], undefined]);
    const { state, stateTitles, waitsFor, dueAt, revision, availableEvents, participants } = work.body;
    expect({ state, stateTitles, waitsFor, dueAt, revision, availableEvents, participants }).toEqual({
      state: 'published',
      stateTitles: [],
      waitsFor: null,
      dueAt: null,
      revision: 0,
      availableEvents: [],
      participants: [],
    });
    for (const query of ['limit=200', 'limit=200&overdue=true', `unit=${engine.world.units['school']}`])
      expect(JSON.stringify((await get(login, `/cases?${query}`)).body)).not.toContain(inForce.id);
    expect((await get(login, `/cases/${inForce.id}/history`)).body.items).toEqual([]);
  });

  it('is found by others among what is published, and by no other standing', async () => {
    const found = async (login: string, query: string) =>
      (await get(login, `/roadmaps?${query}`)).body.items.some(
        (one: { id: string }) => one.id === inForce.id,
      );
    for (const login of ['mentor', 'district', 'lyceum-curator']) {
      expect(await found(login, 'standing=published')).toBe(true);
      for (const query of ['standing=returned', 'standing=draft', 'overdue=true'])
        expect({ login, query, found: await found(login, query) }).toEqual({ login, query, found: false });
    }
    expect([
      await found('curator', 'standing=returned'),
      await found('operator', 'standing=published'),
    ]).toEqual([true, false]);
  });

  it('those above read both', async () => {
    const { body } = await get('methodist', `/roadmaps/${inForce.id}`);
    expect([body.plan.title, body.version, body.inForce, body.standing]).toEqual([SECRET, 2, 1, 'returned']);
    expect((await get('methodist', `/roadmaps/${inForce.id}?version=inForce`)).body.plan.title).toBe(
      'Карта школы',
    );
  });
});

describe('behind the API, as its own database role', () => {
  const TABLES = [
    'roadmap',
    'roadmap_draft',
    'roadmap_version',
    'roadmap_remark',
    'roadmap_reply',
    'roadmap_import',
  ];

  it.each(TABLES)('%s shows nothing to somebody unknown', async (table) => {
    expect(await api.ask(null, `select * from ${table}`)).toEqual([]);
  });

  it.each([
    ['methodist', ['draft', 'inForce', 'region']],
    ['municipal', ['draft', 'inForce', 'region']],
    ['district', ['inForce', 'region', 'sent']],
    ['operator', ['inForce', 'region', 'sent']],
    ['mentor', ['inForce', 'region']],
    ['admin', ['inForce', 'region']],
  ])('%s is shown %s', async (login, expected) => {
    const names = { [draft]: 'draft', [sent.id]: 'sent', [inForce.id]: 'inForce', [region.id]: 'region' };
    for (const table of ['roadmap', '"case"']) {
      const rows = await api.ask(login, `select id from ${table} where id = any($1)`, [Object.keys(names)]);
      expect(rows.map((row) => names[row['id'] as string]).sort()).toEqual(expected);
    }
  });

  it('shows whom the engine itself would answer, and nobody else', async () => {
    const ids = [draft, sent.id, inForce.id, region.id];
    for (const login of Object.keys(engine.world.people)) {
      const rows = await api.ask(login, 'select id from "case" where id = any($1)', [ids]);
      const client = await engine.as(login);
      const answered = await Promise.all(ids.map((id) => client.event(id, 'NO.SUCH.STEP')));
      const known = ids.filter((_, at) => answered[at]!.body.code === 'unknown-event');
      expect({ login, known }).toEqual({
        login,
        known: ids.filter((id) => rows.some((row) => row['id'] === id)),
      });
    }
  });

  it('drafts are shown at their own place alone', async () => {
    const ids = [draft, sent.id, inForce.id, region.id];
    const own = async (login: string) =>
      (await api.ask(login, 'select roadmap_id from roadmap_draft where roadmap_id = any($1)', [ids])).map(
        (row) => row['roadmap_id'],
      );
    expect(await own('methodist')).toEqual([draft]);
    expect(await own('district')).toEqual([sent.id]);
    expect(await own('curator')).toEqual([inForce.id]);
    expect(await own('operator')).toEqual([region.id]);
    expect(await own('mentor')).toEqual([]);
  });

  it('events, tasks and versions of what was not sent are nobody’s above', async () => {
    for (const login of ['operator', 'department', 'district', 'curator'])
      for (const [table, column] of [
        ['case_event', 'case_id'],
        ['task', 'case_id'],
        ['roadmap_version', 'roadmap_id'],
      ])
        expect(await api.ask(login, `select 1 from ${table} where ${column} = $1`, [draft])).toEqual([]);
    const versions = await api.ask('district', 'select id from roadmap_version where roadmap_id = $1', [
      inForce.id,
    ]);
    expect(versions).toEqual([{ id: inForce.version }]);
  });

  it('a version that was frozen and never sent stays at its place', async () => {
    const left = await inForce.freeze(plan(SECRET, 2025, { level: 'school' }));
    const versions = (login: string) => api.ask(login, 'select 1 from roadmap_version where id = $1', [left]);
    expect(await versions('curator')).toHaveLength(1);
    for (const login of ['municipal', 'methodist', 'operator', 'department', 'mentor'])
      expect({ login, rows: await versions(login) }).toEqual({ login, rows: [] });
    expect((await get('operator', `/roadmaps/${inForce.id}?version=3`)).status).toBe(404);
    expect((await get('operator', `/roadmaps/${inForce.id}/diff?from=1&to=3`)).status).toBe(404);
    expect(JSON.stringify((await get('operator', `/roadmaps/${inForce.id}`)).body)).not.toContain(left);
  });

  it.each([
    `update roadmap set title = 'x'`,
    `update roadmap_draft set plan = '{}'`,
    `insert into roadmap_draft (roadmap_id, plan, sha256) values (gen_random_uuid(), '{}', 'x')`,
    `delete from roadmap_version`,
    `delete from roadmap_remark`,
    `update roadmap_import set status = 'ready'`,
  ])('refuses the write %s', async (text) => {
    await expect(api.ask('methodist', text)).rejects.toThrow(/permission denied/);
  });

  it('a version cannot be changed, not even by the owner of the database', async () => {
    await expect(engine.pool.query(`update roadmap_version set plan = '{}'`)).rejects.toThrow(/immutable/);
  });
});
