import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@tandem/domain';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { filledIn, insertCampaign, PlayReport, reportedPlan } from './insert-report.js';
import { insertRoadmap, planOf } from './insert-roadmap.js';
import { PlayCase } from './play-case.js';
import { addMentees, answerAs, settled } from './survey-people.js';

/** Whoever has no business at the school: its neighbour, another municipality, an institution of the region. */
const BESIDE = ['neighbour-curator', 'district', 'lyceum-head'];
/** Those above it: they see that work goes on, never what was written in it. */
const ABOVE = ['municipal', 'methodist', 'operator', 'department'];
const EVERYBODY = [...BESIDE, ...ABOVE];

/** What somebody wrote for nobody else; looked for in every answer of the engine. */
const SECRET = 'ТАЙНА школы № 1';

let engine: EngineUnderTest;
/** Ids of what belongs to the school alone, by what they are of. */
const ids: Record<string, string[]> = {};
/** Long answers of forms as they were stored: diagnostics, notes of meetings, what the psychologist said. */
let written: string[];
let routes: string[];

/** Paths of the API that name something of the school, with what stands in each place; the others are listed below, with why. */
const WALKED: { readonly [route: string]: readonly string[] } = {
  '/answers/{id}': ['answer'],
  '/answers/{id}/print': ['answer'],
  '/cases/{id}': ['case'],
  '/cases/{id}/history': ['case'],
  '/cases/{id}/forms/{form}': ['case', 'form'],
  '/documents/{id}': ['document'],
  '/drafts/{id}': ['draft'],
  '/files/{id}': ['file'],
  '/papers/{id}': ['paper'],
  '/people/{id}/email': ['person'],
  '/reports/{id}': ['report'],
  '/reports/{id}/figures': ['report'],
  '/reports/{id}/narrative': ['report'],
  '/reports/{id}/remarks': ['report'],
  '/reports/{id}/rows/{measure}/cases': ['report', 'measure'],
  '/roadmaps/import/{id}': ['import'],
  '/roadmaps/{id}': ['roadmap'],
  '/roadmaps/{id}/coverage': ['roadmap'],
  '/roadmaps/{id}/diff': ['roadmap'],
  '/roadmaps/{id}/document': ['roadmap'],
  '/roadmaps/{id}/impact': ['roadmap'],
  '/roadmaps/{id}/remarks': ['roadmap'],
  '/surveys/{id}': ['survey'],
  '/surveys/{id}/results': ['survey'],
  '/tasks/{id}': ['task'],
  '/tasks/{id}/form': ['task'],
};

/** Who is let in by the rules, and why; the words of the school are looked for in these answers all the same. */
const MAY: { readonly [route: string]: readonly string[] } = {
  // That pairs, candidacies and cycles are there, and that a report is owed, is known above.
  '/cases/{id}': ABOVE,
  '/cases/{id}/history': ABOVE,
  '/reports/{id}/figures': ABOVE,
  '/reports/{id}/remarks': ABOVE,
  // Aggregates from five answers on (roles.md, «Анкеты»).
  '/surveys/{id}': ABOVE,
  '/surveys/{id}/results': ABOVE,
  // Whoever keeps the accounts of the region.
  '/people/{id}/email': ['operator'],
  // A draft that is not one's own is an empty one.
  '/drafts/{id}': EVERYBODY,
};

/** What these cannot be asked without. */
const QUERY: { readonly [route: string]: string } = {
  '/roadmaps/{id}/diff': '?from=1&to=draft',
  '/roadmaps/{id}/document': '?format=docx',
};

/** Paths whose last word is no secret of a school. */
const OPEN: readonly (readonly [route: RegExp, why: string])[] = [
  [/^\/forms\/|^\/workflows\/|^\/documents\/templates\//, 'texts of forms and processes name nobody'],
  [/^\/start\//, 'an empty form'],
  [/^\/units\/|^\/people\/\{id\}$/, 'the directory, with walls of its own (people.spec)'],
  [/^\/campaigns\//, 'known to everybody whom it asks; its parts have walls of their own (campaigns.spec)'],
  [/^\/indicators\//, 'aggregates of places'],
];

beforeAll(async () => {
  engine = await startEngine();
  const { pool, world } = engine;
  const play = new PlayCase(engine);
  await play.startCycle();
  const request = await play.includeRequest();
  await play.answer('mentee', request, 'DIAGNOSTICS.SEND', 'deficit-self-diagnostics');
  await play.admitMentor();
  const pair = await play.assign();
  await play.answer('mentee', pair, 'SURVEY.SEND', 'survey-mentee-start');
  await play.approveProgramme(pair);
  await play.answer('mentor', pair, 'MEETING.LOG', 'meeting-log', { nextStep: undefined });
  await play.settled();

  const curator = await engine.as('curator');
  const upload = new FormData();
  upload.append('file', new Blob([`${SECRET}, протокол`], { type: 'text/plain' }), 'protokol.txt');
  const { body: file } = await curator.sendForm('/files', upload);

  const region = await insertRoadmap(engine, 'operator', 'region', reportedPlan('region'));
  await region.move('published', { version: region.version, inForce: region.version });
  const { reports } = await insertCampaign(engine, { asked: [{ unit: 'school', version: region.version }] });
  const report = reports['school']!;
  const reporting = new PlayReport(engine);
  await reporting.write('curator', report, [
    ...filledIn(),
    {
      do: 'setRow',
      entry: { measure: 'site', present: true, status: 'done', evidence: [`file:${file.id}`] },
    },
    { do: 'setText', text: 'analysis', value: `${SECRET}: пары работают, мероприятия проведены.` },
  ]);
  await reporting.event('curator', report, 'REPORT.READY');
  await reporting.event('head', report, 'REPORT.REWORK', { comment: `${SECRET}: перепишите выводы` });
  const { body: roadmap } = await curator.post('/roadmaps', {
    unit: world.units['school'],
    from: { kind: 'plan', plan: planOf(['m1'], { level: 'school', title: SECRET }) },
  });
  const { body: imported } = await curator.post('/roadmaps/import', {
    unit: world.units['school'],
    text: `№\tМероприятие\tСрок\n1\t${SECRET}\tдо 1 октября`,
  });
  const { body: paper } = await curator.post('/papers', {
    kind: 'halfYearReport',
    of: report,
    format: 'docx',
  });

  const { school } = await addMentees(engine, { school: 6 });
  const today = localDate(Date.now(), 'Asia/Tomsk');
  const { body: survey } = await curator.post('/surveys', {
    form: 'survey-mentee-end',
    title: 'Как прошла работа',
    unit: world.units['school'],
    mode: 'named',
    audience: { of: 'mentee', pairs: 'active' },
    from: today,
    to: addDays(today, 14),
  });
  await settled(engine, survey.id);
  for (const login of school)
    await answerAs(engine, login, survey.id, 5, { suggestions: `${SECRET}: пожелание` });

  const column = async (text: string): Promise<string[]> =>
    (await pool.query<{ id: string }>(text)).rows.map((row) => row.id);
  const { body: page } = await (await engine.as('mentor')).get('/tasks?limit=1');
  await (await engine.as('mentor')).put(`/drafts/${page.items[0].id}`, { data: { topic: SECRET } });
  Object.assign(ids, {
    answer: await column('select distinct on (form_key) id from submission'),
    case: [request, pair, report, roadmap.id],
    form: ['meeting-log'],
    document: await column('select id from document limit 3'),
    draft: await column('select id from draft'),
    file: [file.id, ...(await column('select file_id as id from document limit 3'))],
    paper: [paper.id],
    person: [world.people['curator']!],
    report: [report],
    measure: ['share'],
    import: [imported.id],
    roadmap: [roadmap.id],
    survey: [survey.id],
    task: await column(
      `select distinct on (t.key) t.id from task t join "case" c on c.id = t.case_id where c.subject in ('request', 'pair', 'roadmap', 'report')`,
    ),
  });
  const { rows } = await pool.query<{ word: string }>(
    `select distinct word from submission s, jsonb_path_query(s.data, 'strict $.**') as leaf, lateral (select leaf #>> '{}' as word) w
     where jsonb_typeof(leaf) = 'string' and length(word) >= 30 and word ~ '[а-яё]'`,
  );
  written = rows.map(({ word }) => word);
  const { paths } = (await curator.get('/openapi.json')).body as {
    paths: Record<string, Record<string, object>>;
  };
  routes = Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([route]) => route.replace('/api/v1', ''));
}, 120_000);
afterAll(() => engine?.stop(), 30_000);

/** Every combination of ids in the places of a route. */
const filled = (route: string): string[] =>
  WALKED[route]!.reduce<string[]>(
    (paths, kind) =>
      paths.flatMap((one) => ids[kind]!.map((id) => one.replace(/\{[^}]+\}/, encodeURIComponent(id)))),
    [`${route}${QUERY[route] ?? ''}`],
  );

/** Words of the school that stand in an answer. */
const toldIn = (body: unknown): string[] => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return [SECRET, ...written].filter((word) => text.includes(JSON.stringify(word).slice(1, -1)));
};

describe('what belongs to a school', () => {
  it('is there to be looked for, and found by its own people', async () => {
    for (const [kind, of] of Object.entries(ids))
      expect({ kind, empty: of.length === 0 }).toEqual({ kind, empty: false });
    expect(written.length).toBeGreaterThan(10);
    const curator = await engine.as('curator');
    for (const path of [`/roadmaps/${ids['roadmap']![0]}`, `/reports/${ids['report']![0]}`])
      expect(toldIn((await curator.get(path)).body)).toContain(SECRET);
    const opened = await Promise.all(filled('/answers/{id}').map((path) => curator.get(path)));
    expect(opened.flatMap(({ body }) => toldIn(body)).length).toBeGreaterThan(10);
  });

  it('is named by no path that nobody has thought of', () => {
    const unknown = routes.filter(
      (route) =>
        route.includes('{') && !Object.hasOwn(WALKED, route) && !OPEN.some(([known]) => known.test(route)),
    );
    expect(unknown).toEqual([]);
    expect(Object.keys(WALKED).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it.each(EVERYBODY)('is not opened by %s through any id, nor told by what is opened', async (login) => {
    const client = await engine.as(login);
    const seen = await Promise.all(
      Object.keys(WALKED).map(async (route) => {
        const wrong: { path: string; status: number; told: string[] }[] = [];
        for (const path of filled(route)) {
          const { status, body } = await client.get(path);
          const told = toldIn(body);
          const isKept = status === 403 || status === 404 || (MAY[route] ?? []).includes(login);
          if (!isKept || told.length > 0) wrong.push({ path, status, told });
        }
        return wrong;
      }),
    );
    expect(seen.flat()).toEqual([]);
  });

  it.each(EVERYBODY)('is told to %s by no list, no search and no total', async (login) => {
    const client = await engine.as(login);
    const unit = `?unit=${engine.world.units['school']}`;
    const lists = routes.filter((route) => !route.includes('{') && !/^\/(stream|openapi)/.test(route));
    const answers = ['meeting-log', 'deficit-self-diagnostics', 'compatibility-note', 'survey-mentee-start'];
    const asked = [
      ...lists.flatMap((route) => [route, `${route}${unit}`]),
      `/search?q=${encodeURIComponent('ТАЙНА')}`,
      ...answers.flatMap((form) =>
        ['', '/summary', '/export?format=csv'].map((part) => `/forms/${form}/answers${part}`),
      ),
    ];
    const told = await Promise.all(
      asked.map(async (path) => ({ path, told: toldIn((await client.get(path)).body) })),
    );
    expect(told.filter((one) => one.told.length > 0)).toEqual([]);
  });
});
