import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, Language } from '@tandem/domain';
import { checkLogic, FUNCTIONS, functionOf, WALKS } from '@tandem/rules';
import type { FormDefinition } from '../language/form.js';
import { FormulaNames, formulaNamesOf } from './formula-names.js';
import { parseFormula } from './parse-formula.js';
import { writeFormula } from './write-formula.js';

const number = (title: string) => ({ type: 'number', title });
const form = {
  meta: {},
  schema: {
    type: 'object',
    properties: {
      score: number('Балл'),
      done: number('Выполнено'),
      sum: number('Сумма'),
      other: number('Сумма'),
      bracket: number('Часы [ак.]'),
      kind: { type: 'string', title: 'Вид «очный»' },
      rows: {
        type: 'array',
        title: 'Мероприятия',
        items: { type: 'object', properties: { hours: number('Часы'), note: number('Заметка') } },
      },
    },
    'x-settings': { limit: { value: 3, title: 'Предел' } },
  },
  uiSchema: {},
} as unknown as FormDefinition;
const names = formulaNamesOf(form, 'ru');
const english = formulaNamesOf(form, 'en');
const v = (name: string): Json => ({ var: name });

describe('parseFormula', () => {
  it.each<[string, Json]>([
    ['1,5 + [балл]', { '+': [1.5, v('/score')] }],
    ['= [score] * 2', { '*': [v('/score'), 2] }],
    ['1 + 2 * 3 - 4', { '-': [{ '+': [1, { '*': [2, 3] }] }, 4] }],
    ['1 + 2 + 3', { '+': [1, 2, 3] }],
    ['(1 + 2) + 3', { '+': [{ '+': [1, 2] }, 3] }],
    ['8 / 4 / 2', { '/': [{ '/': [8, 4] }, 2] }],
    ['-[Балл]', { '-': [v('/score')] }],
    ['-5', -5],
    ['2 × −3', { '*': [2, -3] }],
    ['СУММ([Мероприятия → Часы])', { sum: [{ map: [v('/rows'), v('$item/hours')] }] }],
    ['sum([Мероприятия -> Часы])', { sum: [{ map: [v('/rows'), v('$item/hours')] }] }],
    [
      'СЧЁТЕСЛИ([Мероприятия]; [строка → Часы] >= 2,5)',
      { countIf: [v('/rows'), { '>=': [v('$item/hours'), 2.5] }] },
    ],
    [
      'СЧЕТЕСЛИ(ОТБОР([Мероприятия]; [строка → hours] > 1); [строка → Часы] > 2)',
      {
        countIf: [{ filter: [v('/rows'), { '>': [v('$item/hours'), 1] }] }, { '>': [v('$item/hours'), 2] }],
      },
    ],
    [
      'ЕСЛИ([Балл] >= 12; «отобран»; "не «отобран»")',
      { if: [{ '>=': [v('/score'), 12] }, 'отобран', 'не «отобран»'] },
    ],
    ['ОКРУГЛ([Балл], 1)', { round: [v('/score'), 1] }],
    [
      'УРОВЕНЬ([Балл]; {{0; "низкий"}; {60; 79; "средний"}})',
      {
        bands: [
          v('/score'),
          [
            [0, 'низкий'],
            [60, 79, 'средний'],
          ],
        ],
      },
    ],
    ['ЗНАЧ([Балл]; пусто)', { var: ['/score', null] }],
    ['[Балл] <> [сегодня]', { '!=': [v('/score'), v('$today')] }],
    ['[Предел] & " шт."', { cat: [v('$settings/limit'), ' шт.'] }],
    ['[Часы [ак.]]]', v('/bracket')],
    ['[наставник]', v('$case/mentor')],
  ])('%s', (text, logic) => {
    expect(parseFormula(text, names)).toEqual({ ok: true, logic });
  });

  it('takes a comma for a separator in English', () => {
    expect(parseFormula('SUM({1,5})', english)).toEqual({ ok: true, logic: { sum: [[1, 5]] } });
    expect(parseFormula('1.5', english)).toEqual({ ok: true, logic: 1.5 });
  });

  it.each<[string, number, RegExp]>([
    ['', 0, /оборвана/],
    ['1 +', 3, /оборвана/],
    ['1 2', 2, /ожидается/],
    ['СУМ([Балл])', 0, /СУММ/],
    ['[Бал]', 0, /«Балл»/],
    ['2 * [Сумма]', 4, /не одно поле/],
    ['ОКРУГЛ()', 0, /нужно 1–2/],
    ['Балл + 1', 0, /квадратных скобках/],
    ['"нет конца', 0, /закрывающего/],
    ['(1 + 2', 6, /«\)»/],
    ['1 # 2', 2, /Знака «#»/],
    ['ЗНАЧ(1; 2)', 0, /поле/],
    ['СЧЁТЕСЛИ([Мероприятия]; [строка → Нет такой] > 1)', 24, /В строке нет/],
    ['('.repeat(100), 25, /скобок/],
    ['1+'.repeat(6_000), 10_000, /длинная/],
  ])('refuses %s at its place', (text, at, words) => {
    const read = parseFormula(text, names);
    expect(read).toMatchObject({ ok: false, at });
    if (read.ok) return;
    expect(read.message.ru).toMatch(words);
    expect(read.message.en).toBeTruthy();
  });

  it('reads every example of the catalogue', () => {
    for (const language of ['ru', 'en'] as const)
      for (const one of FUNCTIONS) {
        const text = one.example[language];
        const titles = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, title]) => title!);
        const made = titles.flatMap((title, at) =>
          /^(строка|row)/.test(title)
            ? [{ name: `/${titles[0]}/*/c${at}`, title: `${titles[0]} → ${title.split(' → ')[1]}` }]
            : [{ name: title.includes(' → ') ? `/t${at}/*/c` : `/${title}`, title }],
        );
        const read = parseFormula(text, new FormulaNames(made, language));
        expect([text, read]).toEqual([text, { ok: true, logic: expect.anything() }]);
        if (read.ok) expect(JSON.stringify(read.logic)).toContain(`"${one.id}"`);
      }
  });
});

const scalar = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.string(),
  fc.constantFrom('«', '»', '"', ']', 'да'),
  fc.boolean(),
  fc.constant(null),
) as fc.Arbitrary<Json>;
const name = fc.constantFrom(
  ...names.all.map((one) => v(one.name)).filter((one) => !JSON.stringify(one).includes('*')),
);
const signs = ['+', '-', '*', '/', '==', '!=', '<', '<=', '>', '>=', '===', '!=='];
const operator = fc.constantFrom(...FUNCTIONS.map(({ id }) => id), ...signs);
const rule = fc.letrec<{ rule: Json; inner: Json }>((tie) => {
  const call = (part: 'rule' | 'inner') =>
    fc.tuple(operator, fc.array(tie(part), { minLength: 1, maxLength: 4 })).map(([id, args]): Json => {
      const known = functionOf(id)?.args ?? [];
      const least = known.filter((one) => !one.optional).length;
      const most = known.at(-1)?.many || known.length === 0 ? 9 : known.length;
      const right = [...args, ...args, ...args, ...args].slice(
        0,
        Math.max(least, Math.min(most, args.length)),
      );
      // Only within a walk does a row stand for something.
      return { [id]: WALKS.includes(id) ? [right[0]!, { '==': [v('$item/hours'), v('$item')] }] : right };
    });
  const column: Json = { map: [v('/rows'), v('$item/note')] };
  return {
    rule: fc.oneof(
      { depthSize: 'small' },
      name,
      scalar,
      call('rule'),
      fc.array(tie('rule'), { maxLength: 3 }) as fc.Arbitrary<Json>,
    ),
    inner: fc.oneof(name, scalar, fc.constant(column)),
  };
}).rule;

describe('writeFormula', () => {
  it.each<[Json, Language, string]>([
    [
      { round: [{ '/': [{ sum: [{ map: [v('/rows'), v('$item/hours')] }] }, 1.5] }, 1] },
      'ru',
      'ОКРУГЛ(СУММ([Мероприятия → Часы]) / 1,5; 1)',
    ],
    [{ '*': [{ '+': [v('/score'), 1] }, 2] }, 'ru', '([Балл] + 1) * 2'],
    [{ '+': [v('/sum'), v('/other')] }, 'ru', '[/sum] + [/other]'],
    [{ if: [{ '!!': [v('/kind')] }, 'да', null] }, 'en', 'IF(FILLED([Вид «очный»]); "да"; EMPTY)'],
    [{ all: [v('/rows'), { '>': [v('$item/hours'), 0] }] }, 'ru', 'ВСЕ([Мероприятия]; [строка → Часы] > 0)'],
    [{ '<': [1, v('/score'), 10] }, 'ru', 'МЕНЬШЕ(1; [Балл]; 10)'],
  ])('%j', (logic, language, text) => {
    expect(writeFormula(logic, language === 'ru' ? names : english)).toBe(text);
  });

  it.each(['ru', 'en'] as const)('is read back as it was meant (%s)', (language) => {
    const used = language === 'ru' ? names : english;
    fc.assert(
      fc.property(rule, (logic) => {
        fc.pre(checkLogic(logic, () => true, { depth: 20, nodes: 300 }).length === 0);
        const text = writeFormula(logic, used);
        expect([text, parseFormula(text, used)]).toEqual([text, { ok: true, logic }]);
      }),
      { numRuns: 300 },
    );
  });

  it('writes what it read in the same words', () => {
    const texts = [
      '([Балл] + 1) * 2 - 3',
      'ЕСЛИ([Балл] >= 12; «да»; «нет»)',
      'СУММ([Мероприятия → Часы]) / ДЛИНА([Мероприятия])',
    ];
    for (const text of texts) {
      const read = parseFormula(text, names);
      expect(read.ok && writeFormula(read.logic, names)).toBe(text);
    }
  });

  it('names the row in which a formula stands', () => {
    const inRow = formulaNamesOf(form, 'ru', '/rows');
    expect(parseFormula('[эта строка → Часы] * 2', inRow)).toEqual({
      ok: true,
      logic: { '*': [v('$row/hours'), 2] },
    });
  });
});
