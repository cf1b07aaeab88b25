import { describe, expect, it } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { OPERATORS } from '../evaluate/operators.js';
import { FUNCTIONS } from '../catalogue/functions.js';
import { describeLogic } from './describe-logic.js';
import { describeRule } from './describe-rule.js';

const TITLES: { readonly [name: string]: string } = {
  '/form': 'Форма встречи',
  '/address': 'Адрес',
  '/room': 'Кабинет',
  '/rows': 'Мероприятия',
  '/rows/*/hours': 'Часы',
};
const titleOf = (name: string) => TITLES[name] ?? name;
const optionOf = (name: string, value: Json) =>
  name === '/form' && value === 'live'
    ? 'очно'
    : name === '/form' && value === 'mixed'
      ? 'смешанно'
      : undefined;
const form = { var: '/form' };

describe('describeRule', () => {
  it('is the sentence of the list of rules', () => {
    const rule = { when: { '==': [form, 'live'] }, then: [{ show: '/address' }, { require: '/address' }] };
    expect(describeRule(rule, 'ru', titleOf, optionOf)).toBe(
      'Если «Форма встречи» — «очно», то показать «Адрес» и сделать обязательным',
    );
    expect(describeRule(rule, 'en', titleOf, optionOf)).toBe(
      'If “Форма встречи” is “очно”, then show and require “Адрес”',
    );
  });

  it('tells what is shown from what is demanded', () => {
    const rule = {
      when: { '!': [{ in: [form, ['live', 'mixed']] }] },
      then: [{ show: '/address' }, { require: '/room' }],
    };
    expect(describeRule(rule, 'ru', titleOf, optionOf)).toBe(
      'Если «Форма встречи» не среди «очно», «смешанно», то показать «Адрес» и сделать обязательным «Кабинет»',
    );
  });
});

describe('describeLogic', () => {
  it.each<[Json, string]>([
    [{ '==': ['live', form] }, '«очно» — Форма встречи'],
    [{ '!': [{ '!!': [form] }] }, 'Форма встречи не заполнено'],
    [{ '*': [{ '+': [1, { var: '/x' }] }, 2] }, '(1 + /x) × 2'],
    [
      { sum: [{ map: [{ var: '/rows' }, { var: '$item/hours' }] }] },
      'сумма: Часы каждой строки «Мероприятия»',
    ],
    [
      { countIf: [{ var: '/rows' }, { '>': [{ var: '$item/hours' }, 2.5] }] },
      'число строк «Мероприятия», где Часы больше 2,5',
    ],
    [
      { if: [form, 1, { '!': [form] }, 2, 3] },
      'если Форма встречи, то 1, иначе если Форма встречи не заполнено, то 2, иначе 3',
    ],
    [
      {
        bands: [
          { var: '/x' },
          [
            [0, 'низкий'],
            [60, 79, 'средний'],
          ],
        ],
      },
      'уровень /x: от 0 — «низкий»; 60–79 — «средний»',
    ],
    [{ round: [{ percent: [1, 3] }] }, '1 в процентах от 3, округлённое до целого'],
  ])('%j', (logic, sentence) => {
    expect(describeLogic(logic, 'ru', titleOf, optionOf)).toBe(sentence);
  });

  it('has words for every operator in both languages', () => {
    for (const name of Object.keys(OPERATORS))
      for (const language of ['ru', 'en'] as const)
        expect(describeLogic({ [name]: [1, 2, 3] }, language, titleOf)).not.toContain(`${name}(`);
  });
});

describe('FUNCTIONS', () => {
  it('are operators of the allow-list, each under names of its own', () => {
    for (const language of ['ru', 'en'] as const) {
      const names = FUNCTIONS.map((one) => one.name[language]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name !== name.toLocaleUpperCase('ru'))).toEqual([]);
    }
    expect(FUNCTIONS.filter(({ id, args }) => args.length === 0 || id === '')).toEqual([]);
  });

  it('leave no operator without a name, besides those that are written as signs', () => {
    const signs = ['==', '===', '!=', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/'];
    const named = new Set(FUNCTIONS.map(({ id }) => id));
    expect(Object.keys(OPERATORS).filter((id) => !named.has(id) && !signs.includes(id))).toEqual([]);
  });
});
