import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { carryAnswers } from './carry-answers.js';
import { compareForms } from './compare-forms.js';
import { lossesOf } from './losses-of.js';

const option = (value: Json): Json => ({ const: value, title: `Вариант ${String(value)}` });
const formOf = (properties: JsonObject): FormDefinition =>
  ({
    meta: { title: { ru: 'Форма' } },
    schema: { type: 'object', properties },
    uiSchema: {},
  }) as unknown as FormDefinition;

const goal = { type: 'string', title: 'Цель', maxLength: 300 };
const row = (properties: JsonObject): JsonObject => ({
  type: 'array',
  title: 'Меры',
  maxItems: 9,
  items: { type: 'object', properties },
});
const due = { type: 'string', format: 'date', title: 'Срок' };
const note = { type: 'string', title: 'Заметка', maxLength: 90 };
const before = formOf({
  goal,
  form: { type: 'string', title: 'Форма', oneOf: [option('live'), option('remote')] },
  needs: {
    type: 'array',
    title: 'Трудности',
    uniqueItems: true,
    items: { type: 'string', oneOf: [option('a'), option('b')] },
  },
  table: {
    type: 'object',
    title: 'Матрица',
    'x-block': 'matrix',
    'x-scale': [option(0), option(1)],
    properties: { r1: { type: 'integer', title: 'Строка', enum: [0, 1] } },
  },
  measures: row({ due, note }),
  hours: { type: 'number', title: 'Часы' },
});
const after = formOf({
  aim: goal,
  form: { type: 'string', title: 'Форма', oneOf: [option('remote')] },
  needs: {
    type: 'array',
    title: 'Трудности',
    uniqueItems: true,
    items: { type: 'string', oneOf: [option('a')] },
  },
  table: {
    type: 'object',
    title: 'Матрица',
    'x-block': 'matrix',
    'x-scale': [option(0)],
    properties: { r1: { type: 'integer', title: 'Строка', enum: [0] } },
  },
  measures: row({ until: due, note: { ...note, maxLength: 5 } }),
  hours: { type: 'string', title: 'Часы', maxLength: 20 },
});
const answers: JsonObject = {
  goal: 'Вести урок',
  form: 'live',
  needs: ['a', 'b'],
  table: { r1: 1 },
  measures: [{ due: '2026-09-01', note: 'длинная заметка' }, { note: 'краткая' }, {}],
  hours: 4,
};
const changes = compareForms(before, after);

describe('lossesOf', () => {
  it('names each answer that goes, and those that are only refused', () => {
    expect(
      lossesOf(changes, answers, before)
        .map(({ at, title, how }) => `${how} ${at} ${title}`)
        .sort(),
    ).toEqual([
      'lost /form Форма',
      'lost /goal Цель',
      'lost /hours Часы',
      'lost /measures/0/due Меры → Срок',
      'lost /needs/1 Трудности',
      'lost /table/r1 Матрица → Строка',
      'refused /measures/0/note Меры → Заметка',
      'refused /measures/1/note Меры → Заметка',
    ]);
  });

  it('has nothing to say of answers that the changes do not touch', () => {
    expect(lossesOf(changes, { form: 'remote', needs: ['a'], table: { r1: 0 }, goal: '' }, before)).toEqual(
      [],
    );
    expect(lossesOf(compareForms(before, before), answers, before)).toEqual([]);
  });
});

describe('carryAnswers', () => {
  it('keeps what fits and follows fields that have moved', () => {
    expect(carryAnswers(after, answers, changes)).toEqual({
      data: {
        aim: 'Вести урок',
        needs: ['a'],
        table: {},
        // Too long now, and still somebody's work.
        measures: [{ until: '2026-09-01', note: 'длинная заметка' }, { note: 'краткая' }, {}],
      },
      lost: [
        { at: '/form', title: 'Форма', value: 'live' },
        { at: '/needs/1', title: 'Трудности', value: 'b' },
        { at: '/table/r1', title: 'Матрица → Строка', value: 1 },
        { at: '/hours', title: 'Часы', value: 4 },
      ],
    });
  });

  it('without the changes names what has no place any more', () => {
    const { data, lost } = carryAnswers(after, { goal: 'Вести урок', measures: [{ due: '2026-09-01' }] });
    expect(data).toEqual({ measures: [{}] });
    expect(lost.map(({ at }) => at)).toEqual(['/goal', '/measures/0/due']);
  });

  it('keeps everything where nothing has changed', () => {
    expect(carryAnswers(before, answers)).toEqual({ data: answers, lost: [] });
  });

  it('bears answers of any shape', () => {
    for (const value of [null, 1, 'x', [], [[]], { a: {} }] as Json[])
      expect(carryAnswers(after, { measures: value, table: value, form: value }, changes).data).toBeDefined();
  });
});
