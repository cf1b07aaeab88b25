import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import readXlsxFile from 'read-excel-file/node';
import type {
  CampaignReportRow,
  CampaignView,
  ConsolidationView,
  DocumentTemplateView,
  OrderPaper,
  PaperView,
  ToldFormView,
} from '@tandem/contracts';
import { addDays, localDate } from '@tandem/domain';
import { newId } from '@tandem/store';
import { PerformEffect } from '../../pipeline/perform-effect.js';
import { asApiRole } from '../../testing/ask-database.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import {
  filledIn,
  insertCampaign,
  PlayReport,
  reportedPlan,
  type InsertedCampaign,
} from '../../testing/insert-report.js';
import { insertRoadmap } from '../../testing/insert-roadmap.js';
import { sampleOf } from '../../testing/read-sample.js';
import { eventually } from '../../testing/school-year.js';
import { ForgetPapers } from './build/forget-papers.js';

let engine: EngineUnderTest;
let campaign: InsertedCampaign;

const order = async (login: string, wish: Omit<OrderPaper, 'format'> & { format?: OrderPaper['format'] }) =>
  (await engine.as(login)).post('/papers', { format: 'docx', ...wish });
const see = async (login: string, id: string) => (await engine.as(login)).get<PaperView>(`/papers/${id}`);

/** Ordered, waited for, downloaded. */
const take = async (login: string, wish: Parameters<typeof order>[1]): Promise<Buffer> => {
  const ordered = await order(login, wish);
  if (ordered.status !== 202) throw new Error(`${login}: ${ordered.status} ${JSON.stringify(ordered.body)}`);
  const done = await settled(login, ordered.body.id);
  if (done.status !== 'ready') throw new Error(`${login}: ${JSON.stringify(done)}`);
  const { status, body } = await (await engine.as(login)).download(`/files/${done.file}`);
  expect(status).toBe(200);
  return body;
};
const settled = async (login: string, id: string): Promise<PaperView> =>
  (
    await eventually(
      () => see(login, id),
      ({ body }) => body.status === 'ready' || body.status === 'failed',
      'the paper',
      40,
    )
  ).body;
const textOf = (docx: Buffer): string =>
  new PizZip(docx)
    .file('word/document.xml')!
    .asText()
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');
const notices = async (login: string, template: string): Promise<string[]> =>
  (
    await engine.pool.query<{ text: { ru: string } }>(
      'select text from notification where person_id = $1 and template = $2 order by at',
      [engine.world.people[login], template],
    )
  ).rows.map(({ text }) => text.ru.replaceAll('\u00a0', ' '));
const town = () => engine.world.units['town']!;
const part = (file: Buffer, name: string): FormData => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), name);
  return form;
};

beforeAll(async () => {
  engine = await startEngine();
  const play = new PlayReport(engine);
  const region = await insertRoadmap(engine, 'operator', 'region', reportedPlan('region'));
  await region.move('published', { version: region.version, inForce: region.version });
  campaign = await insertCampaign(engine, {
    asked: ['school', 'neighbour', 'lyceum', 'town', 'district', 'operator'].map((unit) => ({
      unit,
      version: region.version,
    })),
  });
  await engine.pool.query(`update campaign set rules = rules || $2 where id = $1`, [
    campaign.id,
    {
      period: {
        kind: 'halfYear',
        from: '2026-07-01',
        to: '2026-12-31',
        title: { ru: 'Второе полугодие 2026 года', en: 'Second half of 2026' },
      },
    },
  ]);
  const { school, lyceum } = campaign.reports as { readonly [unit: string]: string };
  await play.send('curator', 'head', school!, filledIn({ numerator: 7, denominator: 9 }));
  await play.move('methodist', school!, 'accept');
  await play.send('lyceum-curator', 'lyceum-head', lyceum!, filledIn({ numerator: 7, denominator: 8 }));
  await play.move('operator', lyceum!, 'accept');
}, 120_000);
afterAll(() => engine?.stop(), 30_000);

describe('the report of a unit', () => {
  const wish = () => ({ kind: 'halfYearReport' as const, of: campaign.reports['lyceum']! });

  it('is a document with its rows, texts, a chart and the name of whoever sent it', async () => {
    const document = await take('operator', wish());
    const text = textOf(document);
    for (const said of [
      'Областной лицей',
      '87,5 % (7 из 8)',
      'Мероприятие share',
      'Пары работают, мероприятия проведены.',
      'Не хватает наставников по физике.',
      'Молодых педагогов: 10',
      'Миронова А. И.',
      'за 2 полугодие 2026 года',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(new PizZip(document).file(/word\/media\/.*\.png/)).toHaveLength(1);
    expect(await notices('operator', 'paper-ready')).toEqual([
      expect.stringMatching(/^Документ готов: .*Областной лицей/),
    ]);
  });

  it('is a PDF and a workbook as well, with numbers that are numbers', async () => {
    const pdf = await take('lyceum-head', { ...wish(), format: 'pdf' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sheets = await readXlsxFile(await take('lyceum-head', { ...wish(), format: 'xlsx' }));
    const rows = sheets.find(({ sheet }) => sheet === 'Мероприятия')!.data;
    const fact = rows[0]!.findIndex((title) => String(title).startsWith('Факт'));
    expect(rows.slice(1).map((row) => row[fact])).toEqual([0.875, 4, 'имеется']);
  });

  it('is nobody’s who may not read the report, and of others’ papers nothing is known', async () => {
    const { body } = await order('lyceum-head', wish());
    for (const login of ['curator', 'methodist', 'district'])
      expect([login, (await order(login, wish())).status]).toEqual([login, 404]);
    expect((await order('mentor', wish())).status).toBe(403);
    for (const [login, status] of [
      ['operator', 404],
      ['lyceum-curator', 404],
      ['admin', 403],
    ] as const)
      expect([login, (await see(login, body.id)).status]).toEqual([login, status]);
    const role = await asApiRole(engine);
    try {
      const asked = `select id from paper where id = $1`;
      expect(await role.ask('lyceum-head', asked, [body.id])).toHaveLength(1);
      for (const login of ['operator', 'admin', null])
        expect(await role.ask(login, asked, [body.id])).toEqual([]);
    } finally {
      await role.end();
    }
    const { file } = await settled('lyceum-head', body.id);
    expect((await (await engine.as('lyceum-curator')).download(`/files/${file}`)).status).toBe(404);
    const { body: listed } = await (await engine.as('curator')).get('/papers');
    expect(listed.items).toEqual([]);
  });

  it('not sent yet is a paper of those who write it and of nobody above', async () => {
    const of = campaign.reports['neighbour']!;
    expect(textOf(await take('neighbour-curator', { kind: 'halfYearReport', of }))).toContain(
      'черновик, не отправлен',
    );
    const refused = await order('methodist', { kind: 'halfYearReport', of });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body.code).not.toBe('internal');
  });
});

describe('papers of totals', () => {
  it('tell the director the numbers that the page of the total has, with the missing by name', async () => {
    const wish = { kind: 'regionalAnalysis' as const, of: campaign.id };
    const { body: total } = await (
      await engine.as('operator')
    ).get<ConsolidationView>(`/campaigns/${campaign.id}/consolidation`);
    const sheets = await readXlsxFile(await take('operator', { ...wish, format: 'xlsx' }));
    const data = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
    const half = data('Строки свода')[0]!.indexOf('Факт за полугодие');
    const share = total.rows[0]!.half as { numerator: number; denominator: number };
    expect(data('Строки свода')[1]![half]).toBe(share.numerator / share.denominator);
    expect(
      data('Не представили')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(expect.arrayContaining(total.coverage.missing.map(({ title }) => title)));
    const compared = data('Сравнение по организациям').slice(1);
    expect(compared.filter((row) => row[1] === 'Областной лицей').map((row) => row[2])).toEqual([0.875, 4]);
    const text = textOf(await take('operator', wish));
    for (const said of [
      'Аналитический отчёт',
      'предварительный свод',
      'Не хватает наставников по физике.',
      'Город',
      'Район',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('are a note for a municipality, with its risks, and a table of its total', async () => {
    const text = textOf(
      await take('methodist', {
        kind: 'municipalNote',
        of: campaign.id,
        unit: town(),
        fields: { risks: 'Высокая нагрузка наставников.' },
      }),
    );
    for (const said of [
      'Справка',
      'Город',
      '77,8 % (7 из 9)',
      'Сопутствующие риски',
      'Высокая нагрузка',
      'Школа № 2',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Областной лицей');
    const total = await take('operator', {
      kind: 'consolidation',
      of: campaign.id,
      unit: town(),
      format: 'pdf',
    });
    expect(total.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are refused in words where they are of another place, and are nobody’s who does not see it', async () => {
    const code = async (login: string, wish: Parameters<typeof order>[1]) => {
      const { status, body } = await order(login, wish);
      return [status, body.code];
    };
    const of = campaign.id;
    expect(await code('operator', { kind: 'regionalAnalysis', of, unit: town() })).toEqual([
      422,
      'not-of-region',
    ]);
    expect(await code('operator', { kind: 'municipalNote', of })).toEqual([422, 'not-of-municipality']);
    for (const [login, kind, unit] of [
      ['methodist', 'regionalAnalysis', undefined],
      ['district', 'municipalNote', town()],
      ['head', 'consolidation', undefined],
    ] as const)
      expect([login, await code(login, { kind, of, ...(unit && { unit }) })]).toEqual([
        login,
        [404, 'not-found'],
      ]);
    expect(await code('operator', { kind: 'completeness', of: newId() })).toEqual([404, 'not-found']);
  });

  it('list who has handed in, as far as the person sees', async () => {
    const rows = async (login: string) =>
      (await readXlsxFile(await take(login, { kind: 'completeness', of: campaign.id, format: 'xlsx' })))
        .find(({ sheet }) => sheet === 'Не представили')!
        .data.flatMap((row) => String(row[1]));
    expect(await rows('operator')).toEqual(expect.arrayContaining(['Школа № 2', 'Город', 'Район']));
    expect(await rows('methodist')).not.toContain('Район');
    // A mentor knows that his school owes a report; the list of it is not his.
    expect((await order('mentor', { kind: 'completeness', of: campaign.id })).status).toBe(403);
  });
});

describe('papers of reports by a form', () => {
  let round: string;
  let report: string;
  let silent: string;
  const play = () => new PlayReport(engine);
  const sheetsOf = async (file: Buffer) => {
    const sheets = await readXlsxFile(file);
    return (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
  };
  const NARRATIVE = `Найти наставника по физике в соседней школе. ${'Вернуть журнал встреч. '.repeat(12)}`;

  beforeAll(async () => {
    const client = await engine.as('municipal');
    const today = localDate(Date.now(), 'Asia/Tomsk');
    const { body } = await client.post<CampaignView>('/campaigns', {
      kind: 'schoolSelfCheck',
      unit: engine.world.units['townAuthority'],
      period: {
        kind: 'schoolYear',
        year: Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0),
      },
      asked: [{ assignment: 'school-self-check', due: addDays(today, 20) }],
    });
    round = body.id;
    await eventually(
      () => client.get<CampaignView>(`/campaigns/${round}`),
      ({ body: { opening } }) => opening.of > 0 && opening.done === opening.of,
      'its reports',
      40,
    );
    const listed = await client.get<{ items: CampaignReportRow[] }>(`/campaigns/${round}/reports?limit=50`);
    const of = (unit: string) =>
      listed.body.items.find((row) => row.unit.id === engine.world.units[unit])!.id;
    [report, silent] = [of('school'), of('neighbour')];
    const answers = sampleOf('school-self-check', {
      org: engine.world.units['school'],
      measures: NARRATIVE,
      help: undefined,
    });
    await play().write('curator', report, [{ do: 'setAnswers', answers }]);
    await play().handOn('curator', 'head', report);
    await play().move('methodist', report, 'accept');
  }, 60_000);

  it('have its sections, tables, words of options and narrative, and who sent it', async () => {
    const text = textOf(await take('methodist', { kind: 'formReport', of: report }));
    for (const said of [
      'Школа № 1',
      'Самодиагностика наставничества в школе',
      'Семь этапов',
      '3. База наставников',
      'Нет наставников по физике.',
      '66,7 %',
      'Работает с пробелами',
      'Меры',
      NARRATIVE.trim(),
      'Чем может помочь муниципалитет\nне указано',
      'Волков А. И.',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/[{}]|undefined|mentorBase|partly|[\ue000-\uf8ff]/);
    const sheet = await sheetsOf(await take('methodist', { kind: 'formReport', of: report, format: 'xlsx' }));
    expect(sheet('Семь этапов')[3]).toEqual([
      '3. База наставников',
      'Частично',
      'Реестр на сайте школы',
      'Нет наставников по физике.',
    ]);
    expect(sheet('Ответы')).toContainEqual(['Этапы', 'Этапов наступило', 6]);
    const pdf = await take('head', { kind: 'formReport', of: report, format: 'pdf' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are nobody’s who may not read the report; what is not sent is a paper of those who write it', async () => {
    for (const login of ['neighbour-head', 'district'])
      expect([login, (await order(login, { kind: 'formReport', of: report })).status]).toEqual([login, 404]);
    expect((await order('mentor', { kind: 'formReport', of: report })).status).toBe(403);
    expect((await order('methodist', { kind: 'formReport', of: silent })).status).toBeGreaterThanOrEqual(400);
    const draft = textOf(await take('neighbour-curator', { kind: 'formReport', of: silent }));
    expect(draft).toContain('черновик, не отправлен');
    expect(draft).toContain('1. Подготовка условий');
    const asked = { kind: 'formReport' as const, of: report };
    expect((await order('head', { ...asked, fields: { version: '7' } })).status).toBe(404);
    expect((await order('head', { ...asked, fields: { version: 'draft' } })).status).toBe(404);
    const [wrong] = Object.values(campaign.reports);
    const code = async (wish: Parameters<typeof order>[1]) => (await order('operator', wish)).body.code;
    expect(await code({ kind: 'formReport', of: campaign.reports['lyceum'] ?? wrong! })).toBe('not-of-form');
    expect((await order('head', { kind: 'halfYearReport', of: report })).body.code).toBe('not-of-plan');
  });

  it('and of their total have the numbers of its page, the silent by name and no noughts for them', async () => {
    const { body: told } = await (await engine.as('municipal')).get<ToldFormView>(`/campaigns/${round}/told`);
    const wish = { kind: 'formTotal' as const, of: round };
    const sheet = await sheetsOf(await take('municipal', { ...wish, format: 'xlsx' }));
    const rows = sheet('По организациям');
    const share = rows[0]!.indexOf('Доля сделанных');
    expect(rows.slice(1).map((row) => [row[0], row[share]])).toEqual([
      ['Школа № 1', Number(told.total['stagesPct']) / 100],
      ['Школа № 2', 'нет данных'],
      ['Всего', Number(told.total['stagesPct']) / 100],
    ]);
    const [first] = told.tables;
    expect(sheet(first!.title.slice(0, 31)).slice(1)).toEqual(
      first!.rows.map(({ title, counts }) => [title, ...counts]),
    );
    const text = textOf(await take('municipal', wish));
    for (const said of ['Свод отчётов', 'Принято отчётов: 1 из 2', 'Отчёт не принят', 'Школа № 2'])
      expect(text).toContain(said);
    expect((await order('district', wish)).status).toBe(404);
    expect((await order('head', wish)).status).toBe(404);
    expect((await order('operator', { kind: 'formTotal', of: campaign.id })).status).toBe(404);
  });

  it('are made by a template that was replaced', async () => {
    const path = '/documents/templates/paper-form-report';
    const methodist = await engine.as('methodist');
    const zip = new PizZip((await methodist.download(`${path}/file?version=0`)).body);
    const body = zip.file('word/document.xml')!.asText();
    zip.file('word/document.xml', body.replace('{title}', 'НАШ БЛАНК: {title}'));
    const put = await methodist.put(path, part(zip.generate({ type: 'nodebuffer' }), 'Наш.docx'));
    expect([put.status, put.body.version]).toEqual([200, 1]);
    const text = textOf(await take('head', { kind: 'formReport', of: report }));
    expect(text).toContain('НАШ БЛАНК: Самодиагностика');
    expect(text).toContain('3. База наставников');
  });
});

describe('an order of awarding', () => {
  const fields = {
    number: '112-п',
    date: '2026-12-20',
    grounds: 'По итогам второго полугодия.',
    persons: 'Сафина Алия Рустамовна; учитель, школа № 4; Благодарственное письмо',
    signerName: 'И. П. Рябов',
    signerPosition: 'Начальник департамента',
  };
  const wish = (changes: object = {}) => ({
    kind: 'awardOrder' as const,
    of: campaign.id,
    fields: { ...fields, ...changes },
  });

  it('is a document of what was entered by hand', async () => {
    const text = textOf(await take('department', wish()));
    for (const said of [
      'Департамент образования',
      'ПРИКАЗ',
      'от 20 декабря 2026 г. № 112-п',
      'Сафина Алия Рустамовна',
      'И. П. Рябов',
    ])
      expect(text).toContain(said);
  });

  it('is refused at the field that is wrong, and has no table', async () => {
    const { status, body } = await order('department', wish({ persons: 'Сафина', date: 'завтра' }));
    expect([status, body.errors.map((one: { path: string }) => one.path)]).toEqual([
      400,
      ['/fields/date', '/fields/persons'],
    ]);
    expect((await order('department', { ...wish(), format: 'xlsx' })).body.errors[0].path).toBe('/format');
    expect(
      (await order('department', { ...wish(), unit: engine.world.units['school']! })).body.errors[0].path,
    ).toBe('/unit');
  });
});

describe('results of a survey', () => {
  it('are a paper once they are published, with the published figures', async () => {
    const survey = newId();
    const { pool, world } = engine;
    await pool.query(
      `insert into survey (id, title, form_key, form_version, mode, tells, unit_id, level_path, window_from, window_to, grace_days, audience, created_by)
       select $1, 'Комфорт', 'survey-mentee-end', 1, 'anonymous', 'questions', u.id, u.path, '2026-04-01', '2026-04-20', 3, '{}', $2 from unit u where u.id = $3`,
      [survey, world.people['operator'], world.units['region']],
    );
    const wish = { kind: 'surveyResults' as const, of: survey };
    const early = await order('operator', wish);
    expect([early.status, early.body.code]).toEqual([422, 'not-published']);
    await pool.query(`insert into survey_publication (survey_id, questions) values ($1, $2)`, [
      survey,
      JSON.stringify([
        {
          id: 'q',
          kind: 'number',
          title: { ru: 'Комфорт', en: 'Comfort' },
          scale: { min: 1, max: 10 },
          places: { '1–10': { ru: '1–10', en: '1–10' } },
        },
      ]),
    ]);
    await pool.query(
      `insert into survey_figure (survey_id, unit_id, unit_path, invited, answered, told) select $1, u.id, u.path, 40, 31, $2 from unit u where u.id = $3`,
      [
        survey,
        JSON.stringify({
          parent: null,
          representative: true,
          questions: [
            {
              question: 'q',
              groups: [{ of: ['1–10'], people: 31 }],
              mean: { value: 7.41, within: 0.2, answered: 31 },
            },
          ],
          changes: [],
        }),
        world.units['region'],
      ],
    );
    const text = textOf(await take('operator', wish));
    for (const said of ['Комфорт, шкала от 1 до 10', '7,41', '77,5 %']) expect(text).toContain(said);
    expect((await order('mentor', wish)).status).toBe(403);
  });
});

describe('a template of a paper', () => {
  const path = '/documents/templates/paper-completeness';

  it('is told with its tags in words, replaced by a methodist and used from then on', async () => {
    const methodist = await engine.as('methodist');
    const before = await methodist.get<DocumentTemplateView>(path);
    expect(before.body).toMatchObject({ version: 0, title: 'Полнота и своевременность отчётов' });
    expect(before.body.tags).toEqual(
      expect.arrayContaining([
        { tag: 'missing', inside: null, title: 'повтор: Не представили' },
        { tag: 'unit', inside: 'missing', title: 'Организация' },
        { tag: 'coverageChart', inside: null, title: expect.stringMatching(/^диаграмма: /) },
      ]),
    );
    const { body: drawn } = await methodist.download(`${path}/file?version=0`);
    const zip = new PizZip(drawn);
    const body = zip.file('word/document.xml')!.asText();
    zip.file('word/document.xml', body.replace('{title}', 'НАША ФОРМА: {title}'));
    expect(
      (await methodist.put(path, part(zip.generate({ type: 'nodebuffer' }), 'Наша.docx'))).body.version,
    ).toBe(1);
    const text = textOf(await take('operator', { kind: 'completeness', of: campaign.id }));
    expect(text).toContain('НАША ФОРМА: Полнота');
  });

  it('with tags that nobody fills is refused in words, each by its place', async () => {
    const methodist = await engine.as('methodist');
    const zip = new PizZip((await methodist.download(`${path}/file?version=0`)).body);
    const body = zip.file('word/document.xml')!.asText();
    zip.file('word/document.xml', body.replace('{subtitle}', '{subtitel}'));
    const { status, body: answer } = await methodist.put(
      path,
      part(zip.generate({ type: 'nodebuffer' }), 'a.docx'),
    );
    expect([status, answer.code]).toEqual([422, 'template-broken']);
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: expect.stringContaining('{subtitel}'),
        message: expect.stringContaining('у этого документа нет'),
      }),
    ]);
    expect((await (await engine.as('curator')).put(path, part(Buffer.from('x'), 'a.docx'))).status).toBe(403);
  });
});

describe('the making of a paper', () => {
  /** Ordered behind the back of the queue: its job waits for the test. */
  const insert = async (login: string, of = campaign.id) => {
    const [id, job] = [newId(), newId()];
    await engine.pool.query(
      `insert into paper (id, owner_id, kind, of_id, format, title) values ($1, $2, 'completeness', $3, 'xlsx', 'Полнота')`,
      [id, engine.world.people[login], of],
    );
    await engine.pool.query(
      `insert into outbox (id, case_id, kind, payload, due_at) values ($1, null, 'buildPaper', $2, now() + interval '1 day')`,
      [job, { paper: id }],
    );
    return {
      id,
      perform: () =>
        engine.app
          .get(PerformEffect)
          .perform({ id: job, name: 'buildPaper', caseId: null, payload: { paper: id } }),
    };
  };

  it('happens once, however often it is delivered', async () => {
    const before = (await notices('head', 'paper-ready')).length;
    const { id, perform } = await insert('head');
    expect((await see('head', id)).body).toMatchObject({ status: 'waiting', progress: 0, file: null });
    await Promise.all([perform(), perform(), perform()]);
    await perform();
    expect((await see('head', id)).body).toMatchObject({ status: 'ready', progress: 100, step: null });
    expect(await notices('head', 'paper-ready')).toHaveLength(before + 1);
    const { items } = (await (await engine.as('head')).get('/notifications')).body;
    expect(items[0]).toMatchObject({ paperId: id, text: expect.stringMatching(/^Документ готов: Полнота/) });
    const { rows } = await engine.pool.query(
      `select 1 from file where owner_id = $1 and name like 'Полнота%'`,
      [engine.world.people['head']],
    );
    expect(rows).toHaveLength(1);
  });

  it('by then not allowed any more fails in words, and the orderer hears of it', async () => {
    const { id, perform } = await insert('head', newId());
    await perform();
    expect((await see('head', id)).body).toMatchObject({
      status: 'failed',
      file: null,
      problem: expect.stringMatching(/нет права/),
    });
    expect((await notices('head', 'paper-failed')).at(-1)).toMatch(/не подготовлен: Полнота/);
    const { items } = (await (await engine.as('head')).get('/notifications')).body;
    expect(items[0]).toMatchObject({ paperId: id });
  });

  it('is not made for who has lost his role meanwhile', async () => {
    const { id, perform } = await insert('council');
    await engine.pool.query(`update membership set role = 'mentor' where person_id = $1`, [
      engine.world.people['council'],
    ]);
    await perform();
    const { rows } = await engine.pool.query(
      `select status, file_id, problem->>'ru' as problem from paper where id = $1`,
      [id],
    );
    expect(rows[0]).toEqual({ status: 'failed', file_id: null, problem: 'У вас нет права на это действие.' });
  });

  it('given up by the queue is told as failed', async () => {
    const { id } = await insert('head');
    await engine.pool.query(`update outbox set state = 'failed' where payload->>'paper' = $1`, [id]);
    expect((await see('head', id)).body).toMatchObject({
      status: 'failed',
      problem: expect.stringMatching(/закажите|Закажите/),
    });
  });

  it('pressed twice is one paper; of too many the next is refused in words', async () => {
    const wish = { kind: 'completeness' as const, of: campaign.id, format: 'pdf' as const };
    const twice = await Promise.all([order('lyceum-curator', wish), order('lyceum-curator', wish)]);
    const ids = new Set(twice.map(({ body }) => body.id));
    await Promise.all([...ids].map((id) => settled('lyceum-curator', id)));
    expect(ids.size).toBe(1);
    for (let at = 0; at < 5; at += 1) await insert('neighbour-head');
    const { status, body } = await order('neighbour-head', wish);
    expect([status, body.detail.replaceAll('\u00a0', ' ')]).toEqual([
      429,
      expect.stringMatching(/ещё готовятся/),
    ]);
  });

  it.each([
    [{ kind: 'novel' }, 400],
    [{ kind: 'awardOrder', fields: { number: 5 } }, 400],
    [{ kind: 'completeness', of: 'x' }, 400],
    [{ kind: 'completeness', format: 'odt' }, 400],
    [{ kind: 'completeness', more: 1 }, 400],
  ])('%j is refused', async (wish, expected) => {
    const { status } = await (
      await engine.as('operator')
    ).post('/papers', { of: campaign.id, format: 'pdf', ...wish });
    expect(status).toBe(expected);
  });
});

describe('a month later', () => {
  const age = (id: string) =>
    engine.pool.query(`update paper set created_at = now() - interval '31 days' where id = $1`, [id]);

  it('a paper is gone with its file, unless its owner has attached that elsewhere', async () => {
    const make = async (kind: 'consolidation' | 'completeness') => {
      const { body } = await order('operator', { kind, of: campaign.id, format: 'xlsx' });
      const { file } = await settled('operator', body.id);
      const { rows } = await engine.pool.query(`select store_key from file where id = $1`, [file]);
      return {
        id: body.id as string,
        file: file!,
        path: join(engine.env.dataFolder, 'files', rows[0].store_key),
      };
    };
    const [gone, kept] = [await make('consolidation'), await make('completeness')];
    const evidence = await make('completeness');
    await engine.pool.query('insert into report_file (report_id, file_id) values ($1, $2)', [
      Object.values(campaign.reports)[0],
      evidence.file,
    ]);
    await engine.pool.query(
      `insert into draft (id, author_id, data, revision, updated_at) values ($1, $2, $3, 1, now())`,
      [newId(), engine.world.people['operator'], { evidence: [kept.file] }],
    );
    const old = new Date(Date.now() - 86_400_000);
    for (const { id, path } of [gone, kept, evidence]) {
      await age(id);
      await utimes(path, old, old);
    }
    expect(await engine.app.get(ForgetPapers).forget()).toBe(1);
    expect((await see('operator', gone.id)).status).toBe(404);
    const operator = await engine.as('operator');
    expect((await operator.download(`/files/${gone.file}`)).status).toBe(404);
    for (const { file } of [kept, evidence])
      expect((await operator.download(`/files/${file}`)).status).toBe(200);
    const left = await readdir(join(gone.path, '..')).catch(() => []);
    expect(left).not.toContain(gone.path.split('/').at(-1));
    expect(await engine.app.get(ForgetPapers).forget()).toBe(0);
  });
});
