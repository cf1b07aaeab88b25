import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { usedByWorkflows } from './used-by-workflows.js';

const formOf = (properties: JsonObject): FormDefinition =>
  ({
    meta: { key: 'mentee-request' },
    schema: { type: 'object', properties },
    uiSchema: {},
  }) as unknown as FormDefinition;

const rows = (properties: JsonObject): JsonObject => ({
  type: 'array',
  title: 'Строки',
  items: { type: 'object', properties },
});
const text = { type: 'string', title: 'Категория' };
const before = formOf({
  category: text,
  kept: text,
  rows: rows({ due: text, note: text }),
  person: { type: 'object', title: 'Лицо', properties: { id: text } },
});
const after = formOf({ kept: text, rows: rows({ note: text }) });

const workflow = (machine: JsonObject) => ({
  key: 'mentoring-pair',
  title: 'Пара',
  definition: { events: { SEND: { form: 'mentee-request' }, OTHER: { form: 'other' } }, machine },
});
const guard = (name: string): JsonObject => ({
  guard: { type: 'rule', params: { logic: { '==': [{ var: name }, 1] } } },
});
const names = (machine: JsonObject) =>
  usedByWorkflows(before, after, [workflow(machine)]).map(({ name, at }) => `${name} ${at}`);

describe('usedByWorkflows', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    [
      'a field that goes',
      guard('answers.mentee-request.category'),
      ['answers.mentee-request.category /category'],
    ],
    [
      'within a group that goes',
      guard('answers.mentee-request.person.id'),
      ['answers.mentee-request.person.id /person'],
    ],
    [
      'a column of a row',
      guard('answers.mentee-request.rows.0.due'),
      ['answers.mentee-request.rows.0.due /rows/*/due'],
    ],
    ['a field that stays', guard('answers.mentee-request.kept'), []],
    ['a name that begins alike', guard('answers.mentee-request.categoryText'), []],
    ['the same field of another form', guard('answers.other.category'), []],
    [
      'an event that brings the form',
      { on: { SEND: guard('event.category') } },
      ['event.category /category'],
    ],
    ['an event that brings another', { on: { OTHER: guard('event.category') } }, []],
    ['a name outside of an event', guard('event.category'), []],
  ])('%s', (_, machine, expected) => {
    expect(names(machine)).toEqual(expected);
  });

  it('reads the names of other forms too, and tells the place in words', () => {
    const form = {
      key: 'change-request',
      title: 'Изменения',
      definition: {
        schema: { 'x-computed': [{ to: '/a', logic: { var: '$case/answers/mentee-request/category' } }] },
      },
    };
    expect(usedByWorkflows(before, after, [form])).toEqual([
      {
        key: 'change-request',
        path: '/schema/x-computed/0/logic/var',
        name: '$case/answers/mentee-request/category',
        at: '/category',
        text: {
          ru: '«Изменения» спрашивает поле «Категория», которого больше не будет.',
          en: '"Изменения" asks for the field "Категория", which will be gone.',
        },
      },
    ]);
    expect(usedByWorkflows(before, before, [form])).toEqual([]);
  });
});
