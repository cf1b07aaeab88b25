import { describe, expect, it } from '@jest/globals';
import { PLAN_LIMITS } from '../plan/limits.js';
import type { ImportedPlan, SourceTable } from './imported-plan.js';
import { planTables } from './find-plan-tables.js';
import { readPlanTables } from './read-plan-tables.js';

const HEAD = [
  '№ п/п',
  'Мероприятие',
  'Показатель реализации',
  'Ожидаемые результаты',
  'Сроки',
  'Ответственные',
];
const TITLE = 'Дорожная карта наставничества на 2025-2028 годы';

const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });
const tableOf = (rows: readonly (readonly string[])[], before: readonly string[] = [TITLE]): SourceTable => ({
  rows: rows.map((cells) => ({ cells: cells.map((text) => cell(text)) })),
  before,
});
const counter = () => {
  let last = 0;
  return () => `id${(last += 1)}`;
};
const options = { level: 'municipality' as const, newId: counter() };
const read = (...tables: SourceTable[]): ImportedPlan => {
  const result = readPlanTables(tables, { ...options, newId: counter() });
  if (!result.ok) throw new Error(result.code);
  return result.imported;
};
const codes = ({ notes }: ImportedPlan) => notes.map(({ code }) => code);
const row = (label: string, title: string, rest: Partial<Record<'i' | 'r' | 's' | 'a', string>> = {}) => [
  label,
  title,
  rest.i ?? '',
  rest.r ?? 'Отчет',
  rest.s ?? 'Ежегодно',
  rest.a ?? 'МОУО',
];

describe('columns of a plan', () => {
  it('stand in any order and under other names', () => {
    const { plan } = read(
      tableOf([
        [
          'Исполнители',
          'Срок исполнения',
          'Форма представления результата',
          'Наименование мероприятия',
          'Показатели',
          '№ ц/п',
        ],
        ['Школы', 'май 2026 г.', 'Приказ', 'Издать приказ', '2026 год - 1', '7.'],
      ]),
    );
    const [measure] = plan.measures;
    expect([plan.columns, measure?.label, measure?.title, measure?.result]).toEqual([
      'sixForm',
      '7.',
      'Издать приказ',
      'Приказ',
    ]);
    expect(measure?.schedule.rules).toEqual([{ kind: 'month', month: '2026-05' }]);
    expect(measure?.assignments.map(({ name }) => name)).toEqual(['Школы']);
    expect(measure?.indicator?.targets).toEqual([{ year: 2026, value: 1 }]);
  });

  it('of our own papers in English are known, too', () => {
    const { plan } = read(
      tableOf([
        ['No.', 'Measure', 'Indicator', 'Form of the result', 'Term', 'Responsible'],
        ['1.', 'Семинар', '2026 год - 1', 'Отчет', 'Ежегодно', 'МОУО'],
      ]),
    );
    expect([plan.columns, plan.measures[0]?.result, plan.measures[0]?.schedule.raw]).toEqual([
      'sixForm',
      'Отчет',
      'Ежегодно',
    ]);
  });

  it('without an indicator are the five of the city', () => {
    const { plan } = read(
      tableOf([
        [
          '№п/п',
          'Наименование мероприятий',
          'Сроки реализации',
          'Ответственный исполнитель',
          'Прогнозируемый результат',
        ],
        ['1.', 'Фестиваль', 'апрель', 'Опорный центр', 'Опыт'],
      ]),
    );
    expect([plan.columns, plan.measures[0]?.indicator, plan.measures[0]?.result]).toEqual([
      'five',
      undefined,
      'Опыт',
    ]);
  });

  it('that a plan does not know are kept as notes of the row', () => {
    const imported = read(
      tableOf([
        [...HEAD, 'Финансирование', 'Примечание'],
        [...row('1.', 'Семинар'), '10 тыс.', 'в школе'],
      ]),
    );
    expect(imported.plan.measures[0]?.note).toBe('в школе\nФинансирование: 10 тыс.');
    expect(imported.notes).toContainEqual(
      expect.objectContaining({
        code: 'column-unknown',
        certainty: 'unread',
        raw: 'Финансирование: 10 тыс.',
      }),
    );
  });

  it.each([
    [
      'in one row',
      [
        {
          cells: ['№', 'Мероприятие', '2025', '2026 г.', '2027–2028 годы', 'Сроки'].map((text) => cell(text)),
        },
      ],
    ],
    [
      'below a common heading',
      [
        {
          cells: [
            cell('№', 1, 2),
            cell('Мероприятие', 1, 2),
            cell('Целевые показатели по годам', 3),
            cell('Сроки', 1, 2),
          ],
        },
        {
          cells: [
            cell('', 1, 0),
            cell('', 1, 0),
            ...['2025', '2026', '2027-2028'].map((text) => cell(text)),
            cell('', 1, 0),
          ],
        },
      ],
    ],
    [
      'below a common heading, as the clipboard gives them',
      [
        { cells: ['№', 'Мероприятие', 'Показатели', '', '', 'Сроки'].map((text) => cell(text)) },
        { cells: ['', '', '2025', '2026', '2027-2028', ''].map((text) => cell(text)) },
      ],
    ],
  ])('of years hold the targets: %s', (_, heading) => {
    const { plan, notes } = read({
      before: [TITLE],
      rows: [
        ...heading,
        { cells: ['1.', 'Участие', '50%', '60%', '75%', 'Ежегодно'].map((text) => cell(text)) },
      ],
    });
    expect(plan.measures.map(({ title, indicator }) => [title, indicator?.unit, indicator?.targets])).toEqual(
      [
        [
          'Участие',
          'percent',
          [
            { year: 2025, value: 50 },
            { year: 2026, value: 60 },
            { year: 2027, to: 2028, value: 75 },
          ],
        ],
      ],
    );
    expect(notes.filter(({ certainty }) => certainty === 'unread')).toEqual([]);
  });

  it('numbered below the heading, or in two rows, are still a heading', () => {
    const { plan, counts } = read(tableOf([HEAD, ['1', '2', '3', '4', '5', '6'], row('1.', 'Семинар')]));
    expect([plan.measures.length, counts.headings]).toEqual([1, 2]);
  });

  it('below the title and the stamp of a spreadsheet', () => {
    const { plan } = read(
      tableOf(
        [['Приложение 2 к приказу от 01.09.2025 № 5-п'], [TITLE], ['', ''], HEAD, row('1.', 'Семинар')],
        [],
      ),
    );
    expect([plan.title, plan.period, plan.act]).toEqual([
      TITLE,
      { from: '2025-01-01', to: '2028-12-31' },
      { type: 'order', number: '5-п', date: '2025-09-01', appendixNo: '2', numberInAppendix: '5-п' },
    ]);
  });
});

describe('rows of a plan', () => {
  it('sections are a merged cell, one filled cell, or capitals in the second column', () => {
    const { plan, notes } = read({
      before: [TITLE],
      rows: [
        { cells: HEAD.map((text) => cell(text)) },
        { cells: [cell('Нормативные документы', 6)] },
        { cells: row('1.', 'Приказ').map((text) => cell(text)) },
        { cells: [cell(''), cell('ОСНОВНОЙ ЭТАП', 5)] },
        { cells: row('1.', 'Семинар').map((text) => cell(text)) },
        { cells: [cell('Отчетность'), ...Array.from({ length: 5 }, () => cell(''))] },
        { cells: row('1.', 'Отчет').map((text) => cell(text)) },
      ],
    });
    expect(plan.sections.map(({ title }) => title)).toEqual([
      'Нормативные документы',
      'ОСНОВНОЙ ЭТАП',
      'Отчетность',
    ]);
    expect(plan.measures.map(({ section }) => section)).toEqual(plan.sections.map(({ id }) => id));
    expect(notes.filter(({ code }) => code === 'section-guessed').map(({ raw }) => raw)).toEqual([
      'Отчетность',
    ]);
  });

  it('without a section stand in one, and that is said', () => {
    const imported = read(tableOf([HEAD, row('1.', 'Семинар')]));
    expect(imported.plan.sections.map(({ title }) => title)).toEqual(['Мероприятия']);
    expect(codes(imported)).toContain('section-missing');
  });

  it('of a broken page go on with the row above; points of a list do, too', () => {
    const imported = read(
      tableOf([
        HEAD,
        row('1.', 'Проведение, в том числе:\n· семинары;\n· форумы;', {
          r: 'Наличие разделов (далее - ОГУ),',
          a: 'Ассоциация педагогов-',
        }),
      ]),
      tableOf(
        [
          HEAD,
          ['', '- конференции и др.', '', 'наполнение', '', 'наставников Томской области'],
          row('2.', 'Второе'),
        ],
        [''],
      ),
    );
    const [first] = imported.plan.measures;
    expect([first?.title, first?.subItems]).toEqual([
      'Проведение, в том числе:',
      ['семинары', 'форумы', 'конференции и др.'],
    ]);
    expect(first?.result).toBe('Наличие разделов (далее - ОГУ), наполнение');
    expect(first?.assignments.map(({ name }) => name)).toEqual([
      'Ассоциация педагогов-наставников Томской области',
    ]);
    expect(imported.counts).toEqual({ rows: 5, measures: 2, sections: 1, joined: 1, headings: 2 });
    expect(codes(imported)).toEqual(expect.arrayContaining(['heading-repeated', 'row-joined']));
  });

  it('with a term and a party only are another party of the measure above, with its own term', () => {
    const { plan } = read(
      tableOf([
        HEAD,
        row('2.', 'Утверждение карты', { s: 'Май 2026 г.', a: 'Отдел образования' }),
        ['', '', '', '', 'Май-июнь 2026 г.', 'Образовательные организации'],
        ['', '', '', '', 'Май 2026 г.', 'Методический центр'],
      ]),
    );
    const [measure] = plan.measures;
    expect(measure?.schedule.raw).toBe('Май 2026 г.');
    expect(measure?.assignments.map(({ name, schedule }) => [name, schedule?.rules])).toEqual([
      ['Отдел образования', undefined],
      ['Образовательные организации', [{ kind: 'months', from: '2026-05', to: '2026-06' }]],
      ['Методический центр', undefined],
    ]);
  });

  it('below a cell that reaches over them have its words, too', () => {
    const { plan, notes } = read({
      before: [TITLE],
      rows: [
        { cells: HEAD.map((text) => cell(text)) },
        {
          cells: [
            ...row('1.', 'Первое')
              .slice(0, 5)
              .map((text) => cell(text)),
            cell('ТОИПКРО', 1, 2),
          ],
        },
        {
          cells: [
            ...row('2.', 'Второе')
              .slice(0, 5)
              .map((text) => cell(text)),
            cell('', 1, 0),
          ],
        },
      ],
    });
    expect(plan.measures.map(({ assignments }) => assignments.map(({ name }) => name))).toEqual([
      ['ТОИПКРО'],
      ['ТОИПКРО'],
    ]);
    expect(notes.find(({ code }) => code === 'cell-merged')?.raw).toBe('ТОИПКРО');
  });

  it('of a page where one column was read as two', () => {
    const imported = read(
      tableOf([HEAD, row('1.', 'Первое')]),
      tableOf(
        [
          ['2.', 'Второе', '', 'Аналитический отчет', 'Аналитический отчет', 'Ежегодно', 'МОУО'],
          ['3.', 'Третье', '', 'Наличие пакета', 'актов', 'Ежегодно', 'МОУО'],
        ],
        [],
      ),
    );
    expect(imported.plan.measures.map(({ result }) => result)).toEqual([
      'Отчет',
      'Аналитический отчет',
      'Наличие пакета актов',
    ]);
    expect(codes(imported)).toEqual(expect.arrayContaining(['cell-twice', 'cell-split']));
  });

  it('what stands between two pages is a section or a footnote', () => {
    const imported = read(
      tableOf([HEAD, row('1.', 'Первое')]),
      tableOf(
        [row('1.', 'Второе')],
        ['¹ Допустимое отклонение от показателей – не более 1 %', 'Повышение квалификации'],
      ),
    );
    expect(imported.plan.sections.map(({ title }) => title)).toEqual([
      'Мероприятия',
      'Повышение квалификации',
    ]);
    expect(imported.plan.tolerance).toEqual({ value: 1, kind: 'unstated' });
    expect(codes(imported)).toEqual(expect.arrayContaining(['section-between', 'tolerance-unstated']));
  });

  it('with words that are not understood keep them, and say so', () => {
    const { plan, notes } = read(
      tableOf([HEAD, row('1.', 'Семинар', { s: 'когда-нибудь', i: 'хорошо', a: 'Дед Мороз' })]),
    );
    expect([plan.measures[0]?.schedule, plan.measures[0]?.indicator?.raw]).toEqual([
      { raw: 'когда-нибудь', rules: [] },
      'хорошо',
    ]);
    expect(
      notes.filter(({ certainty }) => certainty === 'unread').map(({ code, raw }) => [code, raw]),
    ).toEqual(
      expect.arrayContaining([
        ['schedule-unread', 'когда-нибудь'],
        ['indicator-unread', 'хорошо'],
        ['party-unread', 'Дед Мороз'],
      ]),
    );
  });
});

describe('which table is the plan', () => {
  const passport = tableOf(
    [
      ['Наименование', 'Программа'],
      ['Сроки реализации', '2024 - 2034 годы'],
    ],
    ['Паспорт программы'],
  );
  const other = tableOf(
    [
      ['Мероприятие', 'Период', 'Исполнители', 'Содержание', 'Участники'],
      ['Семинар', 'май', 'Школы', 'О чём', 'Все'],
    ],
    ['Приложение 3'],
  );

  it('the one that is called so; others can be chosen', () => {
    const plan = tableOf([HEAD, row('1.', 'Семинар')], ['Дорожная карта']);
    expect(planTables([passport, other, plan])).toEqual([
      { index: 1, rows: 1, heading: 'Приложение 3' },
      { index: 2, rows: 1, heading: 'Дорожная карта' },
    ]);
    expect(read(passport, other, plan).table).toBe(2);
    const chosen = readPlanTables([passport, other, plan], { ...options, table: 1 });
    expect(chosen.ok && chosen.imported.plan.measures[0]?.note).toBe('Содержание: О чём\nУчастники: Все');
  });

  it('a period that the title lacks is taken from the passport, and that is said', () => {
    const imported = read(tableOf([HEAD, row('1.', 'Семинар')], ['Дорожная карта']), passport);
    expect(imported.plan.period).toEqual({ from: '2024-01-01', to: '2034-12-31' });
    expect(codes(imported)).toContain('period-guessed');
  });

  it('sheets of a workbook are plans of their own', () => {
    const sheet = { ...tableOf([HEAD, row('1.', 'Семинар')], []), apart: true };
    expect(planTables([sheet, sheet]).map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe('what is no plan', () => {
  const refused = (...tables: SourceTable[]) => {
    const result = readPlanTables(tables, { ...options });
    return result.ok
      ? 'read'
      : [result.code, /[а-яё]/i.test(result.text.ru) && /[a-z]/i.test(result.text.en)];
  };
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => row(`${at + 1}.`, `Мероприятие ${at}`));

  it.each<[string, SourceTable[]]>([
    ['no-table', []],
    ['no-table', [{ rows: [], before: ['Приказ'] }]],
    [
      'no-header',
      [
        tableOf([
          ['а', 'б'],
          ['в', 'г'],
        ]),
      ],
    ],
    ['no-header', [tableOf([['1.', 'Семинар', '', 'Отчет', 'Ежегодно', 'МОУО']])]],
    ['no-rows', [tableOf([HEAD])]],
    ['no-rows', [tableOf([HEAD, ['Раздел', '', '', '', '', '']])]],
    ['too-many-rows', [tableOf([HEAD, ...many(PLAN_LIMITS.measures + 1)])]],
    ['too-many-rows', [tableOf([HEAD, ...many(50_000)])]],
    [
      'too-many-columns',
      [tableOf([[...HEAD, ...Array.from({ length: 60 }, (_, at) => `Год ${at}`)], row('1.', 'Семинар')])],
    ],
    ['too-long', [tableOf([HEAD, row('1.', 'я'.repeat(PLAN_LIMITS.text + 1))])]],
    [
      'too-much-text',
      [
        tableOf([
          HEAD,
          ...Array.from({ length: 200 }, (_, at) =>
            row(`${at}.`, 'я '.repeat(1_900), { r: 'ю '.repeat(1_900), s: 'э'.repeat(3_900) }),
          ),
        ]),
      ],
    ],
  ])('%s', (code, tables) => {
    expect(refused(...tables)).toEqual([code, true]);
  });

  it('as many measures as a plan holds are one', () => {
    expect(read(tableOf([HEAD, ...many(PLAN_LIMITS.measures)])).plan.measures).toHaveLength(
      PLAN_LIMITS.measures,
    );
  });
});
