import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import readXlsxFile from 'read-excel-file/node';
import { checkTemplateTags } from '../../documents/template/check-template.js';
import { drawTemplate } from '../../documents/shaped/draw-template.js';
import type { FilledPaper } from '../../documents/shaped/filled-paper.js';
import type { PaperPart } from '../../documents/shaped/paper-shape.js';
import { paperToPdf, toDocx, toXlsx } from '../../documents/shaped/make-paper.js';
import { pdfOfPaper } from '../../documents/shaped/pdf-of-paper.js';
import { tagsOf } from '../../documents/shaped/fill-tags.js';
import { knownShapeTags } from '../../documents/shaped/shape-tags.js';
import { sheetsOfPaper } from '../../documents/shaped/sheets-of-paper.js';
import {
  criteriaSample,
  regionSample,
  reportView,
  rowView,
  surveySample,
} from '../../testing/paper-samples.js';
import { answeredSample, formReportView, toldSample } from '../../testing/form-paper-samples.js';
import { awardOrderPaper } from './kinds/award-order-paper.js';
import { completenessPaper } from './kinds/completeness-paper.js';
import { consolidationPaper } from './kinds/consolidation-paper.js';
import { criteriaNotePaper } from './kinds/criteria-note-paper.js';
import { formReportPaper } from './kinds/form-report-paper.js';
import { formTotalPaper } from './kinds/form-total-paper.js';
import { halfYearReportPaper } from './kinds/half-year-report-paper.js';
import { municipalNotePaper } from './kinds/municipal-note-paper.js';
import { readAwardFields } from './kinds/read-award-fields.js';
import { regionalAnalysisPaper } from './kinds/regional-analysis-paper.js';
import { surveyResultsPaper } from './kinds/survey-results-paper.js';
import { PAPER_SHAPES } from './paper-shapes.js';

const SIGNERS = [{ position: 'Директор', name: 'Волков А. И.' }];
const region = regionSample(6);
const AWARD = {
  number: '112-п',
  date: '2026-06-26',
  grounds: 'По итогам полугодия.',
  persons: 'Сафина Алия Рустамовна; учитель, школа № 4; Благодарственное письмо',
  signerName: 'Рябов А. И.',
  signerPosition: 'Начальник департамента',
};
const report = halfYearReportPaper({ report: reportView(), signers: SIGNERS, asOf: '2026-06-20' });
const awarded = readAwardFields(AWARD);

const PAPERS: { readonly [kind in keyof typeof PAPER_SHAPES]: FilledPaper } = {
  halfYearReport: report,
  regionalAnalysis: regionalAnalysisPaper(region),
  municipalNote: municipalNotePaper({ ...region, risks: 'Высокая нагрузка наставников.' }),
  awardOrder: awarded.ok
    ? awardOrderPaper({ unit: 'Департамент', ...awarded.fields, date: '26 июня 2026 г.', signers: SIGNERS })
    : {},
  completeness: completenessPaper({
    campaign: region.campaign,
    period: region.total.period,
    place: 'Оператор',
    on: '2026-06-28',
    groups: region.groups,
  }),
  consolidation: consolidationPaper(region.total),
  surveyResults: surveyResultsPaper(surveySample()),
  criteriaNote: criteriaNotePaper({ view: criteriaSample(), signers: SIGNERS }),
  formReport: formReportPaper({
    report: formReportView('programme-checklist'),
    answered: answeredSample('programme-checklist', { help: undefined }),
    signers: SIGNERS,
    sentOn: '2026-06-24',
  }),
  formTotal: formTotalPaper({
    campaign: 'Чек-листы программ',
    period: { title: '2025/2026 учебный год' },
    told: toldSample('programme-checklist'),
    on: '2026-05-20',
  }),
};
const KINDS = Object.keys(PAPERS) as (keyof typeof PAPERS)[];

/** Everything that a paper says anywhere. */
const words = (kind: keyof typeof PAPERS): string =>
  JSON.stringify(tagsOf(PAPER_SHAPES[kind].parts, PAPERS[kind]).tags).replaceAll('\u00a0', ' ');
const sheet = (kind: keyof typeof PAPERS, name: string) =>
  sheetsOfPaper(PAPER_SHAPES[kind], PAPERS[kind]).find((one) => one.name === name)!;

describe.each(KINDS)('the paper %s', (kind) => {
  const shape = PAPER_SHAPES[kind];

  it('fills all that its shape has, and nothing that it has not', () => {
    const { tags } = tagsOf(shape.parts, PAPERS[kind]);
    expect(Object.keys(tags).toSorted()).toEqual(Object.keys(knownShapeTags(shape.parts)).toSorted());
    const named = (parts: readonly PaperPart[]): string[] =>
      parts.flatMap((part) => (part.part === 'facts' ? part.items.map(({ tag }) => tag) : [part.tag]));
    const asked = named(shape.parts);
    expect(new Set(asked).size).toBe(asked.length);
    expect(Object.keys(PAPERS[kind]).filter((tag) => !asked.includes(tag))).toEqual([]);
  });

  it('has a template that passes the check of a methodist’s own', async () => {
    checkTemplateTags(await drawTemplate(shape), knownShapeTags(shape.parts), 'у этого документа');
  });

  it('says everything in words', () => {
    const told = words(kind) + JSON.stringify(pdfOfPaper(shape, PAPERS[kind]).content);
    expect(told).not.toMatch(/undefined|NaN|\[object|null"/);
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
    expect(told).not.toMatch(/"\d{4}-\d{2}-\d{2}/);
  });
});

describe('the note by the seven criteria', () => {
  it('tells values on their scales, what changed in a year, and nothing that was hidden', () => {
    const told = words('criteriaNote');
    expect(told).toContain('75 % · 79–60 %');
    expect(told).toContain('Лучше, чем год назад');
    expect(told).toContain('АИС «Паспорт школы» (2)');
    expect(sheet('criteriaNote', 'Ответы и число организаций').rows.map((row) => row.at(-2))).toEqual([
      expect.objectContaining({ value: 18 }),
      'меньше пяти',
    ]);
  });

  it('lists what was advised, and whether what was advised before worked', () => {
    const [before] = sheet('criteriaNote', 'Меры прошлого мониторинга').rows;
    expect(before).toEqual(expect.arrayContaining(['сработала', expect.stringMatching(/62\s%\s→\s75\s%/)]));
    expect(words('criteriaNote')).toContain('Наставник закрепляется приказом (до 01.03.2026)');
  });
});

describe('the total of a form', () => {
  it('has each unit with its numbers and their sum, the silent without any, and formulas as words', async () => {
    const { columns, rows } = sheet('formTotal', 'По организациям');
    const at = columns.findIndex(({ title }) => title === 'Доля идущих по плану');
    expect(rows.map((row) => [row[0], row[at]])).toEqual([
      ['МАОУ СОШ № 4', expect.objectContaining({ value: 50, unit: 'percent' })],
      ['=МБОУ Гимназия № 1', expect.objectContaining({ value: 50 })],
      ['МКОУ Вороновская СОШ', 'нет данных'],
      ['Всего', expect.objectContaining({ value: 50 })],
    ]);
    const sheets = await readXlsxFile(await toXlsx(PAPER_SHAPES.formTotal, PAPERS.formTotal));
    const told = sheets.find((one) => one.sheet === 'По организациям')!.data;
    expect(told[2]![0]).toBe("'=МБОУ Гимназия № 1");
    expect(told[1]![at]).toBe(0.5);
    expect(words('formTotal')).toContain('2 из 3');
  });

  it('counts every answer by its words', () => {
    expect(sheet('formTotal', 'Программы  ход').rows[0]).toEqual([
      'По плану',
      expect.objectContaining({ value: 2 }),
    ]);
  });
});

describe('templates of the content pack', () => {
  const pack = resolve(import.meta.dirname, '../../../../../forms/papers');
  const shapes = Object.values(PAPER_SHAPES);

  it.each(readdirSync(pack))('%s is of a paper, passes the check, and is filled', async (key) => {
    const shape = shapes.find((one) => one.key === key)!;
    const template = readFileSync(join(pack, key, 'template.docx'));
    checkTemplateTags(template, knownShapeTags(shape.parts), 'у этого документа');
    const kind = KINDS.find((one) => PAPER_SHAPES[one] === shape)!;
    const document = new PizZip(await toDocx(template, shape, PAPERS[kind]));
    const body = document.file('word/document.xml')!.asText();
    expect(body.replace(/<[^>]+>/g, '')).not.toMatch(/[{}]|undefined|[\ue010\ue011]/);
    expect(body.match(/<w:drawing>/g)?.length ?? 0).toBe(tagsOf(shape.parts, PAPERS[kind]).pictures.length);
  });
});

it('a large one is made beside everything else that is asked meanwhile', async () => {
  const shape = PAPER_SHAPES.regionalAnalysis;
  const template = await drawTemplate(shape);
  const filled = regionalAnalysisPaper(regionSample(20));
  // The thread has begun before the time is taken.
  await toXlsx(shape, PAPERS.regionalAnalysis);
  const waits = monitorEventLoopDelay({ resolution: 10 });
  waits.enable();
  const made = await Promise.all([
    toDocx(template, shape, filled),
    toXlsx(shape, filled),
    paperToPdf(shape, filled),
  ]);
  waits.disable();
  expect(made.map((file) => file.subarray(0, 2).toString())).toEqual(['PK', 'PK', '%P']);
  expect(waits.max / 1e6).toBeLessThan(1_500);
}, 120_000);

it('keys of papers are those of no form and differ', () => {
  const keys = Object.values(PAPER_SHAPES).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^paper-[a-z-]+$/.test(key))).toBe(true);
});

describe('the report of a unit', () => {
  it('has its rows with plan, fact and deviation; what is not known is no nought', () => {
    const { columns, rows } = sheet('halfYearReport', 'Мероприятия');
    const at = (title: string) =>
      columns.findIndex((column) => column.title.replaceAll('\u00a0', ' ') === title);
    const row = (label: string) => rows.find((one) => one[at('№')] === label)!;
    expect(row('3.')[at('План')]).toMatchObject({ value: 65, unit: 'percent' });
    expect(row('3.')[at('Факт за полугодие')]).toMatchObject({
      value: 45,
      words: '45\u00a0% (9\u00a0из\u00a020)',
    });
    expect(row('4.')[at('С начала года')]).toMatchObject({ value: 3, unit: 'count' });
    expect(row('5.')[at('Факт за полугодие')]).toBe('имеется');
    expect(row('6.')[at('Факт за полугодие')]).toBe('неприменимо (0 из 0)');
    expect(row('7.')[at('Факт за полугодие')]).toBe('нет данных');
    expect(row('7.')[at('Отметка')]).toBe('');
  });

  it('does not round a shortfall away', () => {
    const short = halfYearReportPaper({
      report: reportView({
        rows: [
          rowView({
            plan: { value: 80, year: 2026, carried: false },
            fact: { kind: 'share', numerator: 1999, denominator: 2500 },
          }),
        ],
      }),
      signers: SIGNERS,
      asOf: '2026-06-20',
    });
    expect(JSON.stringify(tagsOf(PAPER_SHAPES.halfYearReport.parts, short).tags)).toContain('79,96');
  });

  it('tells an event that serves two measures once, with both', () => {
    const { rows } = sheet('halfYearReport', 'События полугодия');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual([
      '12.03.2026',
      'Семинар',
      'организация',
      expect.objectContaining({ value: 7 }),
      expect.objectContaining({ value: 5 }),
      '3., 4.',
    ]);
  });

  it('takes what was entered before what is reckoned, and has paragraphs and a signature', () => {
    const told = words('halfYearReport');
    expect(report).toMatchObject({ youngTeachers: '12', mentors: '7', pairs: '9', institutions: '' });
    for (const said of ['Первый абзац анализа.', 'Второй абзац.', 'Волков А. И.', 'версия 2', '26.06.2026'])
      expect(told).toContain(said);
  });
});

describe('the report for the director', () => {
  it('names who is missing and who was late', () => {
    const missing = sheet('regionalAnalysis', 'Не представили').rows.map((row) => row[1]);
    expect(missing).toEqual(['Муниципальный район 19', 'ОГБОУ «Учреждение 13»']);
    expect(sheet('regionalAnalysis', 'Представили позже срока').rows.map((row) => row[3])).toEqual([
      '27.06.2026',
      '27.06.2026',
    ]);
  });

  it('compares all units in each row with numbers, the silent last and by name', () => {
    const { rows } = sheet('regionalAnalysis', 'Сравнение по организациям');
    expect(rows).toHaveLength(6 * 33);
    const first = rows.slice(0, 33);
    expect(first.slice(-2).map((row) => row[2])).toEqual(['нет данных', 'нет данных']);
    const values = first.flatMap((row) => (typeof row[2] === 'object' ? [row[2].value] : []));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('has charts with title, unit and source, corrections, deficits and proposals of those who named them', () => {
    const { pictures } = tagsOf(PAPER_SHAPES.regionalAnalysis.parts, PAPERS.regionalAnalysis);
    expect(pictures.length).toBe(1 + 2 + 1 + 6);
    for (const { svg } of pictures) expect(svg).toMatch(/Единица: .*Источник: /s);
    const told = words('regionalAnalysis');
    for (const said of [
      'Свод № 2 от 28.06.2026',
      '39 % (37 из 95)',
      'Учтены отчёты: Муниципальный район 5.',
      'Дефициты: Мало наставников',
      'Предложения: Сетевое',
      '31 из 33 (93,9 %)',
      'нет такой строки: Шегарский район',
    ])
      expect(told).toContain(said);
  });

  it('says the words of the region where it has written them, else those drafted from the rows', () => {
    expect(PAPERS.regionalAnalysis['analysis']).toBe(region.drafted);
    const written = regionalAnalysisPaper({
      ...region,
      texts: { analysis: 'Своими словами.', deficits: '', proposals: '' },
    });
    expect(written['analysis']).toBe('Своими словами.');
  });
});

describe('results of a survey on paper', () => {
  it('are the published figures and no others', () => {
    const told = words('surveyResults');
    expect(sheet('surveyResults', 'Участие').rows[2]).toEqual([
      'Кедровый',
      expect.objectContaining({ value: 10 }),
      'недостаточно данных',
      'недостаточно данных',
    ]);
    expect(told).toContain('40 %, нерепрезентативно');
    expect(told).toContain('7,43');
    const numbers = sheetsOfPaper(PAPER_SHAPES.surveyResults, PAPERS.surveyResults)
      .flatMap(({ rows }) => rows.flat())
      .flatMap((cell) => (typeof cell === 'object' && cell.unit === 'count' ? [cell.value] : []));
    expect(new Set(numbers)).toEqual(new Set([60, 41, 50, 20, 10, 11, 30, 7.43, 0.12]));
  });
});

describe('an order of awarding', () => {
  it('is what was entered', () => {
    for (const said of ['от 26 июня 2026 г. № 112-п', 'Сафина Алия Рустамовна', 'оставляю за собой'])
      expect(words('awardOrder')).toContain(said);
  });

  it.each<[Partial<typeof AWARD>, string, RegExp]>([
    [{ number: ' ' }, 'number', /номер/],
    [{ date: '30.02.2026' }, 'date', /не дата/],
    [{ date: '2026-02-30' }, 'date', /не дата/],
    [{ grounds: '' }, 'grounds', /основание/],
    [{ persons: '\n \n' }, 'persons', /хотя бы одного/],
    [{ persons: 'Сафина А. Р.; учитель' }, 'persons', /Строка 1: нужны/],
    [{ persons: `${AWARD.persons}\n${AWARD.persons}` }, 'persons', /Строка 2 повторяет строку 1/],
    [{ signerName: '' }, 'signerName', /кто подписывает/],
  ])('refuses %j at its field in words', (change, field, text) => {
    const read = readAwardFields({ ...AWARD, ...change });
    expect(read.ok).toBe(false);
    const found = read.ok
      ? []
      : read.problems.map((one) => ({ ...one, text: one.text.replaceAll('\u00a0', ' ') }));
    expect(found).toContainEqual({ field, text: expect.stringMatching(text) });
  });

  it('refuses more persons than an order names', () => {
    const persons = Array.from({ length: 201 }, (_, at) => `Н ${at}; учитель; грамота`).join('\n');
    expect(readAwardFields({ ...AWARD, persons })).toEqual({
      ok: false,
      problems: [
        { field: 'persons', text: expect.stringContaining('не\u00a0больше 200 человек, сейчас 201') },
      ],
    });
  });
});
