import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planSchema } from '@tandem/contracts';
import {
  checkPlan,
  planTables,
  readPlanTables,
  type ImportedPlan,
  type PlanLevel,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import { readSource } from './read/read-source.js';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const EXPECTED = join(import.meta.dirname, '../../../demo/roadmaps');

const ROADMAPS: readonly (readonly [name: string, level: PlanLevel])[] = [
  ['region-2025', 'region'],
  ['region-2020', 'region'],
  ['kedrovy-2025', 'municipality'],
  ['nefteyugansk-2024', 'municipality'],
];

const expected = (name: string): RoadmapPlan =>
  planSchema.parse(JSON.parse(readFileSync(join(EXPECTED, `${name}.json`), 'utf8'))) as RoadmapPlan;

const read = async (source: Buffer | string, level: PlanLevel, table?: number): Promise<ImportedPlan> => {
  let last = 0;
  const tables = await readSource(source, () => undefined);
  const newId = () => `id${(last += 1)}`;
  const result = readPlanTables(tables, { level, newId, ...(table === undefined ? {} : { table }) });
  if (!result.ok) throw new Error(`${result.code}: ${result.text.ru}`);
  return result.imported;
};

/** Ids are given anew by every reading: they are told by where they stand. */
const withoutIds = (plan: RoadmapPlan) => {
  const sections = plan.sections.map(({ id }) => id);
  return {
    ...plan,
    sections: plan.sections.map(({ title }) => title),
    measures: plan.measures.map(({ id: _, section, assignments, ...rest }) => ({
      ...rest,
      section: sections.indexOf(section),
      assignments: assignments.map(({ id: __, ...assignment }) => assignment),
    })),
  };
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];

describe('the four public roadmaps', () => {
  it.each(
    ROADMAPS.flatMap(([name, level]) => [
      [`${name}.docx`, name, level] as const,
      [`${name}.xlsx`, name, level] as const,
    ]),
  )('%s is read as it was read by eye', async (file, name, level) => {
    const { plan } = await read(readFileSync(join(FIXTURES, file)), level);
    expect(withoutIds(plan)).toEqual(withoutIds(expected(name)));
  });

  it.each(ROADMAPS)('%s as an expectation holds the words of its document', (name) => {
    const plan = expected(name);
    const seed = readFileSync(join(FIXTURES, 'seeds', `${name}.txt`), 'utf8');
    // Words that a scan broke or misread, and marks of the text that the seed is.
    const given = new Set([...wordsOf(seed), 'МОУО', 'ТО', 'ДО']);
    const kept = plan.measures.flatMap((one) =>
      wordsOf(
        [one.label, one.title, ...one.subItems, one.result, one.indicator?.raw ?? '', one.schedule.raw]
          .concat(one.assignments.flatMap((party) => [party.name, party.schedule?.raw ?? '']))
          .join(' '),
      ),
    );
    expect(kept.filter((word) => !given.has(word))).toEqual([]);
    expect(kept.length).toBeGreaterThan(350);
  });

  it.each(ROADMAPS)('%s: every word of its table stands in the plan or in a note', async (name, level) => {
    const file = readFileSync(join(FIXTURES, `${name}.docx`));
    const { plan, notes, table } = await read(file, level);
    const tables = await readSource(file, () => undefined);
    const last = tables.findIndex(
      ({ before }, at) =>
        at > table && before.some((text) => /^(?:Приложение|Региональная целевая)/.test(text)),
    );
    const cells = tables
      .slice(table, last < 0 ? tables.length : last)
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const stored = new Set(
      wordsOf(JSON.stringify([plan, notes.map(({ raw }) => raw)]).replace(/\\[nt]/g, ' ')),
    );
    const heading =
      /^№|^Мероприятие$|^Наименование мероприятий$|^Показатель реализации|^Ожидаемые результаты$|^Форма представления|^Прогнозируемый|^Сроки|^Ответственны/;
    const words = cells
      .filter(({ text }) => !heading.test(text))
      .flatMap(({ text }) => wordsOf(text.replace(/по согласованию/g, '')));
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => !stored.has(word))).toEqual([]);
  });

  it('the checks find in them what is known to be wrong', async () => {
    const { plan } = await read(readFileSync(join(FIXTURES, 'kedrovy-2025.docx')), 'municipality');
    const codes = checkPlan(plan, { obligation: 'recommended' }).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['term-outside-period', 'act-number-differs', 'label-repeated']),
    );
  });

  it('their notes say what was mended, guessed and not stated', async () => {
    const codesOf = async (name: string, level: PlanLevel) =>
      new Set(
        (await read(readFileSync(join(FIXTURES, `${name}.docx`)), level)).notes.map(({ code }) => code),
      );
    expect(await codesOf('region-2025', 'region')).toEqual(
      new Set(['heading-repeated', 'row-joined', 'act-missing', 'tabs', 'body-misread', 'hyphen']),
    );
    expect(await codesOf('kedrovy-2025', 'municipality')).toEqual(
      new Set(['party-of-its-own', 'act-differs', 'hyphen', 'hyphen-guessed']),
    );
    expect(await codesOf('region-2020', 'region')).toEqual(
      new Set(['cell-split', 'cell-twice', 'section-between', 'tolerance-unstated']),
    );
    expect(await codesOf('nefteyugansk-2024', 'municipality')).toEqual(
      new Set(['row-joined', 'period-guessed']),
    );
  });
});

describe('the same tables from the clipboard', () => {
  it.each([
    ['region-2020', 'region'],
    ['nefteyugansk-2024', 'municipality'],
  ] as const)('%s as text with tabs', async (name, level) => {
    const { plan } = await read(
      readFileSync(join(FIXTURES, 'seeds', `${name}.txt`), 'utf8').replaceAll('**', ''),
      level,
    );
    const { measures, sections } = withoutIds(plan);
    expect([sections, measures]).toEqual([
      withoutIds(expected(name)).sections,
      withoutIds(expected(name)).measures,
    ]);
  });

  it('of Word as HTML, with cells merged over rows and columns', async () => {
    const { plan, notes } = await read(
      `<html><head><style>td {color: red}</style></head><body><p>Дорожная карта на&nbsp;2026&ndash;2027 годы
       <table><tr><th>№<th>Мероприятие<th>Сроки<th>Ответственные</tr>
       <tr><td colspan=4>Раздел &laquo;Старт&raquo;</td></tr>
       <tr><td>1.</td><td><p>Семинары:</p><ul><li>- первый</li><li>- второй</li></ul></td><td>май 2026 г.</td><td rowspan="2">МОУО</td></tr>
       <tr><td>2.</td><td>Отчет<script>alert(1)</script></td><td>Ежегодно</td></tr></table></body></html>`,
      'municipality',
    );
    expect([plan.title, plan.period.to, plan.sections.map(({ title }) => title)]).toEqual([
      'Дорожная карта на 2026–2027 годы',
      '2027-12-31',
      ['Раздел «Старт»'],
    ]);
    expect(
      plan.measures.map(({ title, subItems, assignments }) => [title, subItems, assignments[0]?.name]),
    ).toEqual([
      ['Семинары:', ['первый', 'второй'], 'МОУО'],
      ['Отчет', [], 'МОУО'],
    ]);
    expect(notes.map(({ code }) => code)).toContain('cell-merged');
  });

  it.each([
    [
      'tabs and quotes',
      '№\tМероприятие\tСроки\tОтветственные\r\n1.\t"Первое\nв две ""строки"""\tЕжегодно\tМОУО\r\n2.\t"Наставник" — конкурс\tмай\tОО\r\n',
    ],
    [
      'semicolons',
      '№;Мероприятие;Сроки;Ответственные\n1.;"Первое\nв две ""строки""";Ежегодно;МОУО\n2.;"Наставник" — конкурс;май;ОО',
    ],
    [
      'commas',
      '№,Мероприятие,Сроки,Ответственные\n1.,"Первое\nв две ""строки""",Ежегодно,МОУО\n2.,"Наставник" — конкурс,май,ОО',
    ],
  ])('of a spreadsheet: %s', async (_, text) => {
    for (const source of [text, Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect((await read(source, 'school')).plan.measures.map(({ title }) => title)).toEqual([
        'Первое в две "строки"',
        '"Наставник" — конкурс',
      ]);
  });

  it('a file that Russian Windows saved', async () => {
    // «№;Мероприятие;Сроки;Ответственные» and one row in the encoding of Windows.
    const text = '№;Мероприятие;Сроки;Ответственные\n1.;Семинар;Ежегодно;МОУО\n';
    const file = Buffer.from([...text].map((sign) => inWindows(sign)));
    expect((await read(file, 'school')).plan.measures[0]?.title).toBe('Семинар');
  });
});

/** The byte of a sign in Windows-1251, as far as this spec needs it. */
const inWindows = (sign: string): number => {
  const code = sign.charCodeAt(0);
  if (sign === '№') return 0xb9;
  return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
};

describe('a document with several tables', () => {
  it('offers those that look like a plan, and reads the one that is chosen', async () => {
    const file = readFileSync(join(FIXTURES, 'nefteyugansk-2024.docx'));
    const tables = await readSource(file, () => undefined);
    const found = planTables(tables);
    expect(found.length).toBe(2);
    expect(found[0]?.heading).toMatch(/^Комплекс мер/);
    const programme = await read(file, 'municipality', found[1]!.index);
    expect(programme.plan.measures.find(({ label }) => label === '1.6.')?.title).toBe(
      'Семинар «Проектирование урока, формирующего функциональную грамотность обучающихся»',
    );
  });
});
