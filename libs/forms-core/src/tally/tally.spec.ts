import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { readQuestions } from './read-questions.js';
import { tallyAnswers } from './tally-answers.js';

const form = {
  meta: {},
  schema: {
    type: 'object',
    properties: {
      how: {
        title: 'Как',
        type: 'string',
        oneOf: [
          { const: 'live', title: 'Очно' },
          { const: 'online', title: 'Онлайн' },
        ],
      },
      kinds: {
        title: 'Виды',
        type: 'array',
        uniqueItems: true,
        items: {
          type: 'string',
          oneOf: [
            { const: 'a', title: 'А' },
            { const: 'b', title: 'Б' },
          ],
        },
      },
      mood: { title: 'Настроение', type: 'integer', minimum: 1, maximum: 5 },
      glad: { title: 'Рады', type: 'boolean' },
      hours: { title: 'Часы', type: 'number', 'x-unit': 'ч' },
      about: { title: 'О чём', type: 'string', maxLength: 200 },
      areas: {
        title: 'Области',
        type: 'object',
        'x-block': 'matrix',
        'x-scale': [
          { const: 0, title: 'нет' },
          { const: 1, title: 'да' },
          { const: 'na', title: 'не применимо' },
        ],
        properties: { r1: { title: 'Первая', type: ['integer', 'string'], enum: [0, 1, 'na'] } },
      },
      rows: {
        title: 'Встречи',
        type: 'array',
        maxItems: 5,
        items: {
          type: 'object',
          properties: { how: { title: 'Как', type: 'string', oneOf: [{ const: 'x', title: 'Икс' }] } },
        },
      },
    },
  },
  uiSchema: {},
} as unknown as FormDefinition;

const answers: JsonObject[] = [
  {
    how: 'live',
    kinds: ['a', 'b'],
    mood: 5,
    glad: true,
    hours: 2,
    areas: { r1: 1 },
    rows: [{ how: 'x' }, { how: 'x' }],
  },
  { how: 'live', kinds: ['a'], mood: 2, glad: false, hours: 3, areas: { r1: 'na' } },
  { how: 'gone', mood: 3, about: 'text', areas: { r1: 0 }, rows: [] },
  { mood: '4' },
];

describe('answers under their questions', () => {
  const questions = readQuestions(form);
  const of = (at: string) =>
    tallyAnswers(
      questions,
      answers.map((data, at) => ({ of: `case${at}`, data })),
    ).find((one) => one.at === at);

  it('asks what people are asked, in order', () => {
    expect(questions.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '/how one',
      '/kinds many',
      '/mood scale',
      '/glad yesNo',
      '/hours number',
      '/about text',
      '/areas/r1 scale',
      '/rows/*/how one',
    ]);
  });

  it.each([
    ['/how', { cases: 3, values: 3, bars: [2, 0], others: 1 }],
    ['/kinds', { cases: 2, values: 3, bars: [2, 1], others: 0 }],
    ['/glad', { cases: 2, values: 2, bars: [1, 1], others: 0 }],
    [
      '/mood',
      {
        cases: 4,
        values: 4,
        bars: [0, 1, 1, 0, 1],
        others: 1,
        numbers: { mean: 10 / 3, median: 3, least: 2, most: 5 },
      },
    ],
    [
      '/hours',
      { cases: 2, values: 2, bars: [], others: 0, numbers: { mean: 2.5, median: 2.5, least: 2, most: 3 } },
    ],
    [
      '/areas/r1',
      {
        cases: 3,
        values: 3,
        bars: [1, 1, 1],
        others: 0,
        numbers: { mean: 0.5, median: 0.5, least: 0, most: 1 },
      },
    ],
    ['/rows/*/how', { cases: 1, values: 2, bars: [2], others: 0 }],
  ])('%s', (at, expected) => {
    expect(of(at)).toEqual({ at, ...expected });
  });

  it('takes twenty answers of one case for one', () => {
    const [tally] = tallyAnswers(
      questions,
      Array.from({ length: 20 }, () => ({ of: 'pair', data: { how: 'live' } })),
    );
    expect(tally).toMatchObject({ cases: 1, values: 20, bars: [20, 0] });
  });
});
