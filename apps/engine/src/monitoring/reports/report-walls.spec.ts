import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import { asApiRole, type ApiRole } from '../../testing/ask-database.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { filledIn, insertCampaign, PlayReport, reportedPlan } from '../../testing/insert-report.js';
import { insertRoadmap } from '../../testing/insert-roadmap.js';

let engine: EngineUnderTest;
let api: ApiRole;
let play: PlayReport;
/** Being written: nothing was sent. */
let draft: string;
/** Sent, and being written anew after a return. */
let sent: string;
/** The region’s own, which the operator writes and the department receives. */
let regional: string;
let person: string;

const SECRET = 'Никому не видный комментарий';
const INSIDE = 'Цифры спишите с прошлого года';
const REMARK = 'Замечание, которого ещё не отправили';
const get = async (login: string, path: string) => (await engine.as(login)).get(path);
const post = async (login: string, path: string, input: object) => (await engine.as(login)).post(path, input);
const secretRow = { do: 'setRow', entry: { measure: 'events', count: 4, status: 'done', comment: SECRET } };

beforeAll(async () => {
  engine = await startEngine();
  api = await asApiRole(engine);
  play = new PlayReport(engine);
  const region = await insertRoadmap(engine, 'operator', 'region', reportedPlan('region'));
  await region.move('published', { version: region.version, inForce: region.version });
  const { reports } = await insertCampaign(engine, {
    asked: [
      { unit: 'school', version: region.version },
      { unit: 'neighbour', version: region.version },
      { unit: 'operator', version: region.version },
    ],
  });
  [draft, sent, regional] = [reports['school']!, reports['neighbour']!, reports['operator']!];
  await play.write('operator', regional, [secretRow]);
  await play.write('curator', draft, [...filledIn(), secretRow]);
  await play.write('neighbour-curator', sent, filledIn());
  await play.event('neighbour-curator', sent, 'REPORT.READY');
  await play.event('neighbour-head', sent, 'REPORT.REWORK', { comment: INSIDE });
  await play.handOn('neighbour-curator', 'neighbour-head', sent);
  person = newId();
  await engine.pool.query(
    `insert into report_version_cases (version_id, report_id, measure_id, span, numerator, denominator) select version_id, id, 'share', 'half', array[$2::uuid], array[$2::uuid] from report where id = $1`,
    [sent, person],
  );
  await play.move('methodist', sent, 'return', { remarks: [{ measure: 'events', text: 'Какие именно?' }] });
  await play.write('neighbour-curator', sent, [secretRow]);
}, 90_000);
afterAll(async () => {
  await api?.end();
  await engine?.stop();
}, 30_000);

describe('a report that was not sent', () => {
  const ABOVE = ['methodist', 'municipal', 'operator', 'department'];
  const BESIDE = [
    'neighbour-curator',
    'neighbour-head',
    'district',
    'district-authority',
    'far-curator',
    'lyceum-head',
  ];
  const OUTSIDE = ['mentor', 'mentee', 'admin'];
  const READS = [
    '',
    '?version=draft',
    '?version=sent',
    '?version=1',
    '/narrative',
    '/rows/share/cases',
    '/figures',
    '/remarks',
  ];

  it.each([...BESIDE, ...OUTSIDE])('is not there for %s, whichever way it is asked for', async (login) => {
    for (const path of READS) {
      const { status } = await get(login, `/reports/${draft}${path}`);
      expect({ path, status }).toEqual({ path, status: OUTSIDE.includes(login) ? 403 : 404 });
    }
    for (const path of ['', '/history'])
      expect((await get(login, `/cases/${draft}${path}`)).status).toBe(404);
  });

  it.each(ABOVE)('%s knows that it is owed, and nothing of what stands in it', async (login) => {
    for (const path of READS) {
      const { status, body } = await get(login, `/reports/${draft}${path}`);
      if (['', '?version=sent'].includes(path)) expect([status, body.code]).toEqual([404, 'report-not-sent']);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    for (const path of [
      '/cases?limit=200',
      '/tasks?assignee=unit&limit=200',
      '/reports?limit=200',
      `/cases/${draft}`,
      `/cases/${draft}/history`,
    ])
      expect(JSON.stringify((await get(login, path)).body)).not.toContain(SECRET);
  });

  it.each([...ABOVE, ...BESIDE, ...OUTSIDE])('cannot be moved or written by %s', async (login) => {
    const tries = await Promise.all([
      post(login, `/reports/${draft}/steps`, { revision: 1, steps: [{ do: 'clearRow', measure: 'share' }] }),
      post(login, `/reports/${draft}/submit`, {}),
      post(login, `/reports/${draft}/return`, { remarks: [{ text: 'Чужое' }] }),
      post(login, `/reports/${draft}/accept`, {}),
      post(login, `/reports/${draft}/remarks`, { text: 'Чужое' }),
      post(login, `/cases/${draft}/events`, { type: 'REPORT.READY' }),
    ]);
    for (const { status, body } of tries) {
      expect([403, 404, 422]).toContain(status);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    const { rows } = await engine.pool.query(
      `select d.revision, r.state, (select count(*)::int from report_version v where v.report_id = r.id) as versions, (select count(*)::int from report_remark m where m.report_id = r.id) as remarks
       from report r join report_draft d on d.report_id = r.id where r.id = $1`,
      [draft],
    );
    expect(rows).toEqual([{ revision: 1, state: 'filling', versions: 0, remarks: 0 }]);
  });

  it('is the operator’s where it is the region’s: the department stands there as well, and receives it', async () => {
    expect(JSON.stringify((await get('operator2', `/reports/${regional}`)).body)).toContain(SECRET);
    for (const path of READS.filter((one) => one !== '/figures' && one !== '/remarks')) {
      const { status, body } = await get('department', `/reports/${regional}${path}`);
      expect({ path, status }).toEqual({ path, status: expect.any(Number) });
      expect([403, 404, 409, 422]).toContain(status);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    for (const [table, column] of [
      ['report_draft', 'report_id'],
      ['case_event', 'case_id'],
      ['task', 'case_id'],
    ])
      expect({
        table,
        rows: await api.ask('department', `select 1 from ${table} where ${column} = $1`, [regional]),
      }).toEqual({ table, rows: [] });
    // That it is owed is known above; nothing of how it comes about.
    expect((await get('department', `/cases/${regional}/history`)).body.items).toEqual([]);
  });

  it('is its own people’s to read', async () => {
    for (const login of ['curator', 'head'])
      expect((await play.see(login, draft)).rows[1]!.comment).toBe(SECRET);
  });
});

describe('a report that was sent', () => {
  it.each(['methodist', 'municipal', 'operator', 'department'])(
    '%s reads it as it was sent',
    async (login) => {
      const seen = await play.see(login, sent);
      expect([seen.showing.kind, seen.mayEdit, seen.rows[0]!.fact]).toEqual([
        'version',
        false,
        { kind: 'share', numerator: 6, denominator: 8 },
      ]);
      expect(JSON.stringify(seen)).not.toContain(SECRET);
      expect(JSON.stringify(seen)).not.toContain(person);
      expect((await get(login, `/reports/${sent}?version=draft`)).status).toBe(404);
      expect((await get(login, `/reports/${sent}/rows/share/cases`)).status).toBe(403);
      expect((await get(login, `/reports/${sent}/narrative`)).status).toBe(403);
    },
  );

  it('keeps a remark that was not sent to the side that wrote it', async () => {
    await play.handOn('neighbour-curator', 'neighbour-head', sent).catch(() => undefined);
    const open = (await get('neighbour-curator', `/reports/${sent}/remarks`)).body.items[0];
    await play.post('neighbour-curator', `/report-remarks/${open.id}/reply`, { text: 'Встречи клуба.' });
    await play.handOn('neighbour-curator', 'neighbour-head', sent);
    await play.post('methodist', `/reports/${sent}/remarks`, { text: REMARK });
    const told = async (login: string) => JSON.stringify((await get(login, `/reports/${sent}/remarks`)).body);
    expect(await told('methodist')).toContain(REMARK);
    for (const login of ['neighbour-curator', 'neighbour-head', 'operator', 'department'])
      expect(await told(login)).not.toContain(REMARK);
    expect(await api.ask('neighbour-head', 'select 1 from report_remark where text = $1', [REMARK])).toEqual(
      [],
    );
    expect((await get('district', `/reports/${sent}/remarks`)).status).toBe(404);
  });

  it('lets a colleague who checks it take away such a remark, and writes that down', async () => {
    const written = (await get('municipal', `/reports/${sent}/remarks`)).body.items.find(
      (one: { text: string }) => one.text === REMARK,
    );
    const rights = async (login: string) => {
      const { body } = await get(login, `/reports/${sent}/remarks`);
      return body.items.find((one: { id: string }) => one.id === written.id)?.mayRemove;
    };
    // The head of the office is not asked to check it: he reads what his people write and removes nothing.
    expect([await rights('methodist'), await rights('municipal')]).toEqual([true, false]);
    expect((await (await engine.as('municipal')).delete(`/report-remarks/${written.id}`)).status).toBe(403);
    await engine.pool.query(`update report_remark set author_id = $2 where id = $1`, [
      written.id,
      engine.world.people['municipal'],
    ]);
    expect(await rights('methodist')).toBe(true);
    expect((await (await engine.as('methodist')).delete(`/report-remarks/${written.id}`)).status).toBe(204);
    const { rows } = await engine.pool.query(
      `select person_id, object, detail->>'author' as author from audit_event where action = 'report.remark.discard'`,
    );
    const { people } = engine.world;
    expect(rows).toEqual([{ person_id: people['methodist'], object: sent, author: people['municipal'] }]);
  });
});

describe('behind the API, as its own database role', () => {
  const TABLES = [
    'campaign',
    'report',
    'report_draft',
    'report_version',
    'report_version_cases',
    'report_remark',
    'report_moment',
    'report_extension',
    'consolidation',
    'measure_figure',
  ];
  const rows = async (login: string, table: string, report: string) =>
    (
      await api.ask(login, `select 1 from ${table} where ${table === 'report' ? 'id' : 'report_id'} = $1`, [
        report,
      ])
    ).length;

  it.each(TABLES)('%s shows nothing to somebody unknown', async (table) => {
    expect(await api.ask(null, `select * from ${table}`)).toEqual([]);
  });

  it('a draft is shown at its own place alone', async () => {
    const seen: Record<string, number> = {};
    for (const login of Object.keys(engine.world.people))
      seen[login] = await rows(login, 'report_draft', draft);
    const own = Object.entries(seen)
      .filter(([, n]) => n > 0)
      .map(([login]) => login);
    expect(own.sort()).toEqual(['council', 'council2', 'curator', 'head', 'psychologist']);
  });

  it('a version is shown above from when it was sent', async () => {
    const frozen = newId();
    await engine.pool.query(
      `insert into report_version (id, report_id, number, content, report, told, sha256, as_of) select $1, $2, 9, '{}', '{}', '{}', 'x', now()`,
      [frozen, draft],
    );
    for (const login of ['methodist', 'operator', 'department', 'district', 'neighbour-curator'])
      expect(await rows(login, 'report_version', draft)).toBe(0);
    expect(await rows('curator', 'report_version', draft)).toBe(1);
    for (const login of ['methodist', 'operator', 'department'])
      expect(await rows(login, 'report_version', sent)).toBe(2);
    for (const login of ['district', 'far-curator', 'curator', 'lyceum-head'])
      expect(await rows(login, 'report_version', sent)).toBe(0);
  });

  it('the people behind numbers never leave their place', async () => {
    for (const login of ['methodist', 'municipal', 'operator', 'department', 'curator', 'district'])
      expect(await rows(login, 'report_version_cases', sent)).toBe(0);
    expect(await rows('neighbour-curator', 'report_version_cases', sent)).toBeGreaterThan(0);
  });

  it('what happened to a report is told above once it was sent', async () => {
    for (const login of ['methodist', 'operator']) {
      for (const table of ['case_event', 'task'])
        expect(await api.ask(login, `select 1 from ${table} where case_id = $1`, [draft])).toEqual([]);
      expect(
        (await api.ask(login, 'select 1 from case_event where case_id = $1', [sent])).length,
      ).toBeGreaterThan(0);
    }
  });

  it('evidence is opened by whoever reads the report that it stands in, and by nobody through another’s', async () => {
    const [own, foreign] = [newId(), newId()];
    const insert = `insert into file (id, sha256, name, type, size, store_key, owner_id) select $1, $3, 'Протокол.pdf', 'application/pdf', 1, left($3, 2) || '/' || $3, a.person_id from account a where a.login = $2`;
    await engine.pool.query(insert, [own, 'curator', 'a'.repeat(64)]);
    await engine.pool.query(insert, [foreign, 'far-curator', 'b'.repeat(64)]);
    const seenBy = async (login: string) => {
      const { body } = await get(login, `/labels?refs=file:${own},file:${foreign}`);
      return Object.keys((body as { items: object }).items);
    };
    const evidence = [`file:${own}`, `file:${foreign}`];
    await play.write('curator', draft, [
      { do: 'setRow', entry: { measure: 'site', present: true, status: 'done', evidence } },
    ]);
    expect(await seenBy('head')).toEqual([`file:${own}`]);
    for (const login of ['methodist', 'operator', 'neighbour-head', 'mentor'])
      expect([login, await seenBy(login)]).toEqual([login, []]);
    await play.handOn('curator', 'head', draft);
    for (const login of ['methodist', 'operator'])
      expect([login, await seenBy(login)]).toEqual([login, [`file:${own}`]]);
    for (const login of ['district', 'neighbour-head', 'mentor'])
      expect([login, await seenBy(login)]).toEqual([login, []]);
  });

  it('what its own people said to each other before they sent it stays with them', async () => {
    const history = async (login: string) =>
      JSON.stringify((await get(login, `/cases/${sent}/history?limit=100`)).body);
    for (const login of ['methodist', 'municipal', 'operator', 'department']) {
      expect(await history(login)).toContain('REPORT.SUBMIT');
      expect(await history(login)).not.toMatch(/REPORT[.]READY|REPORT[.]REWORK/);
      expect(await history(login)).not.toContain(INSIDE);
      expect(await api.ask(login, 'select 1 from case_event where comment = $1', [INSIDE])).toEqual([]);
    }
    for (const login of ['neighbour-curator', 'neighbour-head'])
      expect(await history(login)).toContain(INSIDE);
  });

  it.each([
    `update report set state = 'accepted'`,
    `update report_draft set content = '{}'`,
    `delete from report_version`,
    `insert into report_version_cases select * from report_version_cases`,
    `update report_remark set closed_at = now()`,
    `delete from consolidation`,
  ])('refuses the write %s', async (text) => {
    await expect(api.ask('curator', text)).rejects.toThrow(/permission denied/);
  });

  it('a version cannot be changed, not even by the owner of the database', async () => {
    await expect(engine.pool.query(`update report_version set told = '{}'`)).rejects.toThrow(/immutable/);
  });
});
