import { expect } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { applyEdits } from '../document/text-edit.js';
import { openDocument } from '../document/open-document.js';
import type { FormDocument } from '../document/form-document.js';
import type { Operation, Performing } from '../operations/operation.js';
import { perform } from '../operations/perform.js';

export const open = (value: unknown, step: number | undefined = 2): FormDocument => {
  const opened = openDocument(JSON.stringify(value, null, step));
  if (!opened.ok) throw new Error(opened.refusal.message.en);
  return opened.document;
};

export const FREE: Performing = { obeysLocks: false };

/** Does an operation that must succeed; its way back must give the same bytes. */
export const done = (document: FormDocument, operation: Operation, how: Performing = FREE) => {
  const performed = perform(document, operation, how);
  if (!performed.ok) throw new Error(`${performed.refused.code}: ${performed.refused.message.en}`);
  expect(applyEdits(document.text, performed.step.edits)).toBe(performed.document.text);
  expect(applyEdits(performed.document.text, performed.step.inverse)).toBe(document.text);
  return performed;
};

/** The refusal of an operation that must fail. */
export const refused = (document: FormDocument, operation: Operation, how: Performing = FREE) => {
  const performed = perform(document, operation, how);
  if (performed.ok) throw new Error('it was done');
  return performed.refused;
};

export const v = (name: string): Json => ({ var: name });
export const text = (title: string): Json => ({ type: 'string', title, maxLength: 200 });

/** A form with a bit of everything that can name a field. */
export const FORM = {
  meta: { key: 'x', title: { ru: 'Форма' } },
  schema: {
    type: 'object',
    required: ['name', 'kind'],
    properties: {
      name: text('Имя'),
      kind: {
        type: 'string',
        title: 'Вид',
        oneOf: [
          { const: 'a', title: 'А' },
          { const: 'b', title: 'Б' },
        ],
      },
      place: text('Место'),
      rate: { type: 'number', title: 'Ставка' },
      group: { type: 'object', title: 'Раздел', required: ['inner'], properties: { inner: text('Внутри') } },
      rows: {
        type: 'array',
        title: 'Строки',
        maxItems: 9,
        items: {
          type: 'object',
          properties: {
            what: text('Что'),
            hours: { type: 'number', title: 'Часы' },
            sum: { type: 'number', title: 'Итог', readOnly: true },
          },
        },
      },
      total: { type: 'number', title: 'Всего', readOnly: true },
    },
    'x-rules': [{ id: 'place', when: { '==': [v('/kind'), 'a'] }, then: [{ show: '/place' }] }],
    'x-computed': [
      { to: '$row/sum', in: '/rows', logic: { '*': [v('$row/hours'), v('/rate')] } },
      { to: '/total', logic: { sum: [{ map: [v('/rows'), v('$item/sum')] }] } },
    ],
    'x-checks': [
      {
        id: 'long',
        assert: { '<': [v('/total'), 100] },
        at: '/total',
        severity: 'error',
        message: 'Всего {total} у {name}',
      },
    ],
    allOf: [
      {
        $comment: 'rule:place',
        if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
        else: { properties: { place: false } },
      },
    ],
  },
  uiSchema: {
    'ui:options': {
      pages: [
        { id: 'one', title: 'Первая', fields: ['name', 'kind', 'place'] },
        { id: 'two', title: 'Вторая', fields: ['rate', 'group', 'rows', 'total'] },
      ],
    },
    place: { 'ui:options': { span: 2 } },
    rows: { items: { what: { 'ui:widget': 'textarea' } } },
  },
  translations: {
    en: {
      schema: {
        '/properties/name/title': 'Name',
        '/properties/kind/oneOf/1/title': 'B',
        '/properties/rows/items/properties/what/title': 'What',
      },
      ui: { '/ui:options/pages/1/title': 'Second' },
      rules: { long: 'Total {total} of {name}' },
    },
  },
  samples: [
    {
      title: 'Один',
      data: { name: 'Я', kind: 'a', rows: [{ what: 'x', hours: 1 }] },
      errors: ['/rows/0/what'],
    },
  ],
};
export type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any
export const read = (performed: { document: FormDocument }): Any => performed.document.value;
