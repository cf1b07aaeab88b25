import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignPreview, CampaignReportRow, CampaignView, ToldFormView } from '@tandem/contracts';
import { addDays, localDate, type JsonObject } from '@tandem/domain';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { PlayReport } from '../../testing/insert-report.js';
import { insertRoadmap, planOf } from '../../testing/insert-roadmap.js';
import { PlayCase } from '../../testing/play-case.js';
import { eventually } from '../../testing/school-year.js';
import { sampleOf } from '../../testing/read-sample.js';

let engine: EngineUnderTest;
let play: PlayReport;

const today = localDate(Date.now(), 'Asia/Tomsk');
const begins = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
const due = addDays(today, 20);
const ASSIGNMENTS = {
  programmeChecklist: 'programme-checklist',
  schoolSelfCheck: 'school-self-check',
  municipalAnalysis: 'municipal-analysis',
  localActs: 'local-acts',
} as const;
type Kind = keyof typeof ASSIGNMENTS;
const KINDS = Object.keys(ASSIGNMENTS) as Kind[];

const round = (kind: Kind, unit: string, change: object = {}) => ({
  kind,
  unit: engine.world.units[unit],
  period: { kind: 'schoolYear', year: begins },
  asked: [{ assignment: ASSIGNMENTS[kind], due }],
  ...change,
});
const preview = async (login: string, input: object): Promise<CampaignPreview> =>
  (await (await engine.as(login)).post<CampaignPreview>('/campaigns/preview', input)).body;

const open = async (login: string, kind: Kind, unit: string): Promise<Record<string, string>> => {
  const client = await engine.as(login);
  const { status, body } = await client.post<CampaignView>('/campaigns', round(kind, unit));
  if (status !== 201) throw new Error(JSON.stringify(body));
  for (const end = Date.now() + 25_000; ; await new Promise((go) => setTimeout(go, 100))) {
    const { opening } = (await client.get<CampaignView>(`/campaigns/${body.id}`)).body;
    if (opening.of > 0 && opening.done === opening.of) break;
    if (Date.now() > end) throw new Error('its reports were waited for in vain');
  }
  const listed = await client.get<{ items: CampaignReportRow[] }>(`/campaigns/${body.id}/reports?limit=200`);
  const names = new Map(Object.entries(engine.world.units).map(([name, id]) => [id, name]));
  return {
    campaign: body.id,
    ...Object.fromEntries(listed.body.items.map((row) => [names.get(row.unit.id)!, row.id])),
  };
};
const form = (key: string, unit: string, changes: JsonObject = {}): JsonObject =>
  sampleOf(key, { org: engine.world.units[unit]!, ...changes });
const write = (login: string, report: string, answers: JsonObject) =>
  play.write(login, report, [{ do: 'setAnswers', answers }]);
const errorsIn = async (login: string, report: string) =>
  (await play.see(login, report)).issues
    .filter(({ severity }) => severity === 'error')
    .map(({ at }) => at['answer']);
const tell = async (report: string, answers: JsonObject) => {
  await write('curator', report, answers);
  await play.handOn('curator', 'head', report);
  await play.move('methodist', report, 'accept');
};

let checklists: Record<string, string>;
let selfChecks: Record<string, string>;

beforeAll(async () => {
  engine = await startEngine();
  play = new PlayReport(engine);
  const year = new PlayCase(engine);
  await year.startCycle();
  await year.includeRequest();
  await year.admitMentor();
  const pair = await year.assign();
  await year.approveProgramme(pair);
  await year.answer('mentor', pair, 'MEETING.LOG', 'meeting-log', {
    date: new Date().toISOString().slice(0, 10),
    nextStep: undefined,
    attendance: undefined,
  });
}, 120_000);
afterAll(() => engine?.stop(), 30_000);

describe('the round of a school year', () => {
  it('has the days of the city’s order; 1 May and Saturdays stay where they are unless they are moved', async () => {
    const of = async (kind: Kind, nonWorking = 'keep', year = 2026) => {
      const { assignments, problems, period } = await preview(
        'operator',
        round(kind, 'operator', {
          period: { kind: 'schoolYear', year },
          opensOn: `${year}-09-01`,
          asked: [
            { assignment: ASSIGNMENTS[kind], ...(kind === 'schoolSelfCheck' && { due: '2027-04-25' }) },
          ],
          nonWorking,
        }),
      );
      expect([problems, period.title]).toEqual([[], expect.stringContaining('учебный год')]);
      const [{ due: day, dayOff, dueFrom }] = assignments as [CampaignPreview['assignments'][number]];
      return [day, dayOff, dueFrom.kind];
    };
    expect(await of('programmeChecklist')).toEqual(['2027-05-01', true, 'document']);
    expect(await of('programmeChecklist', 'moveBack')).toEqual(['2027-04-30', false, 'document']);
    expect(await of('programmeChecklist', 'keep', 2025)).toEqual(['2026-05-01', true, 'document']);
    expect(await of('municipalAnalysis')).toEqual(['2027-05-15', true, 'document']);
    expect(await of('municipalAnalysis', 'moveForward')).toEqual(['2027-05-17', false, 'document']);
    expect(await of('localActs')).toEqual(['2026-10-01', false, 'document']);
    expect(await of('schoolSelfCheck')).toEqual(['2027-04-25', true, 'operator']);
  });

  it('is asked of its schools by a municipality that is bound; the region may advise; each asks its own', async () => {
    const who = async (login: string, kind: Kind, unit: string) =>
      (await preview(login, round(kind, unit))).assignments.map((one) => [
        one.level,
        one.units,
        one.bindingness,
        one.to,
      ]);
    for (const kind of KINDS.filter((one) => one !== 'municipalAnalysis')) {
      expect(await who('municipal', kind, 'townAuthority')).toEqual([
        ['school', 2, 'mandatory', expect.any(String)],
      ]);
      expect(await who('operator', kind, 'operator')).toEqual([
        ['school', 3, 'advisory', expect.any(String)],
      ]);
    }
    expect(await who('operator', 'municipalAnalysis', 'operator')).toEqual([
      ['municipality', 2, 'advisory', expect.any(String)],
    ]);
    const titles = await Promise.all(
      KINDS.map(async (kind) => (await preview('operator', round(kind, 'operator'))).title),
    );
    expect(titles.map((title) => title.replace(/ за .*/u, ''))).toEqual([
      'Чек-листы программ',
      'Самодиагностика школ',
      'Анализ дорожных карт',
      'Мониторинг локальных актов',
    ]);
    expect((await preview('operator', round('localActs', 'operator'))).withoutPlan).toEqual([]);
  });

  it('refuses at the field what cannot be', async () => {
    const at = async (login: string, input: object) =>
      (await preview(login, input)).problems.map((one) => one.at);
    expect(await at('municipal', round('municipalAnalysis', 'townAuthority'))).toContain(
      '/asked/0/assignment',
    );
    const undated = { asked: [{ assignment: 'school-self-check' }] };
    expect(await at('municipal', round('schoolSelfCheck', 'townAuthority', undated))).toEqual([
      '/asked/0/due',
    ]);
    const past = { asked: [{ assignment: 'local-acts', due: addDays(today, -1) }] };
    expect(await at('municipal', round('localActs', 'townAuthority', past))).toEqual(['/asked/0/due']);
    const other = { asked: [{ assignment: 'school-annual', due }] };
    expect(await at('municipal', round('localActs', 'townAuthority', other))).toContain(
      '/asked/0/assignment',
    );
    const curator = await (await engine.as('curator')).post('/campaigns', round('localActs', 'school'));
    expect(curator.status).toBeGreaterThanOrEqual(400);
  });

  it('a checklist begins with the programmes at work: numbers, areas and meetings, and nobody’s name', async () => {
    checklists = await open('municipal', 'programmeChecklist', 'townAuthority');
    expect(Object.keys(checklists).sort()).toEqual(['campaign', 'neighbour', 'school']);
    const { answers, asks, title } = await play.see('curator', checklists['school']!);
    expect([asks, title]).toEqual(['form', expect.stringContaining('Чек-лист')]);
    const { number: order } = sampleOf('pair-assignment-order') as { number: string };
    expect(answers).toMatchObject({
      org: engine.world.units['school'],
      any: true,
      programmes: [{ number: order, areas: ['methods', 'psychology'], planned: 30, held: 1 }],
    });
    const text = JSON.stringify(answers);
    for (const login of ['mentor', 'mentee']) expect(text).not.toContain(engine.world.people[login]);
    expect((await play.see('neighbour-curator', checklists['neighbour']!)).answers).toMatchObject({
      any: false,
    });
  });

  it('a checklist is filled, refused at its field, returned, sent again and accepted', async () => {
    const report = checklists['school']!;
    const whole = form('programme-checklist', 'school');
    const [first, ...others] = whole['programmes'] as unknown as JsonObject[];
    const wrong = { ...whole, programmes: [{ ...first, held: -1, decision: 'dance' }, ...others] };
    await write('curator', report, wrong as JsonObject);
    expect(await errorsIn('curator', report)).toEqual(
      expect.arrayContaining(['/programmes/0/held', '/programmes/0/decision']),
    );
    await expect(play.event('curator', report, 'REPORT.READY')).rejects.toThrow(/guard/);
    await write('curator', report, whole);
    await play.handOn('curator', 'head', report);
    await play.move('methodist', report, 'return', { remarks: [{ text: 'Уточните встречи.' }] });
    expect(await play.see('curator', report)).toMatchObject({ answers: { any: true }, openRemarks: 1 });
    const { body } = await (await engine.as('curator')).get(`/reports/${report}/remarks`);
    await play.post('curator', `/report-remarks/${body.items[0].id}/reply`, { text: 'Исправили.' });
    await play.handOn('curator', 'head', report);
    await play.post('methodist', `/report-remarks/${body.items[0].id}/close`, {});
    await play.move('methodist', report, 'accept');
    const view = (
      await (await engine.as('municipal')).get<CampaignView>(`/campaigns/${checklists['campaign']}`)
    ).body;
    expect(view.workflow).toBe('monitoring-campaign');
    expect(view.levels).toMatchObject([
      { level: 'school', completeness: { expected: 2, accepted: 1, submitted: 1 } },
    ]);
  });

  it('accepted checklists come to numbers by school and their sum; the silent school is no nought', async () => {
    const { status, body } = await (
      await engine.as('municipal')
    ).get<ToldFormView>(`/campaigns/${checklists['campaign']}/told`);
    expect(status).toBe(200);
    expect(body.units.map(({ unit, values }) => [unit.title, values && values['total']])).toEqual([
      ['Школа № 1', 4],
      ['Школа № 2', null],
    ]);
    expect(body.total).toMatchObject({ total: 4, onTrack: 2, onTrackPct: 50, planned: 60, heldPct: 70 });
    const progress = body.tables.find(({ title }) => title === 'Программы: ход')!;
    expect(progress.rows.map(({ title, counts }) => [title, ...counts])).toEqual([
      ['По плану', 1],
      ['Отстаёт', 1],
      ['Приостановлена', 1],
      ['Завершена', 1],
    ]);
    const foreign = await (await engine.as('district')).get(`/campaigns/${checklists['campaign']}/told`);
    expect(foreign.status).toBe(404);
  });

  it('nobody beside reads it, nor does the region before it is told', async () => {
    const status = async (login: string, report: string) =>
      (await (await engine.as(login)).get(`/reports/${report}`)).status;
    expect(
      await Promise.all(
        ['neighbour-head', 'far-curator', 'district', 'mentor'].map((login) =>
          status(login, checklists['school']!),
        ),
      ),
    ).toEqual([404, 404, 404, 403]);
    expect((await (await engine.as('district')).get(`/campaigns/${checklists['campaign']}`)).status).toBe(
      404,
    );
  });

  it('a self-diagnosis begins with the stages of the school’s cycle and all six risks', async () => {
    selfChecks = await open('municipal', 'schoolSelfCheck', 'townAuthority');
    const { answers } = await play.see('curator', selfChecks['school']!);
    const stages = answers!['stages'] as unknown as { stage: string; standing?: string }[];
    expect(stages).toHaveLength(7);
    expect(stages[0]).toMatchObject({ stage: 'conditions', standing: 'partly' });
    expect(stages.at(-1)).toMatchObject({ stage: 'completion', standing: 'ahead' });
    expect(answers!['risks']).toHaveLength(6);
    expect((await play.see('neighbour-curator', selfChecks['neighbour']!)).answers!['stages']).toContainEqual(
      {
        stage: 'conditions',
      },
    );
    await tell(selfChecks['school']!, form('school-self-check', 'school'));
  });

  it('local acts are checked by their own form', async () => {
    // The methodist runs what her municipality collects, to its totals (roles.md, section 1: one column).
    const acts = await open('methodist', 'localActs', 'townAuthority');
    const { answers } = await play.see('curator', acts['school']!);
    expect(answers).toMatchObject({
      org: engine.world.units['school'],
      checker: engine.world.people['curator'],
      checkedOn: today,
    });
    await tell(
      acts['school']!,
      form('local-acts-check', 'school', { checker: engine.world.people['curator']!, note: [] }),
    );
    const client = await engine.as('municipal');
    const { body } = await client.get(`/monitoring/completeness?campaign=${acts['campaign']}`);
    expect(JSON.stringify(body)).toContain('Школа № 2');
    expect(await play.post('methodist', `/campaigns/${acts['campaign']}/consolidate`, {})).toMatchObject({
      coverage: { accepted: 1, missing: [{ title: 'Школа № 2' }] },
    });
    const { body: view } = await (
      await engine.as('methodist')
    ).get<CampaignView>(`/campaigns/${acts['campaign']}`);
    expect(view.availableEvents.map(({ type, allowed }) => [type, allowed])).toContainEqual([
      'CAMPAIGN.CLOSE',
      true,
    ]);
  });

  it('the analysis of a municipality begins with its plan and with what its schools told, whoever asked them', async () => {
    const plan = planOf(['one', 'two', 'three'], {
      level: 'municipality',
      title: 'Карта города',
      period: { from: `${begins}-01-01`, to: `${begins + 3}-12-31` },
    });
    const { id, version } = await insertRoadmap(engine, 'townAuthority', 'town', plan);
    await engine.pool.query('update roadmap set in_force_id = $2, published_at = now() where id = $1', [
      id,
      version,
    ]);
    const analysis = await open('operator', 'municipalAnalysis', 'operator');
    expect(Object.keys(analysis).sort()).toEqual(['campaign', 'district', 'town']);
    const { answers } = await play.see('methodist', analysis['town']!);
    expect(answers).toMatchObject({
      org: engine.world.units['town'],
      programmesTotal: 4,
      programmesOnTrack: 2,
      measured: 3,
      improved: 2,
      schoolsTotal: 2,
      schoolsTold: 1,
      directions: plan.sections.map(({ id: section, title }) => ({
        title,
        planned: plan.measures.filter((measure) => measure.section === section).length,
      })),
    });
    expect(answers!['stages']).toContainEqual({ stage: 'mentorBase', done: 0, partly: 1, absent: 0 });
    expect(answers!['risks']).toContainEqual({ risk: 'workload', schools: 1 });
    expect(answers!['signs']).toHaveLength(4);
    const elsewhere = (await play.see('district', analysis['district']!)).answers!;
    expect(elsewhere).not.toHaveProperty('schoolsTold');
    await write('methodist', analysis['town']!, form('municipal-analysis', 'town', { note: [] }));
    await play.handOn('methodist', 'municipal', analysis['town']!);
    await play.move('operator', analysis['town']!, 'accept');
    expect((await play.see('operator', analysis['town']!)).answers).toMatchObject({ efficiency: 'partly' });
    const { body } = await (
      await engine.as('operator')
    ).get<ToldFormView>(`/campaigns/${analysis['campaign']}/told`);
    expect(body.total).toMatchObject({
      measuresPlanned: 18,
      measuresPct: 94.4,
      schoolsTold: 10,
      toldPct: 83.3,
    });
    const stages = body.tables.find(({ title }) => title.startsWith('Этапы'))!;
    expect([stages.columns.length, stages.rows.length, stages.rows[0]!.counts]).toEqual([3, 7, [8, 1, 1]]);
  });

  it('what the region asks of schools alone is summed up from the schools themselves', async () => {
    const everywhere = await open('operator', 'localActs', 'operator');
    const { units } = (
      await (await engine.as('operator')).get<ToldFormView>(`/campaigns/${everywhere['campaign']}/told`)
    ).body;
    expect(units.map(({ unit }) => unit.title)).toEqual(['Сельская школа', 'Школа № 1', 'Школа № 2']);
    await tell(
      everywhere['school']!,
      form('local-acts-check', 'school', { checker: engine.world.people['curator']!, note: [] }),
    );
    expect(await play.post('operator', `/campaigns/${everywhere['campaign']}/consolidate`, {})).toMatchObject(
      { coverage: { expected: 3, accepted: 1 } },
    );
  });

  it('that nobody answered is closed with a reason, and its total names them; what comes later corrects it', async () => {
    const close = async (login: string, campaign: string, comment?: string) => {
      const { status, body } = await (
        await engine.as(login)
      ).post(`/cases/${campaign}/events`, { type: 'CAMPAIGN.CLOSE_EMPTY', ...(comment && { comment }) });
      return [status, body.code];
    };
    const totals = async (campaign: string) =>
      (
        await engine.pool.query(
          `select number, content->'consolidation'->'coverage'->>'accepted' as accepted from consolidation where campaign_id = $1 order by number`,
          [campaign],
        )
      ).rows;
    const silent = await open('operator', 'schoolSelfCheck', 'operator');
    const campaign = silent['campaign']!;
    await expect(play.post('operator', `/campaigns/${campaign}/consolidate`, {})).rejects.toThrow(
      /nothing-accepted/,
    );
    expect(await close('operator', campaign)).toEqual([422, 'comment-required']);
    expect(await close('municipal', campaign, 'Не моя')).toEqual([403, 'not-yours']);
    // Where something was accepted its total is made as any other, and nothing is left of the attempt.
    expect(await close('municipal', checklists['campaign']!, 'Хватит')).toEqual([422, 'guard']);
    expect(await totals(checklists['campaign']!)).toEqual([]);
    expect(await totals(campaign)).toEqual([]);
    expect(await close('operator', campaign, 'Школы отчитались по\u00a0почте')).toEqual([201, undefined]);
    const operator = await engine.as('operator');
    const { body: view } = await operator.get<CampaignView>(`/campaigns/${campaign}`);
    expect([view.state, view.consolidation]).toMatchObject(['closed', { number: 1, corrections: 0 }]);
    const { body: total } = await operator.get(`/campaigns/${campaign}/consolidation`);
    expect(total).toMatchObject({
      number: 1,
      coverage: {
        expected: 3,
        accepted: 0,
        missing: [{ title: 'Сельская школа' }, { title: 'Школа № 1' }, { title: 'Школа № 2' }],
      },
    });
    await tell(silent['school']!, form('school-self-check', 'school'));
    await eventually(
      () => totals(campaign),
      (rows) => rows.length === 2,
      'the corrected total',
    );
    expect(await totals(campaign)).toEqual([
      { number: 1, accepted: '0' },
      { number: 2, accepted: '1' },
    ]);
  });
});
