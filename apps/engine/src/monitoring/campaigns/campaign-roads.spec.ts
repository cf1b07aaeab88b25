import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AcceptManyView,
  CampaignCandidates,
  CampaignReportRow,
  CampaignView,
  CompletenessListed,
  InnerPreview,
} from '@tandem/contracts';
import { newId } from '@tandem/store';
import { redisUrl } from '@tandem/testing';
import { inTransaction } from '../../organisation/in-transaction.js';
import { EnginePool } from '../../database/pools.js';
import { Sessions } from '../../identity/sessions.js';
import { PerformEffect } from '../../pipeline/perform-effect.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { filledIn, PlayReport, reportedPlan } from '../../testing/insert-report.js';
import { insertRoadmap } from '../../testing/insert-roadmap.js';
import { SweepReportMoments } from './moments/sweep-report-moments.js';
import { writeCampaign } from './open/write-campaign.js';
import { campaignPlace } from './plan/campaign-place.js';
import { PlanCampaign } from './plan/plan-campaign.js';

let engine: EngineUnderTest;

const H1 = { kind: 'halfYear', year: 2027, half: 'H1' } as const;
const SCHOOLS = { assignment: 'school-half-year', due: '2027-06-20' };
const REGION = [
  { assignment: 'founded-half-year' },
  { assignment: 'municipal-half-year', due: '2027-06-26' },
  { assignment: 'region-half-year' },
];

const open = async (login: string, change: object) =>
  (await engine.as(login)).post<CampaignView>('/campaigns', {
    kind: 'halfYearReport',
    unit: engine.world.units['operator'],
    period: H1,
    asked: REGION,
    ...change,
  });
const read = async (login: string, id: string) =>
  (await (await engine.as(login)).get<CampaignView>(`/campaigns/${id}`)).body;
const reports = async (login: string, id: string) =>
  (
    await (
      await engine.as(login)
    ).get<{ items: CampaignReportRow[] }>(`/campaigns/${id}/reports?limit=200&sort=title`)
  ).body.items;
const errorsOf = ({ body }: { body: unknown }) =>
  ((body as { errors?: { path: string }[] }).errors ?? []).map(({ path }) => path);
const event = async (login: string, id: string, type: string, comment?: string) =>
  (await engine.as(login)).event(id, type, comment ? { comment } : {});
const one = async <Row>(text: string, values: unknown[] = []): Promise<Row> =>
  (await engine.pool.query(text, values)).rows[0] as Row;
const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 25_000; !(await done()); await new Promise((go) => setTimeout(go, 100)))
    if (Date.now() > end) throw new Error('this was waited for in vain');
};
const opened = (login: string, id: string) =>
  until(async () => {
    const { opening } = await read(login, id);
    return opening.of > 0 && opening.done === opening.of;
  });
const caseStates = async (id: string) =>
  (
    await engine.pool.query<{ states: string[] }>(
      `select k.state_paths as states from report r join "case" k on k.id = r.id where r.campaign_id = $1`,
      [id],
    )
  ).rows.map(({ states }) => states[0]);

// The other suite of campaigns runs on PostgreSQL alone.
beforeAll(async () => {
  engine = await startEngine({ queue: redisUrl() ? 'redis' : 'postgres' });
  const region = await insertRoadmap(engine, 'operator', 'region', reportedPlan('region'));
  await region.move('published', { version: region.version, inForce: region.version });
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('a campaign for later', () => {
  let id: string;

  it('waits for its day, opens no case and reminds nobody', async () => {
    const { status, body } = await open('operator', { opensOn: '2027-06-01' });
    expect({ status, state: body.state, title: body.stateTitle }).toEqual({
      status: 201,
      state: 'scheduled',
      title: 'Запланирована',
    });
    id = body.id;
    expect(body.days.find(({ date }) => date === '2027-06-01')!.what).toMatchObject([{ kind: 'opens' }]);
    expect(body.availableEvents.map(({ type, allowed }) => [type, allowed])).toEqual([
      ['CAMPAIGN.OPEN', true],
      ['CAMPAIGN.CANCEL', true],
    ]);
    expect(await one(`select count(*)::int as n from outbox where kind = 'openReport'`)).toEqual({ n: 0 });
    expect(await engine.app.get(SweepReportMoments).sweep(Date.parse('2027-07-30T00:00:00Z'))).toBe(0);
    expect((await (await engine.as('operator')).post(`/campaigns/${id}/remind`, {})).status).toBe(422);
    expect((await event('department', id, 'CAMPAIGN.OPEN')).status).toBe(403);
  });

  it('opens on its day by the clock: cases, once each', async () => {
    await engine.pool.query(`update timer set fire_at = now() where case_id = $1`, [id]);
    await until(async () => (await read('operator', id)).state === 'collecting');
    await opened('operator', id);
    expect(await caseStates(id)).toEqual(Array(4).fill('filling'));
  });

  it('called off, its reports are nobody’s debt, and the same may be asked anew', async () => {
    expect((await event('operator', id, 'CAMPAIGN.CANCEL')).status).toBe(422);
    expect((await event('operator', id, 'CAMPAIGN.CANCEL', 'Изменили показатели')).status).toBe(201);
    await until(async () => (await caseStates(id)).every((state) => state === 'cancelled'));
    const left = await one(
      `select count(*)::int as n from report_moment m join report r on r.id = m.report_id where r.campaign_id = $1 and m.settled_at is null`,
      [id],
    );
    expect(left).toEqual({ n: 0 });
    expect((await (await engine.as('operator')).post(`/campaigns/${id}/remind`, {})).body.code).toBe(
      'campaign-not-open',
    );
    const again = await open('operator', { opensOn: '2027-06-01' });
    expect(again.status).toBe(201);
    expect((await event('operator', again.body.id, 'CAMPAIGN.CANCEL', 'Проба')).status).toBe(201);
    expect(await caseStates(again.body.id)).toEqual([]);
    expect(
      await one(`select count(*)::int as n from report where campaign_id = $1 and state = 'cancelled'`, [
        again.body.id,
      ]),
    ).toEqual({ n: 4 });
  });
});

describe('a campaign with inner dates', () => {
  let id: string;
  const inner = async (login: string, unit: string, due: string, assignment = 'school-half-year') =>
    (await engine.as(login)).post<{ items: CampaignReportRow[] }>(`/campaigns/${id}/inner`, {
      assignment,
      unit: engine.world.units[unit],
      due,
    });

  it('keeps to the time zone of each unit', async () => {
    await engine.pool.query(`update unit set zone = 'Asia/Yekaterinburg' where id = $1`, [
      engine.world.units['lyceum'],
    ]);
    await engine.app.get(UnitDirectory).reload();
    id = (await open('operator', { opensOn: '2027-06-01' })).body.id;
    const { rows } = await engine.pool.query(
      `select r.level, r.due_at, min(m.at) as first from report r join report_moment m on m.report_id = r.id
       where r.campaign_id = $1 and r.level <> 'region' group by r.id order by r.level, r.unit_id`,
      [id],
    );
    expect(
      rows.map(({ level, due_at, first }) => [level, due_at.toISOString(), first.toISOString()]),
    ).toEqual([
      ['municipality', '2027-06-26T16:59:59.999Z', '2027-06-11T02:00:00.000Z'],
      ['municipality', '2027-06-26T16:59:59.999Z', '2027-06-11T02:00:00.000Z'],
      ['regionFounded', '2027-06-26T18:59:59.999Z', '2027-06-11T04:00:00.000Z'],
    ]);
  });

  it('opened by hand before its day, this is its day', async () => {
    expect((await event('operator', id, 'CAMPAIGN.OPEN')).status).toBe(201);
    const { state, opensOn, today } = await read('operator', id);
    expect({ state, opensOn }).toEqual({ state: 'collecting', opensOn: today });
    await opened('operator', id);
  });

  it('a municipality asks its own schools by a day of its own, not later than it reports itself', async () => {
    for (const [login, unit, due, status] of [
      ['methodist', 'district', '2027-06-20', 403],
      ['municipal', 'district', '2027-06-20', 403],
      ['municipal', 'town', '2027-06-27', 422],
      ['municipal', 'town', 'скоро', 400],
      ['municipal', 'school', '2027-06-20', 422],
      ['operator', 'region', '2027-06-20', 422],
    ] as const)
      expect([login, unit, due, (await inner(login, unit, due)).status]).toEqual([login, unit, due, status]);
    expect((await inner('municipal', 'town', '2027-06-20', 'founded-half-year')).status).toBe(422);
    const { status, body } = await inner('municipal', 'town', '2027-06-18');
    expect({
      status,
      items: body.items.map(({ unit, due, place }) => [unit.title, due, place]).sort(),
    }).toEqual({
      status: 200,
      items: [
        ['Школа № 1', '2027-06-18', 'Город'],
        ['Школа № 2', '2027-06-18', 'Город'],
      ],
    });
    await opened('municipal', id);
    const seen = await read('municipal', id);
    expect(seen.levels.map(({ level, completeness }) => [level, completeness.expected])).toEqual([
      ['school', 2],
      ['municipality', 1],
    ]);
    expect(seen.assignments.find((asked) => asked.id === 'school-half-year')).toMatchObject({
      due: '2027-06-18',
      dueFrom: { kind: 'municipality' },
    });
  });

  it('the day may be set anew: the same reports move and none is added', async () => {
    const { body } = await inner('municipal', 'town', '2027-06-16');
    expect(body.items.map(({ due }) => due)).toEqual(['2027-06-16', '2027-06-16']);
    expect((await inner('municipal', 'town', '2027-06-16')).body.items).toEqual([]);
    await inner('district', 'district', '2027-06-15');
    const all = await reports('operator', id);
    expect(all.map(({ unit, due }) => [unit.title, due])).toEqual([
      ['Город', '2027-06-26'],
      ['Областной лицей', '2027-06-26'],
      ['Область', '2027-06-30'],
      ['Район', '2027-06-26'],
      ['Сельская школа', '2027-06-15'],
      ['Школа № 1', '2027-06-16'],
      ['Школа № 2', '2027-06-16'],
    ]);
    expect(all[0]!.below).toMatchObject({ expected: 2, submitted: 0 });
    expect(all[2]!.below).toMatchObject({ expected: 3 });
  });

  it('is foreseen with its days and with every school; nothing is stored by that', async () => {
    const foresee = async (login: string, unit: string, due: string, only?: string[]) =>
      (await engine.as(login)).post<InnerPreview>(`/campaigns/${id}/inner/preview`, {
        assignment: 'school-half-year',
        unit: engine.world.units[unit],
        due,
        ...(only ? { only } : {}),
      });
    const { status, body } = await foresee('municipal', 'town', '2027-06-14');
    expect({ status, due: body.due, own: body.ownDue, from: body.dueFrom.kind }).toEqual({
      status: 200,
      due: '2027-06-14',
      own: '2027-06-26',
      from: 'municipality',
    });
    expect(body.schools.map(({ unit, was, outcome }) => [unit.title, was, outcome])).toEqual([
      ['Школа № 1', '2027-06-16', 'moved'],
      ['Школа № 2', '2027-06-16', 'moved'],
    ]);
    const kinds = (date: string) =>
      body.days.find((day) => day.date === date)?.what.map(({ kind, units }) => [kind, units]);
    expect(kinds('2027-06-14')).toEqual(expect.arrayContaining([['due', 2]]));
    expect(kinds('2027-06-11')).toEqual([['reminder', 2]]);
    const one = await foresee('municipal', 'town', '2027-06-14', [engine.world.units['neighbour']!]);
    expect(one.body.schools.map(({ unit }) => unit.title)).toEqual(['Школа № 2']);
    const far = await foresee('municipal', 'town', '2027-06-14', [engine.world.units['farSchool']!]);
    expect([far.status, errorsOf(far)]).toEqual([422, ['/only/0']]);
    expect(errorsOf(await foresee('municipal', 'town', '2027-06-27'))).toEqual(['/due']);
    expect(errorsOf(await foresee('municipal', 'town', '2020-06-16'))).toEqual(['/due']);
    const same = await foresee('municipal', 'town', '2027-06-16');
    expect(same.body).toMatchObject({ days: [], notes: [expect.stringContaining('Ничего не изменится')] });
    expect((await reports('municipal', id)).map(({ due, dueSet }) => [due, dueSet])).toEqual([
      ['2027-06-26', 'campaign'],
      ['2027-06-16', 'inner'],
      ['2027-06-16', 'inner'],
    ]);
    expect((await read('municipal', id)).inner).toMatchObject([
      { place: { title: 'Город' }, ownDue: '2027-06-26', due: '2027-06-16', assignment: 'school-half-year' },
    ]);
    expect((await read('operator', id)).inner).toEqual([]);
  });

  it('of two who give more time at once the second judges by what the first one gave', async () => {
    const [, , school] = await reports('municipal', id);
    const extend = async (due: string) =>
      (await engine.as('municipal')).post(`/campaigns/${id}/extend`, {
        reports: [school!.id],
        due,
        reason: 'Карантин',
      });
    const answers = await Promise.all([extend('2027-06-18'), extend('2027-06-18')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(errorsOf(answers.find(({ status }) => status === 422)!)).toEqual(['/due']);
    const { rows } = await engine.pool.query(
      `select to_char(from_date, 'YYYY-MM-DD') as was, to_char(to_date, 'YYYY-MM-DD') as due from report_extension where report_id = $1 order by at desc, id desc limit 2`,
      [school!.id],
    );
    expect(rows).toEqual([
      { was: '2027-06-16', due: '2027-06-18' },
      { was: '2027-06-18', due: '2027-06-16' },
    ]);
  });

  it('leaves the time that one school was given, unless that school is named', async () => {
    const day = { assignment: 'school-half-year', unit: engine.world.units['town'], due: '2027-06-16' };
    const municipal = await engine.as('municipal');
    const foreseen = await municipal.post<InnerPreview>(`/campaigns/${id}/inner/preview`, day);
    expect(foreseen.body.schools.map(({ was, outcome }) => [was, outcome]).sort()).toEqual([
      ['2027-06-16', 'same'],
      ['2027-06-18', 'same'],
    ]);
    expect(foreseen.body.notes).toEqual([expect.stringContaining('продлили отдельно')]);
    expect((await inner('municipal', 'town', '2027-06-16')).body.items).toEqual([]);
    const later = foreseen.body.schools.find(({ was }) => was === '2027-06-18')!.unit;
    const { body } = await municipal.post(`/campaigns/${id}/inner`, { ...day, only: [later.id] });
    expect(body.items).toMatchObject([{ unit: { id: later.id }, due: '2027-06-16', dueSet: 'inner' }]);
  });

  it('tells completeness by level and municipality with the names of the missing', async () => {
    const listed = async (login: string) =>
      (
        await (await engine.as(login)).get<CompletenessListed>(`/monitoring/completeness?campaign=${id}`)
      ).body.groups.map(({ title, missing }) => [title, missing.map(({ unit }) => unit.title)]);
    expect(await listed('operator')).toEqual([
      ['Регион', ['Область']],
      ['Муниципалитеты', ['Город', 'Район']],
      ['Учреждения области', ['Областной лицей']],
      ['Город', ['Школа № 1', 'Школа № 2']],
      ['Район', ['Сельская школа']],
    ]);
    expect(await listed('district')).toEqual([
      ['Муниципалитеты', ['Район']],
      ['Район', ['Сельская школа']],
    ]);
  });

  it('the municipality reminds its own schools, and gives them time, in a campaign that it does not run', async () => {
    const municipal = await engine.as('municipal');
    expect((await municipal.post(`/campaigns/${id}/remind`, {})).body).toEqual({ told: 2, left: 0 });
    const all = await reports('operator', id);
    const school = all.find(({ unit }) => unit.title === 'Школа № 1')!;
    const far = all.find(({ unit }) => unit.title === 'Сельская школа')!;
    const extend = (report: string) =>
      municipal.post(`/campaigns/${id}/extend`, { reports: [report], due: '2027-06-24', reason: 'Карантин' });
    expect((await extend(school.id)).body.items).toMatchObject([{ due: '2027-06-24', dueSet: 'extended' }]);
    expect((await extend(far.id)).status).toBe(422);
  });

  it('accepts many at once, as one is accepted: foreseen first; what has not come is refused in words and holds up nobody', async () => {
    const play = new PlayReport(engine);
    const all = await reports('operator', id);
    const [school, neighbour] = ['Школа № 1', 'Школа № 2'].map((title) =>
      all.find(({ unit }) => unit.title === title)!,
    );
    await play.write('curator', school!.id, filledIn());
    await play.event('curator', school!.id, 'REPORT.READY');
    await play.move('head', school!.id, 'submit');
    const accept = async (login: string, preview: boolean, key?: string) =>
      (
        await (
          await engine.as(login)
        ).post<AcceptManyView>(
          `/campaigns/${id}/accept`,
          { reports: [neighbour!.id, school!.id], preview },
          key ? { 'idempotency-key': key } : {},
        )
      ).body.items;
    const outcomes = (items: AcceptManyView['items']) => items.map(({ outcome }) => outcome);
    const foreseen = await accept('methodist', true);
    expect(outcomes(foreseen)).toEqual(['refused', 'would']);
    expect(foreseen[0]!.reasons.join()).toMatch(/[а-я]{4}/);
    expect((await reports('operator', id)).find((one) => one.id === school!.id)!.standing).toBe('submitted');
    expect(outcomes(await accept('operator', false))).toEqual(['refused', 'refused']);
    const key = 'accept-these-two';
    expect(outcomes(await accept('methodist', false, key))).toEqual(['refused', 'accepted']);
    expect(outcomes(await accept('methodist', false, key))).toEqual(['refused', 'accepted']);
    expect((await reports('operator', id)).find((one) => one.id === school!.id)).toMatchObject({
      standing: 'accepted',
      standingTitle: 'Принят',
      inTime: true,
      nextReminder: null,
    });
    expect((await read('municipal', id)).completeness).toMatchObject({
      expected: 3,
      submitted: 1,
      accepted: 1,
      inTime: 1,
    });
    const { status } = await (
      await engine.as('lyceum-head')
    ).post(`/campaigns/${id}/accept`, { reports: [school!.id] });
    expect(status).toBe(403);
  });

  it('who has handed in is told nothing any more', async () => {
    const { body } = await (await engine.as('municipal')).post(`/campaigns/${id}/remind`, {});
    expect(body).toEqual({ told: 0, left: 2 });
    const all = await reports('municipal', id);
    expect(
      all.map(({ unit, lastContact, nextReminder }) => [
        unit.title,
        lastContact?.how ?? null,
        Boolean(nextReminder),
      ]),
    ).toEqual([
      ['Город', null, true],
      ['Школа № 1', 'byHand', false],
      ['Школа № 2', 'byHand', true],
    ]);
  });
});

describe('a campaign of a municipality', () => {
  it('asks its own schools and nobody else; the region sees it and does not run it', async () => {
    const unit = engine.world.units['townAuthority'];
    const foreign = await open('municipal', { unit, asked: [{ assignment: 'founded-half-year' }] });
    expect(
      (foreign.body as unknown as { errors: { path: string }[] }).errors.map(({ path }) => path),
    ).toEqual(['/asked/0/assignment']);
    const { status, body } = await open('municipal', { unit, asked: [SCHOOLS] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ place: 'Город', mayRun: true, completeness: { expected: 2 } });
    expect(body.assignments).toMatchObject([{ dueFrom: { kind: 'municipality' } }]);
    await opened('municipal', body.id);
    expect(await read('operator', body.id)).toMatchObject({ mayRun: false, availableEvents: [] });
    expect((await event('operator', body.id, 'CAMPAIGN.CANCEL', 'Не нужно')).status).toBe(403);
    expect((await (await engine.as('district')).get(`/campaigns/${body.id}`)).status).toBe(404);
    expect((await event('municipal', body.id, 'CAMPAIGN.CONSOLIDATE')).body).toMatchObject({ code: 'guard' });
  });
});

describe('a campaign that asks only some', () => {
  const asked = [...REGION, SCHOOLS];
  const H2 = { kind: 'halfYear', year: 2027, half: 'H2' } as const;
  const titles = (rows: CampaignReportRow[]) => rows.map(({ unit }) => unit.title);
  const inner = async (login: string, id: string, unit: string) =>
    (await engine.as(login)).post(`/campaigns/${id}/inner`, {
      assignment: 'school-half-year',
      unit: engine.world.units[unit],
      due: '2027-12-10',
    });

  it('names beforehand whom it would ask, whoever has been chosen already', async () => {
    const { units } = engine.world;
    const body = {
      kind: 'halfYearReport',
      unit: units['operator'],
      period: H2,
      asked: asked.map((one) => ('due' in one ? { ...one, due: one.due!.replace('-06-', '-12-') } : one)),
      only: [units['school']],
    };
    const answer = await (
      await engine.as('operator')
    ).post<CampaignCandidates>('/campaigns/candidates', body);
    expect(
      answer.body.items.map(({ unit, level, place }) => [unit.title, level, place?.title ?? null]).sort(),
    ).toEqual([
      ['Город', 'municipality', null],
      ['Областной лицей', 'regionFounded', null],
      ['Область', 'region', null],
      ['Район', 'municipality', null],
      ['Сельская школа', 'school', 'Район'],
      ['Школа № 1', 'school', 'Город'],
      ['Школа № 2', 'school', 'Город'],
    ]);
    for (const login of ['department', 'curator'])
      expect((await (await engine.as(login)).post('/campaigns/candidates', body)).status).toBe(403);
  });

  it('is widened by nobody: a day of one’s own is for those who were chosen', async () => {
    const { units } = engine.world;
    const { status, body } = await open('operator', {
      period: H2,
      asked: [
        { assignment: 'municipal-half-year', due: '2027-12-26' },
        { assignment: 'school-half-year', due: '2027-12-20' },
      ],
      only: [units['town'], units['school']],
    });
    expect(status).toBe(201);
    await opened('operator', body.id);
    expect(titles(await reports('operator', body.id))).toEqual(['Город', 'Школа № 1']);
    expect(titles((await inner('municipal', body.id, 'town')).body.items)).toEqual(['Школа № 1']);
    expect(titles(await reports('operator', body.id))).toEqual(['Город', 'Школа № 1']);
    const far = await inner('district', body.id, 'district');
    expect([far.status, errorsOf(far)]).toEqual([422, ['/unit']]);
    expect((await read('district', body.id)).inner).toEqual([]);
    expect((await event('operator', body.id, 'CAMPAIGN.CANCEL', 'Проба')).status).toBe(201);
  });

  it('which did not ask schools leaves them to their municipality', async () => {
    const { body } = await open('operator', {
      period: H2,
      asked: [{ assignment: 'municipal-half-year', due: '2027-12-26' }],
      only: [engine.world.units['town']],
    });
    await opened('operator', body.id);
    expect(titles((await inner('municipal', body.id, 'town')).body.items)).toEqual([
      'Школа № 1',
      'Школа № 2',
    ]);
    // Set once, it is not taken for the choice of the region.
    expect((await inner('municipal', body.id, 'town')).status).toBe(200);
    expect((await event('operator', body.id, 'CAMPAIGN.CANCEL', 'Проба')).status).toBe(201);
  });

  it('of one municipality takes in no schools of another, though somebody works in both', async () => {
    const { units, people } = engine.world;
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values (gen_random_uuid(), $1, $2, 'municipalCoordinator', '2020-01-01')`,
      [people['municipal'], units['districtAuthority']],
    );
    // A session is trusted for some seconds: who he was a moment ago is no answer here.
    const sessions = engine.app.get(Sessions);
    sessions.forgetPerson(people['municipal']!);
    try {
      const { body } = await open('district', {
        unit: units['districtAuthority'],
        period: H2,
        asked: [{ assignment: 'school-half-year', due: '2027-12-20' }],
      });
      await opened('district', body.id);
      const foreign = await inner('municipal', body.id, 'town');
      expect([foreign.status, errorsOf(foreign)]).toEqual([422, ['/unit']]);
      const municipal = await engine.as('municipal');
      const there = `/campaigns/${body.id}`;
      const of = `?unit=${units['town']}`;
      const answers = [
        await municipal.post(`${there}/consolidate${of}`),
        await municipal.get(`${there}/consolidation${of}`),
        await municipal.get(`${there}/consolidation/rows/share${of}`),
        await municipal.get(`${there}/told${of}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(titles(await reports('district', body.id))).toEqual(['Сельская школа']);
    } finally {
      await engine.pool.query('delete from membership where person_id = $1 and unit_id = $2', [
        people['municipal'],
        units['districtAuthority'],
      ]);
      sessions.forgetPerson(people['municipal']!);
    }
  });
});

describe('what is killed on the way', () => {
  it('a campaign whose process stopped before its case was open is opened by the queue', async () => {
    const { app, world, pool } = engine;
    const units = app.get(UnitDirectory);
    const place = campaignPlace(units, (await units.of(world.units['operator']!))!);
    const id = newId();
    const planned = await app.get(PlanCampaign).plan(
      id,
      place,
      {
        kind: 'onRequest',
        unit: world.units['operator']!,
        period: { kind: 'window', from: '2027-01-10', to: '2027-02-10' },
        asked: [{ assignment: 'founded-half-year', due: '2027-02-10' }],
        nonWorking: 'keep',
      },
      'ru',
      Date.now(),
    );
    expect(planned.problems).toEqual([]);
    await inTransaction(app.get(EnginePool), (client) =>
      writeCampaign(client, {
        place,
        planned,
        request: 'x',
        author: world.people['operator']!,
        now: Date.now(),
      }),
    );
    expect((await (await engine.as('operator')).get(`/campaigns/${id}`)).status).toBe(404);
    await pool.query(
      `update outbox set due_at = now() - interval '2 seconds' where kind = 'openCampaign' and payload->>'campaign' = $1`,
      [id],
    );
    await until(async () => (await (await engine.as('operator')).get(`/campaigns/${id}`)).status === 200);
    await opened('operator', id);
  });

  it('a sweeper that dies with its rows in hand has told nobody; the next tells once, however often it is delivered', async () => {
    const { app, pool } = engine;
    const at = Date.parse('2027-01-27T05:00:00.000Z');
    const dying = await pool.connect();
    await dying.query('begin');
    const { rowCount } = await dying.query(
      `update report_moment set settled_at = now(), outcome = 'told' where settled_at is null and at <= $1`,
      [new Date(at).toISOString()],
    );
    const meanwhile = await app.get(SweepReportMoments).sweep(at);
    dying.release(true);
    expect([rowCount, meanwhile]).toEqual([1, 0]);
    const sweeper = app.get(SweepReportMoments);
    await until(async () => (await sweeper.sweep(at)) === 1);
    expect(await sweeper.sweep(at)).toBe(0);
    const letters = `select o.id, o.payload from outbox o join report r on o.payload->'reports'->>0 = r.id::text join campaign c on c.id = r.campaign_id where o.kind = 'tellOfReports' and c.kind = 'onRequest'`;
    const { rows } = await pool.query<{ id: string; payload: never }>(letters);
    expect(rows).toHaveLength(1);
    const job = { id: rows[0]!.id, name: 'tellOfReports' as const, caseId: null, payload: rows[0]!.payload };
    await Promise.all([1, 2, 3].map(() => app.get(PerformEffect).perform(job)));
    const [report] = (job.payload as { reports: string[] }).reports;
    expect(await one('select count(*)::int as n from notification where case_id = $1', [report])).toEqual({
      n: 1,
    });
  });
});

describe('a whole region', () => {
  it('370 reports are asked for in one transaction, and the answer does not wait for their cases', async () => {
    const { pool, world } = engine;
    await pool.query(
      `insert into unit (id, parent_id, path, kind, title, zone, region)
       select gen_random_uuid(), t.id, t.path || ('s' || n)::ltree, 'school', 'Школа района ' || n, 'Asia/Tomsk', 'tomsk'
       from unit t cross join generate_series(1, 363) n where t.id = $1`,
      [world.units['district']],
    );
    await engine.app.get(UnitDirectory).reload();
    const began = performance.now();
    const { status, body } = await open('operator', {
      period: { kind: 'halfYear', year: 2028, half: 'H1' },
      asked: [...REGION, SCHOOLS].map((asked) => ({
        ...asked,
        ...(asked.due ? { due: asked.due.replace('2027', '2028') } : {}),
      })),
      opensOn: '2028-05-25',
    });
    const took = performance.now() - began;
    expect({ status, expected: body.completeness?.expected }).toEqual({ status: 201, expected: 370 });
    expect(took).toBeLessThan(15_000);
    const { n } = await one<{ n: number }>(
      'select count(*)::int as n from report_moment m join report r on r.id = m.report_id where r.campaign_id = $1',
      [body.id],
    );
    expect(n).toBeGreaterThan(370 * 6);
    const listed = await (await engine.as('operator')).get(`/campaigns/${body.id}/reports?limit=200`);
    expect(listed.body.items).toHaveLength(200);
    const next = await (
      await engine.as('operator')
    ).get(`/campaigns/${body.id}/reports?limit=200&cursor=${listed.body.nextCursor}`);
    expect(next.body.items).toHaveLength(170);
    const ids = [...listed.body.items, ...next.body.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(370);
  });
});
