import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignPreview, CampaignReportRow, CampaignView } from '@tandem/contracts';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf } from '../../testing/insert-roadmap.js';
import { SweepReportMoments } from './moments/sweep-report-moments.js';

let engine: EngineUnderTest;
let plan: { id: string; version: string };

/** Far enough ahead that no run of this suite meets its dates; its days of the week are those of the issue. */
const H1 = { kind: 'halfYear', year: 2027, half: 'H1' };
const ALL = [
  { assignment: 'founded-half-year' },
  { assignment: 'municipal-half-year', due: '2027-06-26' },
  { assignment: 'region-half-year' },
  { assignment: 'school-half-year', due: '2027-06-20' },
];

const newCampaign = (change: object = {}) => ({
  kind: 'halfYearReport',
  unit: engine.world.units['operator'],
  period: H1,
  asked: ALL,
  ...change,
});
const preview = async (change: object, login = 'operator') =>
  (await engine.as(login)).post<CampaignPreview>('/campaigns/preview', newCampaign(change));
const problemsOf = ({ body }: { body: CampaignPreview }) => body.problems.map(({ at }) => at);
const open = async (login: string, change: object = {}, key?: string) =>
  (await engine.as(login)).post<CampaignView>(
    '/campaigns',
    newCampaign(change),
    key ? { 'idempotency-key': key } : {},
  );
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const read = async (login: string, id: string) =>
  (await engine.as(login)).get<CampaignView>(`/campaigns/${id}`);
const reports = async (login: string, id: string, query = '') =>
  (await (await engine.as(login)).get<{ items: CampaignReportRow[] }>(`/campaigns/${id}/reports${query}`))
    .body.items;
const reportOf = async (id: string, unit: string) =>
  (await reports('operator', id)).find((one) => one.unit.id === engine.world.units[unit])!;
const one = async <Row>(text: string, values: unknown[] = []): Promise<Row> =>
  (await engine.pool.query(text, values)).rows[0] as Row;
const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; !(await done()); await new Promise((go) => setTimeout(go, 100)))
    if (Date.now() > end) throw new Error('this was waited for in vain');
};
const openedCases = (id: string) =>
  until(async () => {
    const { body } = await read('operator', id);
    return body.opening.done === body.opening.of && body.opening.of > 0;
  });
const sweeper = () => engine.app.get(SweepReportMoments);
const letters = async (template: string) =>
  (
    await engine.pool.query<{ login: string; ru: string; case_id: string }>(
      `select a.login, n.text->>'ru' as ru, n.case_id from notification n join account a on a.person_id = n.person_id where n.template = $1 order by n.at, a.login`,
      [template],
    )
  ).rows;
const jobsDone = () =>
  until(async () => {
    const { left } = await one<{ left: number }>(
      `select count(*)::int as left from outbox where kind in ('tellOfReports', 'moveReportDue') and state <> 'done'`,
    );
    return left === 0;
  });

beforeAll(async () => {
  engine = await startEngine();
  const region = await insertRoadmap(engine, 'operator', 'region', planOf(['p1'], { level: 'region' }));
  await region.move('published', { version: region.version, inForce: region.version });
  const town = await insertRoadmap(engine, 'townAuthority', 'town', planOf(['m1']), region);
  await town.move('published', { version: town.version, inForce: town.version });
  plan = town;
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('a campaign before it is opened', () => {
  it('is told whole, and nothing is stored', async () => {
    const { status, body } = await preview({});
    expect({ status, problems: body.problems }).toEqual({ status: 200, problems: [] });
    expect(body.title).toBe('Отчёты за 1\u00a0полугодие 2027\u00a0года');
    expect(
      body.assignments.map(({ id, level, units, due, dayOff }) => [id, level, units, due, dayOff]),
    ).toEqual([
      ['founded-half-year', 'regionFounded', 1, '2027-06-26', true],
      ['municipal-half-year', 'municipality', 2, '2027-06-26', true],
      ['region-half-year', 'region', 1, '2027-06-30', false],
      ['school-half-year', 'school', 3, '2027-06-20', true],
    ]);
    expect(body.assignments.map(({ dueFrom }) => dueFrom.kind)).toEqual([
      'document',
      'operator',
      'document',
      'operator',
    ]);
    expect(body.reports).toBe(7);
    expect(body.withoutPlan.map(({ title }) => title).sort()).toEqual(
      ['Областной лицей', 'Район', 'Сельская школа', 'Школа № 1', 'Школа № 2'].sort(),
    );
    expect(body.plainYears).toEqual([2027]);
    expect(body.notes.join('\n')).toMatch(/26\.06\.2027 — выходной \(суббота\)/);
    expect(body.cutOff).toBe('2027-06-20');
    expect(await one('select count(*)::int as n from campaign')).toEqual({ n: 0 });
  });

  it.each([
    ['H2', 2026, '2026-12-26', 'суббота', '2026-12-25'],
    ['H1', 2027, '2027-06-26', 'суббота', '2027-06-25'],
    ['H2', 2027, '2027-12-26', 'воскресенье', '2027-12-24'],
  ])(
    '%s %d is due on %s, a %s: the date stays, the reminder comes on %s',
    async (half, year, due, day, before) => {
      const { body } = await preview({
        period: { kind: 'halfYear', year, half },
        asked: [{ assignment: 'founded-half-year' }],
        ...(year === 2026 ? { opensOn: '2026-11-26' } : {}),
      });
      const at = (date: string) => body.days.find((one) => one.date === date);
      expect(body.assignments).toMatchObject([{ due, dayOff: true }]);
      expect(at(due)!.what.map(({ kind }) => kind)).toContain('due');
      expect(at(due)!.what.map(({ kind }) => kind)).not.toContain('reminder');
      expect(at(before)).toMatchObject({ dayOff: false });
      expect(at(before)!.what.map(({ kind }) => kind)).toContain('reminder');
      expect(body.notes.join('\n')).toContain(`(${day})`);
      const moved = await preview({
        period: { kind: 'halfYear', year, half },
        asked: [{ assignment: 'founded-half-year' }],
        nonWorking: 'moveBack',
        ...(year === 2026 ? { opensOn: '2026-11-26' } : {}),
      });
      expect(moved.body.assignments).toMatchObject([{ due: before, dayOff: false }]);
    },
  );

  it.each<[string, object, string[]]>([
    [
      'ends before it starts',
      { period: { kind: 'window', from: '2027-06-30', to: '2027-01-01' } },
      ['/period/to'],
    ],
    ['nobody is asked', { asked: [] }, ['/asked']],
    ['a date is missing', { asked: [{ assignment: 'municipal-half-year' }] }, ['/asked/0/due']],
    ['due before it opens', { opensOn: '2027-06-22' }, ['/asked/3/due']],
    [
      'due before the period',
      { asked: [{ assignment: 'school-half-year', due: '2026-12-01' }] },
      ['/asked/0/due'],
    ],
    ['no such report', { asked: [{ assignment: 'nothing' }] }, ['/asked/0/assignment']],
    ['asked twice', { asked: [...ALL, ALL[0]] }, ['/asked/4/assignment']],
    ['data before the period', { cutOff: '2026-01-01' }, ['/cutOff']],
    ['another kind', { kind: 'survey' }, ['/kind']],
    [
      'everything at once',
      {
        period: { kind: 'window', from: '2027-06-30', to: '2027-01-01' },
        asked: [{ assignment: 'municipal-half-year' }, { assignment: 'nothing' }],
      },
      ['/period/to', '/asked/0/due', '/asked/1/assignment'],
    ],
  ])('says where it cannot be opened: %s', async (_, change, at) => {
    const foreseen = await preview(change);
    expect(problemsOf(foreseen)).toEqual(at);
    const { status, body } = await open('operator', change);
    const { errors } = body as unknown as { errors: { path: string; message: string }[] };
    expect(status).toBe(422);
    expect(errors.map(({ path }) => path)).toEqual(at);
    for (const { message } of errors) expect(message).toMatch(/[а-я]{4}/);
  });

  it('names a unit that is listed twice, one from elsewhere, and units that owe nothing', async () => {
    const { lyceum, school } = engine.world.units;
    expect(problemsOf(await preview({ only: [lyceum, lyceum, randomUUID()] }))).toEqual([
      '/only/1',
      '/only/2',
    ]);
    expect(
      problemsOf(await preview({ only: [school], asked: [{ assignment: 'founded-half-year' }] })),
    ).toEqual(['/asked']);
    const { body } = await preview({ only: [school, engine.world.units['region']] });
    expect(body.reports).toBe(2);
  });

  it('counts those who report without rows in their grammar', async () => {
    const noted = async (only: string[]) =>
      (
        await preview({
          period: { kind: 'halfYear', year: 2031, half: 'H1' },
          only,
          asked: [{ assignment: 'school-half-year', due: '2031-06-20' }],
        })
      ).body.notes.join('\n');
    const { school, neighbour, farSchool } = engine.world.units;
    await engine.pool.query(`update roadmap set in_force_id = null`);
    try {
      expect(await noted([school!])).toContain('отчитается 1\u00a0организация:');
      expect(await noted([school!, neighbour!, farSchool!])).toContain('отчитаются 3\u00a0организации:');
    } finally {
      await engine.pool.query(
        `update roadmap set in_force_id = (select v.id from roadmap_version v where v.roadmap_id = roadmap.id order by v.number desc limit 1)`,
      );
    }
  });

  it('words that are no dates are refused at their places', async () => {
    const { status, body } = await preview({ opensOn: 'завтра', cutOff: '2027-02-30' });
    expect(status).toBe(400);
    expect((body as unknown as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      '/opensOn',
      '/cutOff',
    ]);
  });

  it.each([
    ['methodist', 'district', 403],
    ['methodist', 'region', 403],
    ['district', 'town', 403],
    ['operator', 'town', 403],
    ['department', 'region', 403],
    ['curator', 'school', 403],
    ['municipal', 'region', 403],
    ['operator', 'lyceum', 422],
  ])('%s does not open one over %s', async (login, unit, status) => {
    expect((await open(login, { unit: engine.world.units[unit] })).status).toBe(status);
  });
});

describe('a campaign of the region', () => {
  let id: string;
  const H2 = { kind: 'halfYear', year: 2027, half: 'H2' };
  const asked = [
    { assignment: 'founded-half-year' },
    { assignment: 'municipal-half-year', due: '2027-12-26' },
    { assignment: 'region-half-year' },
  ];

  it('opened twice at the same moment by one key it is one; another body by that key is refused', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => open('operator', { period: H2, asked }, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    id = answers[0]!.body.id;
    const other = await open('operator', { period: H1, asked: ALL }, key);
    expect([other.status, codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
    const second = await open('operator2', { period: H2, asked });
    expect([second.status, codeOf(second)]).toEqual([422, 'campaign-exists']);
  });

  it('of two who open the same at once one is told that the other has', async () => {
    const year = {
      period: { kind: 'calendarYear', year: 2027 },
      asked: [{ assignment: 'region-half-year' }],
    };
    const answers = await Promise.all([open('operator', year), open('operator2', year)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(codeOf(answers.find(({ status }) => status === 422)!)).toBe('campaign-exists');
    const { body } = answers.find(({ status }) => status === 201)!;
    const called = await (
      await engine.as('operator')
    ).event(body.id, 'CAMPAIGN.CANCEL', { comment: 'Проба' });
    expect(called.status).toBe(201);
  });

  it('collects from its day on; every report has its case, once, by the plan that is in force', async () => {
    const { body } = await read('operator', id);
    expect(body).toMatchObject({ state: 'collecting', stateTitle: 'Идёт сбор', mayRun: true });
    expect(body.completeness).toMatchObject({ expected: 4, submitted: 0, accepted: 0 });
    expect(body.nextDue).toBe('2027-12-26');
    expect(body.mine).toMatchObject({ standing: 'notStarted', due: '2027-12-30' });
    await openedCases(id);
    const { rows } = await engine.pool.query(
      `select r.level, u.title as owner, k.workflow_key, k.parent_id = r.campaign_id as child, r.roadmap_version_id, r.zone, r.bindingness, k.state->'context'->>'dueOn' as due
       from report r join "case" k on k.id = r.id join unit u on u.id = k.unit_id where r.campaign_id = $1 order by r.level, u.title`,
      [id],
    );
    expect(
      rows.map(({ level, owner, workflow_key, child, due }) => [level, owner, workflow_key, child, due]),
    ).toEqual([
      ['municipality', 'Отдел образования города', 'report-municipality', true, '2027-12-26'],
      ['municipality', 'Управление образования района', 'report-municipality', true, '2027-12-26'],
      ['region', 'Региональный оператор', 'report-region', true, '2027-12-30'],
      ['regionFounded', 'Областной лицей', 'report-institution', true, '2027-12-26'],
    ]);
    expect(rows[0].roadmap_version_id).toBe(plan.version);
    expect(new Set(rows.slice(1).map((row) => row.roadmap_version_id)).size).toBe(1);
    const again = await one<{ n: number }>(
      `select count(*)::int as n from outbox o join report r on o.payload->>'report' = r.id::text where o.kind = 'openReport' and r.campaign_id = $1`,
      [id],
    );
    expect(again.n).toBe(4);
  });

  it('is seen by whom it concerns, as far as it does', async () => {
    const seen = async (login: string) => (await reports(login, id)).map(({ unit }) => unit.title).sort();
    expect(await seen('operator')).toHaveLength(4);
    expect(await seen('department')).toHaveLength(4);
    expect(await seen('methodist')).toEqual(['Город']);
    expect(await seen('lyceum-curator')).toEqual(['Областной лицей']);
    const town = (await read('municipal', id)).body;
    expect(town).toMatchObject({ mayRun: false, availableEvents: [], completeness: { expected: 1 } });
    expect(town.mine).toMatchObject({ standing: 'notStarted' });
    expect((await read('department', id)).body.mine).toBeNull();
    const mentor = await (await engine.as('mentor')).get(`/campaigns/${id}`);
    expect(mentor.status).toBe(403);
    const listed = await (
      await engine.as('lyceum-head')
    ).get<{ items: { id: string }[] }>('/campaigns?kind=halfYearReport&year=2027');
    expect(listed.body.items.map((item) => item.id)).toContain(id);
    expect((await (await engine.as('operator')).get('/campaigns?year=2020')).body.items).toEqual([]);
  });

  it('reminds those who owe, at nine in the morning of their own place, and nobody else', async () => {
    const { rows } = await engine.pool.query(
      `select to_char(m.at at time zone r.zone, 'YYYY-MM-DD HH24:MI') as local, m.kind from report_moment m join report r on r.id = m.report_id
       where r.campaign_id = $1 and r.level = 'regionFounded' order by m.at`,
      [id],
    );
    expect(rows.map(({ local }) => local)).toEqual([
      '2027-12-10 09:00',
      '2027-12-17 09:00',
      '2027-12-23 09:00',
      '2027-12-24 09:00',
      '2027-12-27 00:00',
      '2027-12-27 09:00',
      '2027-12-29 09:00',
      // The holidays of the code, though no decree for 2028 is known.
      '2028-01-10 09:00',
    ]);
    const district = await reportOf(id, 'district');
    await engine.pool.query(
      `update report set events = '[{"kind":"submitted","at":"2026-11-01T00:00:00.000Z"}]', first_submitted_at = '2026-11-01' where id = $1`,
      [district.id],
    );
    expect(await sweeper().sweep()).toBe(0);
    // Two sweepers at once, and once more: nobody is told twice.
    const ten = Date.parse('2027-12-10T03:00:00.000Z');
    const swept = await Promise.all([sweeper().sweep(ten), sweeper().sweep(ten), sweeper().sweep(ten)]);
    expect(swept.reduce((sum, n) => sum + n, 0)).toBe(3);
    await jobsDone();
    const told = await letters('report-due');
    expect(told.map(({ login }) => login).sort()).toEqual(['lyceum-curator', 'methodist']);
    expect(told[0]!.ru).toContain('срок\u00a0— 26.12.2027, выходной');
    expect(
      await one(
        `select count(*) filter (where outcome = 'told')::int as told, count(*) filter (where outcome = 'notOwed')::int as not from report_moment where settled_at is not null`,
      ),
    ).toEqual({ told: 2, not: 1 });
    const row = await reportOf(id, 'lyceum');
    expect(row.lastContact).toMatchObject({ how: 'automatic', by: null });
    expect(row.nextReminder).toBe('2027-12-17T02:00:00.000Z');
    expect(row.responsible).toEqual(
      ['Куратор: Ларин\u00a0А.\u00a0И.', 'Руководитель: Миронова\u00a0А.\u00a0И.'].map((text) =>
        expect.stringContaining(text.split(': ')[1]!),
      ),
    );
  });

  it('tells on which days reports came, beside the days by which they are due', async () => {
    const { levels } = (await read('operator', id)).body;
    const level = (name: string) => levels.find((one) => one.level === name)!;
    expect(level('municipality')).toMatchObject({
      sent: [{ date: '2026-11-01', count: 1 }],
      dues: [{ date: '2027-12-26', count: 2 }],
    });
    expect(level('regionFounded')).toMatchObject({ sent: [], dues: [{ date: '2027-12-26', count: 1 }] });
  });

  it('reminds by hand once a day, only those who owe, with a note', async () => {
    const operator = await engine.as('operator');
    const all = await reports('operator', id);
    const [district] = all.filter(({ unit }) => unit.title === 'Район');
    const lyceum = all.find(({ unit }) => unit.title === 'Областной лицей')!;
    const path = `/campaigns/${id}/remind`;
    // The sweep of this suite runs by a clock ahead of the real one, and a letter by hand does not.
    await engine.pool.query(
      `update report_moment set settled_at = now() - interval '1 day' where outcome = 'told' and kind = 'reminder'`,
    );
    const once = await operator.post(path, { reports: [lyceum.id, district!.id], note: 'Ждём вас' });
    expect(once).toMatchObject({ status: 200, body: { told: 1, left: 1 } });
    expect((await operator.post(path, { reports: [lyceum.id] })).body).toEqual({ told: 0, left: 1 });
    expect((await reportOf(id, 'lyceum')).lastContact).toMatchObject({
      how: 'byHand',
      by: { id: engine.world.people['operator'] },
    });
    const written = async (contact: string) =>
      (await reports('operator', id, `?contact=${contact}&sort=title`)).map(({ unit }) => unit.title);
    expect(await written('byHand')).toEqual(['Областной лицей']);
    expect(await written('automatic')).toEqual(['Город']);
    expect(await written('never')).toEqual(['Область', 'Район']);
    expect(await written('thisWeek')).toEqual(['Город', 'Областной лицей']);
    expect(await written('earlier')).toEqual([]);
    expect((await (await engine.as('operator')).get(`/campaigns/${id}/reports?contact=once`)).status).toBe(
      400,
    );
    await jobsDone();
    const told = (await letters('report-due')).filter(({ ru }) => ru.includes('Ждём вас'));
    expect(told.map(({ login }) => login).sort()).toEqual(['lyceum-curator', 'lyceum-head']);
    expect((await operator.post(path, { reports: [randomUUID()] })).body.errors[0].path).toBe('/reports/0');
    expect((await (await engine.as('municipal')).post(path, {})).status).toBe(403);
  });

  it('gives more time with a reason: the dates, the letters and the case move', async () => {
    const operator = await engine.as('operator');
    const path = `/campaigns/${id}/extend`;
    const lyceum = await reportOf(id, 'lyceum');
    const district = await reportOf(id, 'district');
    const refused = async (input: object) => (await operator.post(path, input)).body.errors[0].path;
    expect(await refused({ reports: [lyceum.id], due: '2028-01-14', reason: '' })).toBe('/reason');
    expect(await refused({ reports: [lyceum.id], due: '2027-12-26', reason: 'Болезнь' })).toBe('/due');
    expect(await refused({ reports: [lyceum.id], due: 'скоро', reason: 'Болезнь' })).toBe('/due');
    expect(await refused({ reports: [lyceum.id, district.id], due: '2028-01-14', reason: 'Болезнь' })).toBe(
      '/reports/1',
    );
    const { status, body } = await operator.post(path, {
      reports: [lyceum.id],
      due: '2028-01-14',
      reason: 'Болезнь',
    });
    expect({ status, items: body.items }).toMatchObject({
      status: 200,
      items: [
        { id: lyceum.id, due: '2028-01-14', dueSet: 'extended', nextReminder: '2027-12-31T02:00:00.000Z' },
      ],
    });
    await jobsDone();
    const { due } = await one<{ due: string }>(
      `select state->'context'->>'dueOn' as due from "case" where id = $1`,
      [lyceum.id],
    );
    expect(due).toBe('2028-01-14');
    const task = await one<{ due: Date }>(
      `select due_at as due from task where case_id = $1 and status = 'open' order by opened_at limit 1`,
      [lyceum.id],
    );
    expect(task.due.toISOString()).toBe('2028-01-14T16:59:59.999Z');
    // By the former date nothing is said any more.
    expect(await sweeper().sweep(Date.parse('2027-12-27T12:00:00.000Z'))).toBe(13);
    await jobsDone();
    expect((await letters('report-overdue')).map(({ login }) => login)).toEqual(['operator', 'operator2']);
  });

  it('tells by obligation who did not report: the department of what is owed, softly of what is recommended', async () => {
    const soft = await letters('report-overdue');
    expect(soft[0]!.ru).toContain('Это рекомендация');
    expect(soft[0]!.ru).toContain('Город');
    expect(soft[0]!.ru).not.toContain('Район');
    await sweeper().sweep(Date.parse('2028-01-15T12:00:00.000Z'));
    await jobsDone();
    const hard = (await letters('report-overdue')).filter(({ login }) => login === 'department');
    expect(hard.map(({ ru }) => ru.split(': ').at(-1)).sort()).toEqual(['Областной лицей', 'Область']);
    expect(hard.map(({ ru }) => ru).join()).not.toContain('рекомендация');
    expect(hard[0]!.case_id).toBe(id);
  });
});
