import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type {
  CampaignPreview,
  CampaignReportRow,
  CampaignView,
  CriteriaView,
  PaperView,
} from '@tandem/contracts';
import { addDays, localDate, type JsonObject } from '@tandem/domain';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { PlayReport } from '../../testing/insert-report.js';
import { sampleOf } from '../../testing/read-sample.js';
import { eventually } from '../../testing/school-year.js';
import { addMentees, endSurvey, settled, type SurveyPeople } from '../../testing/survey-people.js';

let engine: EngineUnderTest;
let play: PlayReport;
let id: string;
let idBefore: string;
let reports: Record<string, string>;
let people: SurveyPeople<'school' | 'neighbour' | 'farSchool' | 'lyceum'>;

const today = localDate(Date.now(), 'Asia/Tomsk');
const year = Number(today.slice(0, 4));
const due = addDays(today, 20);
const ASKED = ['founded-annual', 'municipal-annual', 'region-annual', 'school-annual'].map((assignment) => ({
  assignment,
  due,
}));
const annual = (of: number, change: object = {}) => ({
  kind: 'annualMonitoring',
  unit: engine.world.units['operator'],
  period: { kind: 'calendarYear', year: of },
  asked: ASKED,
  ...change,
});

const open = async (of: number): Promise<string> => {
  const { status, body } = await (await engine.as('operator')).post<CampaignView>('/campaigns', annual(of));
  if (status !== 201) throw new Error(JSON.stringify(body));
  for (const end = Date.now() + 25_000; ; await new Promise((go) => setTimeout(go, 100))) {
    const { opening } = (await (await engine.as('operator')).get<CampaignView>(`/campaigns/${body.id}`)).body;
    if (opening.of > 0 && opening.done === opening.of) return body.id;
    if (Date.now() > end) throw new Error('its reports were waited for in vain');
  }
};
const reportsOf = async (campaign: string): Promise<Record<string, string>> => {
  const { body } = await (
    await engine.as('operator')
  ).get<{ items: CampaignReportRow[] }>(`/campaigns/${campaign}/reports?limit=200`);
  const names = new Map(Object.entries(engine.world.units).map(([name, unit]) => [unit, name]));
  return Object.fromEntries(body.items.map((row) => [names.get(row.unit.id)!, row.id]));
};

/** Form 27 as it stands in the pack, of this unit and year. */
const form = (unit: string, changes: JsonObject = {}, of = year): JsonObject =>
  sampleOf('annual-monitoring', { org: engine.world.units[unit]!, year: of, ...changes });
const retention = (numerator: number, denominator: number): JsonObject => ({
  c4a: { share: { numerator, denominator }, source: 'passport' },
});
const asked = (available: number, unavailable: number, none: number, rest?: number): JsonObject => ({
  c2Org: {
    answers: { available, unavailable, none, ...(rest !== undefined && { rest }) },
    source: 'reply',
    comment: 'Опрос в\u00a0мае.',
  },
});
const errorsAt = async (login: string, report: string, answers: JsonObject): Promise<[string, string][]> => {
  await play.write(login, report, [{ do: 'setAnswers', answers }]);
  const { issues } = await play.see(login, report);
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ at, code }) => [at['answer'] as string, code]);
};
/** What was sent before the form had its rule: a version as it could be frozen then. */
const sentBefore = async (report: string, changes: JsonObject): Promise<void> => {
  await engine.pool.query('alter table report_version disable trigger report_version_is_immutable');
  await engine.pool.query(
    `update report_version set content = jsonb_set(content, '{answers}', content->'answers' || $2::jsonb) where report_id = $1`,
    [report, JSON.stringify(changes)],
  );
  await engine.pool.query('alter table report_version enable trigger report_version_is_immutable');
};
const tell = async (
  [writer, sender, receiver]: readonly [string, string, string],
  report: string,
  answers: JsonObject,
): Promise<void> => {
  await play.send(writer, sender, report, [{ do: 'setAnswers', answers }]);
  await play.move(receiver, report, 'accept');
};
const SCHOOL = ['curator', 'head', 'methodist'] as const;

const criteria = async (login: string, unit?: string): Promise<CriteriaView> => {
  const query = unit ? `?unit=${engine.world.units[unit]}` : '';
  const { status, body } = await (
    await engine.as(login)
  ).get<CriteriaView>(`/campaigns/${id}/criteria${query}`);
  if (status !== 200) throw new Error(`${login}: ${status} ${JSON.stringify(body)}`);
  return body;
};
/** A survey by the questionnaire of criteria 2 and 3, told by now; its days are in the year of the monitoring. */
const survey = async (title: string, answers: Record<string, readonly JsonObject[]>): Promise<void> => {
  const opened = await (
    await engine.as('operator')
  ).post('/surveys', {
    form: 'survey-conditions',
    title,
    unit: engine.world.units['operator'],
    mode: 'anonymous',
    audience: { of: 'mentee', pairs: 'active' },
    from: today,
    to: addDays(today, 14),
  });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  await settled(engine, opened.body.id);
  for (const [unit, all] of Object.entries(answers))
    for (const [at, data] of all.entries()) {
      const login = people[unit as keyof typeof people][at]!;
      const { status, body } = await (
        await engine.as(login)
      ).post(`/surveys/${opened.body.id}/answer`, { kind: 'answer', data });
      if (status >= 300) throw new Error(`${login}: ${JSON.stringify(body)}`);
    }
  await endSurvey(engine, opened.body.id);
  await engine.pool.query('update survey set window_from = $2, window_to = $2 where id = $1', [
    opened.body.id,
    `${year}-01-20`,
  ]);
};
const OPINION = sampleOf('survey-conditions');
const times = (number: number, changes: JsonObject): JsonObject[] =>
  Array.from({ length: number }, () => ({ ...OPINION, ...changes }));

const indicator = ({ criteria: all }: CriteriaView, key: string) =>
  all.flatMap(({ indicators }) => indicators).find((one) => one.key === key)!;

/** The note by the criteria as its orderer takes it away: the words of a document, or the bytes of another kind. */
const paper = async (login: string, format: 'docx' | 'pdf' | 'xlsx', unit?: string): Promise<string> => {
  const session = await engine.as(login);
  const ordered = await session.post('/papers', {
    kind: 'criteriaNote',
    of: id,
    format,
    ...(unit ? { unit: engine.world.units[unit] } : {}),
  });
  if (ordered.status !== 202) throw new Error(`${ordered.status} ${JSON.stringify(ordered.body)}`);
  const { body } = await eventually(
    () => session.get<PaperView>(`/papers/${ordered.body.id}`),
    (one) => one.body.status === 'ready' || one.body.status === 'failed',
    'the note',
    40,
  );
  const { body: file } = await session.download(`/files/${body.file}`);
  if (format !== 'docx') return file.toString('latin1');
  const document = new PizZip(file).file('word/document.xml')!.asText();
  return document
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/ +/g, ' ');
};

beforeAll(async () => {
  engine = await startEngine();
  play = new PlayReport(engine);
  people = await addMentees(engine, { school: 14, neighbour: 9, farSchool: 3, lyceum: 7 });
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('yearly monitoring', () => {
  it('is proposed without a plan; days that no document names are its author’s own', async () => {
    const { body } = await (
      await engine.as('operator')
    ).post<CampaignPreview>('/campaigns/preview', annual(year));
    expect(body.problems).toEqual([]);
    expect(body.title).toMatch(/^Ежегодный мониторинг за/);
    expect(body.withoutPlan).toEqual([]);
    expect(body.notes.join()).not.toMatch(/дорожной карты/);
    expect(
      body.assignments.map(({ level, units, bindingness, dueFrom }) => [
        level,
        units,
        bindingness,
        dueFrom.kind,
      ]),
    ).toEqual([
      ['regionFounded', 1, 'advisory', 'operator'],
      ['municipality', 2, 'advisory', 'operator'],
      ['region', 1, 'mandatory', 'operator'],
      ['school', 3, 'advisory', 'operator'],
    ]);
    const undated = await (
      await engine.as('operator')
    ).post<CampaignPreview>('/campaigns/preview', annual(year, { asked: [{ assignment: 'school-annual' }] }));
    expect(undated.body.problems.map(({ at }) => at)).toEqual(['/asked/0/due']);
    const foreign = await (
      await engine.as('operator')
    ).post<CampaignPreview>(
      '/campaigns/preview',
      annual(year, { asked: [{ assignment: 'school-half-year', due }] }),
    );
    expect(foreign.body.problems.map(({ at }) => at)).toEqual(['/asked/0/assignment']);
  });

  it('asks everybody for form 27, with what is known filled in', async () => {
    idBefore = await open(year - 1);
    const former = await reportsOf(idBefore);
    await tell(SCHOOL, former['school']!, form('school', retention(1, 4), year - 1));
    id = await open(year);
    reports = await reportsOf(id);
    const blank = await play.see('curator', reports['school']!);
    expect(blank).toMatchObject({
      asks: 'form',
      form: 'annual-monitoring',
      formVersion: expect.any(Number),
      roadmap: null,
      rows: [],
      answers: { level: 'org', org: engine.world.units['school'], year },
    });
    expect(blank.issues.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('a survey fills criteria 2 and 3 where its results tell them, and nothing that they hide', async () => {
    const before = (await play.see('curator', reports['school']!)).answers!;
    expect(before).not.toHaveProperty('c2Org');
    await survey('Условия и\u00a0мотивация', {
      // Of the first question everything is told; of the second few chose one option.
      school: [
        ...times(7, { c2Org: 'available', c2Mun: 'available' }),
        ...times(5, { c2Org: 'unavailable', c2Mun: 'unavailable' }),
        ...times(2, { c2Org: 'unavailable', c2Mun: 'none' }),
      ],
      neighbour: times(9, {}),
      farSchool: times(3, {}),
      lyceum: times(7, {}),
    });
    const { answers } = await play.see('curator', reports['school']!);
    expect(answers!['c2Org']).toEqual({
      answers: { available: 7, unavailable: 7, none: 0 },
      source: 'survey',
      comment: 'По\u00a0опросу «Условия и\u00a0мотивация», 14\u00a0ответивших.',
    });
    // The results told the worse two together, since two people chose one of them.
    expect(answers!['c2Mun']).toMatchObject({
      answers: { available: 7, unavailable: 0, none: 0, rest: 7 },
    });
    // Three answered: neither they nor the district of which they are all are told.
    expect((await play.see('district', reports['district']!)).answers).not.toHaveProperty('c2Org');
    expect((await play.see('methodist', reports['town']!)).answers!['c2Org']).toMatchObject({
      answers: { available: 16, unavailable: 7, none: 0 },
    });
    const told = await engine.pool.query<{
      unit_id: string;
      told: { questions: { question: string; groups: { of: string[]; people: number }[] }[] };
    }>('select unit_id, told from survey_figure');
    for (const [login, unit] of [
      ['curator', 'school'],
      ['methodist', 'town'],
      ['operator', 'region'],
    ] as const) {
      const { answers: form } = await play.see(login, reports[unit]!);
      const groups = told.rows
        .filter(({ unit_id }) => unit_id === engine.world.units[unit])
        .flatMap(({ told: { questions } }) => questions)
        .filter(({ question }) => question.startsWith('/c'));
      for (const { question, groups: published } of groups) {
        const block = form![question.slice(1)] as { answers: Record<string, number> } | undefined;
        if (!block) continue;
        const { rest, ...alone } = block.answers;
        const groups = rest
          ? [
              { of: ['available'], people: alone['available'] },
              { of: ['unavailable', 'none'], people: rest },
            ]
          : Object.entries(alone).map(([option, people]) => ({ of: [option], people }));
        expect([question, published]).toEqual([question, expect.arrayContaining(groups)]);
      }
    }
  });

  it('a survey that was told later fills what nobody has written, and leaves what somebody has', async () => {
    const own = { answers: { available: 30, unavailable: 0, none: 0 }, source: 'reply' };
    const mine = { level: 'org', org: engine.world.units['school']!, year, c2Org: own };
    await play.write('curator', reports['school']!, [{ do: 'setAnswers', answers: mine }]);
    const { answers } = await play.see('curator', reports['school']!);
    expect(answers!['c2Org']).toEqual(own);
    expect(answers!['c2Reg']).toMatchObject({
      answers: { available: 14, unavailable: 0, none: 0 },
      source: 'survey',
    });
    expect(answers).not.toHaveProperty('c4a');
  });

  it('refuses what the form does not accept, each at its field', async () => {
    const { c7: _, ...without } = form('school', retention(9, 8));
    await play.write('curator', reports['school']!, [{ do: 'setAnswers', answers: without }]);
    const { issues } = await play.see('curator', reports['school']!);
    const at = issues.filter(({ severity }) => severity === 'error').map((one) => one.at['answer']);
    expect(at).toEqual(
      expect.arrayContaining([expect.stringContaining('c4a'), expect.stringContaining('c7')]),
    );
    await expect(play.event('curator', reports['school']!, 'REPORT.READY')).rejects.toThrow(/guard/);
  });

  it('refuses answers of one to four people, and what is mended as it says can be sent', async () => {
    const at = (changes: JsonObject) => errorsAt('curator', reports['school']!, form('school', changes));
    expect(await at(asked(2, 1, 1))).toEqual([['/c2Org/answers', 'form-refuses']]);
    expect(await at(asked(18, 5, 2))).toEqual([['/c2Org/answers', 'form-refuses']]);
    await expect(play.event('curator', reports['school']!, 'REPORT.READY')).rejects.toThrow(/guard/);
    expect(await at(asked(0, 0, 0))).toEqual([]);
    expect(await at(asked(18, 0, 0, 7))).toEqual([]);
  });

  it('sums up what was accepted, and names the silent', async () => {
    await tell(SCHOOL, reports['school']!, form('school', { ...retention(3, 4), ...asked(18, 0, 0, 7) }));
    const alone = await criteria('methodist', 'town');
    expect(indicator(alone, '4a')).toMatchObject({
      found: { kind: 'band', step: 'from60', percent: 75 },
      before: { step: 'below40', percent: 25 },
      change: 'worked',
      counted: 1,
      missing: [{ title: 'Школа № 2' }],
      sources: [{ key: 'passport', units: 1 }],
      units: [{ unit: { title: 'Школа № 1' }, report: reports['school'], found: { percent: 75 } }],
    });
    expect(indicator(alone, '2a').found.words).toBe(
      'Имеется, доступно\u00a0— 18 · Имеется, недоступно / Не\u00a0имеется, недоступно\u00a0— 7',
    );
    expect(indicator(alone, '2a').units).toEqual([]);
    expect(alone.coverage).toMatchObject({ expected: 2, accepted: 1, missing: [{ title: 'Школа № 2' }] });
  });

  it('the report of a municipality begins with the sums of its schools', async () => {
    const { answers } = await play.see('methodist', reports['town']!);
    expect(answers).toMatchObject({
      level: 'municipality',
      c1Share: { share: { numerator: 1, denominator: 1 }, source: 'report' },
      c4a: { share: { numerator: 3, denominator: 4 }, source: 'report' },
    });
    const { title: _, ...sample } = sampleOf('annual-monitoring', {}, 'valid-municipality') as JsonObject;
    const told = { ...sample, org: engine.world.units['town']!, year, ...retention(3, 4) };
    // Less the 25 of the school that told, three of the other are left: the region reads both reports.
    expect(await errorsAt('methodist', reports['town']!, { ...told, ...asked(21, 0, 0, 7) })).toEqual([
      ['/c2Org/answers', 'tells-few-apart'],
    ]);
    await tell(['methodist', 'municipal', 'operator'], reports['town']!, { ...told, ...asked(32, 0, 0, 7) });
    // The other school comes later: the report of the town has been sent, and stays.
    const later = (changes: JsonObject) =>
      errorsAt(
        'neighbour-curator',
        reports['neighbour']!,
        form('neighbour', { ...retention(1, 2), ...changes }),
      );
    expect(await later(asked(11, 0, 0))).toEqual([['/c2Org/answers', 'tells-few-apart']]);
    expect(await later(asked(14, 0, 0))).toEqual([]);
    expect(await later(asked(0, 0, 0))).toEqual([]);
    const region = await criteria('operator');
    expect(indicator(region, '4a')).toMatchObject({
      found: { percent: 75 },
      counted: 1,
    });
    expect(
      indicator(region, '4a')
        .missing.map(({ title }) => title)
        .sort(),
    ).toEqual(['Областной лицей', 'Район']);
    expect(indicator(region, '1a').counted).toBe(1);
    expect(region.places.map(({ title }) => title)).toEqual(['Город', 'Район']);
  });

  it('answers of people are told at their own level only; nobody beside reads anything', async () => {
    const fromAbove = await criteria('operator', 'town');
    expect(indicator(fromAbove, '2a').found).toMatchObject({ kind: 'hidden', distribution: null });
    expect(indicator(fromAbove, '4a').found).toMatchObject({ percent: 75 });
    const status = async (login: string, unit: string) =>
      (await (await engine.as(login)).get(`/campaigns/${id}/criteria?unit=${engine.world.units[unit]}`))
        .status;
    expect(
      await Promise.all([
        status('district', 'town'),
        status('methodist', 'region'),
        status('curator', 'neighbour'),
        status('mentor', 'town'),
      ]),
    ).toEqual([404, 404, 404, 403]);
    // Form 27 is told by its criteria: there a sum of its fields is no answer.
    expect((await (await engine.as('operator')).get(`/campaigns/${id}/told`)).status).toBe(404);
  });

  it('a school has its own criteria: what it is asked for, with nobody beside it', async () => {
    const own = await criteria('curator', 'school');
    expect(own).toMatchObject({ mayRecommend: false, coverage: { expected: 1, accepted: 1 }, places: [] });
    expect(indicator(own, '4a')).toMatchObject({
      found: { percent: 75 },
      before: { percent: 25 },
      change: 'worked',
      units: [],
    });
    expect(indicator(own, '1b')).toBeUndefined();
    // Its answers are told to itself.
    expect(indicator(own, '2a').found.distribution?.options.map(({ count }) => count)).toEqual([18, 7]);
    expect(indicator(await criteria('methodist', 'school'), '2a').found.kind).toBe('hidden');
  });

  it('what was sent before the rule stays readable, and hidden where it is of few', async () => {
    await sentBefore(reports['school']!, {
      c2Org: {
        answers: { available: 18, unavailable: 5, none: 2 },
        total: 25,
        firstPct: 72,
        source: 'reply',
      },
      c2Reg: {
        answers: { available: 3, unavailable: 0, none: 0 },
        total: 3,
        source: 'reply',
        comment: 'В\u00a0мае.',
      },
    });
    const own = (await play.see('curator', reports['school']!)).answers!;
    expect(own['c2Org']).toMatchObject({ total: 25 });
    for (const login of ['methodist', 'operator']) {
      const seen = await play.see(login, reports['school']!);
      expect(seen.answers!['c2Org']).toEqual({
        source: 'reply',
        comment: 'Числа скрыты: каких-то ответов меньше пяти.',
      });
      expect(seen.answers!['c2Reg']).toEqual({
        source: 'reply',
        comment: 'Числа скрыты: каких-то ответов меньше пяти. В\u00a0мае.',
      });
      expect(seen.answers!['c3Material']).toEqual(own['c3Material']);
    }
    const page = indicator(await criteria('methodist', 'town'), '2a');
    expect(page).toMatchObject({
      found: { kind: 'noData' },
      refused: [{ unit: { title: 'Школа № 1' }, words: expect.stringContaining('Меньше пяти ответов') }],
    });
    const pages = await Promise.all([
      criteria('methodist', 'town'),
      criteria('operator'),
      criteria('curator', 'school'),
    ]);
    const counts = pages.flatMap(({ criteria: all }) =>
      all.flatMap(({ indicators }) =>
        indicators.flatMap(({ found }) =>
          found.distribution?.of === 'answers' ? found.distribution.options.map(({ count }) => count!) : [],
        ),
      ),
    );
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  });

  it('is told as a note of a school, a municipality and the region, by whoever reads the page', async () => {
    const [school, town, region] = [
      await paper('curator', 'docx', 'school'),
      await paper('methodist', 'docx', 'town'),
      await paper('operator', 'docx'),
    ];
    for (const [note, place] of [
      [school, 'Школа № 1'],
      [town, 'Город'],
      [region, 'Область'],
    ] as const) {
      expect(note).toContain(place);
      expect(note).toContain('75 %');
      expect(note).not.toMatch(/[{}]|undefined/);
    }
    expect(school).not.toContain('Школа № 2');
    expect(town).toContain('Школа № 2');
    expect((await paper('methodist', 'pdf', 'town')).slice(0, 5)).toBe('%PDF-');
    expect((await paper('methodist', 'xlsx', 'town')).slice(0, 2)).toBe('PK');
    await expect(paper('district', 'docx', 'town')).rejects.toThrow(/404/);
  });

  it('goes on from the total to the check of effect, step by step', async () => {
    await play.post('operator', `/campaigns/${id}/consolidate`, {});
    const at = async () => (await (await engine.as('operator')).get<CampaignView>(`/campaigns/${id}`)).body;
    expect(await at()).toMatchObject({ state: 'consolidated', stateTitle: 'Сведена' });
    for (const type of ['CAMPAIGN.VERIFIED', 'CAMPAIGN.ANALYSED', 'CAMPAIGN.RECOMMENDED'])
      await play.event('operator', id, type);
    await expect(play.event('operator', id, 'CAMPAIGN.DECIDED')).rejects.toThrow();
    await play.event('operator', id, 'CAMPAIGN.DECIDED', {
      comment: 'Часы для взаимопосещений, до 1 сентября',
    });
    expect((await at()).state).toBe('consolidated');
  });

  it('what it led to stands beside the values, and the cycle ends when every effect is told', async () => {
    const give = async (login: string, unit: string, changes: JsonObject = {}) => {
      const { status, body } = await (
        await engine.as(login)
      ).post('/cases', {
        workflow: 'targeted-recommendation',
        unit: engine.world.units[unit],
        data: sampleOf('targeted-recommendation', { answerBy: addDays(today, 30), ...changes }),
      });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.id as string;
    };
    const act = (login: string, one: string, type: string, name: string, changes: JsonObject = {}) =>
      play.post(login, `/cases/${one}/events`, { type, data: sampleOf(name, changes) });
    // A year ago the town was advised; the school by its municipality, which checks that itself.
    const [old, current] = [await give('operator', 'townAuthority'), await give('operator', 'townAuthority')];
    await give('methodist', 'school');
    await give('operator', 'townAuthority', { about: 'other' });
    await engine.pool.query(`update campaign set opens_on = opens_on - 365 where id = $1`, [idBefore]);
    await engine.pool.query(`update "case" set opened_at = now() - interval '200 days' where id = $1`, [old]);
    for (const one of [old, current]) {
      await act('municipal', one, 'RECOMMENDATION.ACCEPT', 'recommendation-decision', {
        owner: engine.world.people['methodist']!,
        due: addDays(today, 90),
      });
      await act('municipal', one, 'RECOMMENDATION.DONE', 'recommendation-done', { on: today });
    }
    await act('operator', old, 'RECOMMENDATION.CHECK', 'recommendation-effect');
    const seen = indicator(await criteria('operator'), '4a');
    expect(seen.measuresBefore).toMatchObject([
      {
        case: old,
        unit: { title: 'Отдел образования города' },
        decision: 'Наставник закрепляется приказом в первую неделю работы.',
        done: expect.stringContaining('приказом № 84-о'),
        effect: 'worked',
        recorded: { before: '40 %', after: '62 %' },
        told: true,
        reckoned: { before: null, after: '75\u00a0% · 79–60\u00a0%', change: null },
      },
    ]);
    expect(seen.measures.map((one) => [one.case, one.told, one.effect])).toEqual(
      expect.arrayContaining([[current, false, null]]),
    );
    expect((await criteria('operator')).measures).toEqual({ given: 1, told: 0 });
    expect(indicator(await criteria('operator'), '4b')).toMatchObject({ measures: [], measuresBefore: [] });
    // Beside the school that was advised stands what it told, and the school alone is not the region's to check.
    const inTown = indicator(await criteria('methodist', 'town'), '4a');
    expect(inTown.measures.map(({ unit }) => unit.id)).toContain(engine.world.units['school']);

    const note = await paper('operator', 'docx');
    expect(note).toContain('Отдел образования города');
    expect(note).toContain('сработала');
    expect(note).toContain('40 % → 62 %');

    await expect(play.event('operator', id, 'CAMPAIGN.CLOSE', { comment: 'Всё' })).rejects.toThrow(/guard/);
    await act('operator', current, 'RECOMMENDATION.CHECK', 'recommendation-effect');
    await expect(
      play.event('operator', id, 'CAMPAIGN.CLOSE_UNTOLD', { comment: 'Ждать некого' }),
    ).rejects.toThrow(/guard/);
    expect((await criteria('operator')).measures).toEqual({ given: 1, told: 1 });
    await play.event('operator', id, 'CAMPAIGN.CLOSE', { comment: 'Закрепляемость выросла' });
    const { body } = await (await engine.as('operator')).get<CampaignView>(`/campaigns/${id}`);
    expect(body.state).toBe('closed');
  });
});
