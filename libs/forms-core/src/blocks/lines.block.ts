import type { BlockProperty } from './block.js';
import { defineBlock } from './define-block.js';
import {
  inSchema,
  numberProperty,
  switchProperty,
  UNKNOWN_CHOICE,
  type Answer,
} from './properties/keyword-properties.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { CHOICES_FROM, choicesFrom } from './properties/text-properties.js';
import { isFromCase, isListOf, isText, itemsOf } from './recognise/shape.js';

const FORMATS = [undefined, 'date', 'uri', 'email'];

const kind: BlockProperty = {
  id: 'kind',
  group: 'main',
  lock: 'check',
  label: { ru: 'Что в каждой строке', en: 'What is in a line' },
  control: {
    kind: 'select',
    options: [
      { value: 'date', label: { ru: 'Дата', en: 'Date' } },
      { value: 'uri', label: { ru: 'Ссылка', en: 'Link' } },
      { value: 'email', label: { ru: 'Адрес почты', en: 'E-mail address' } },
    ],
  },
  read: (node) => itemsOf(node.schema)['format'],
  write: (node, value): Answer => {
    if (!(FORMATS as unknown[]).includes(value)) return UNKNOWN_CHOICE;
    const { maxLength } = itemsOf(node.schema);
    return [
      inSchema('/items/format', value),
      // A date is bounded by itself, all other texts are not.
      ...(value !== 'date' && maxLength === undefined ? [inSchema('/items/maxLength', 200)] : []),
    ];
  },
};

export const lines = defineBlock({
  id: 'lines',
  group: 'tables',
  title: { ru: 'Список строк', en: 'List of lines' },
  about: {
    ru: 'Несколько коротких ответов: задачи, даты, ссылки',
    en: 'Several short answers: tasks, days, links',
  },
  words: ['список', 'перечень', 'задачи', 'пункты', 'list', 'lines', 'tasks', 'items'],
  icon: 'IconList',
  create: (title) => ({
    schema: { type: 'array', title, maxItems: 20, items: { type: 'string', maxLength: 200 } },
    ui: { 'ui:options': { span: 2 } },
  }),
  recognise: (schema, ui) =>
    isListOf(
      schema,
      (items) =>
        isText(items) && (FORMATS as unknown[]).includes(items['format']) && items['x-block'] === undefined,
    ) && !isFromCase(ui),
  owns: [
    'minItems',
    'maxItems',
    'uniqueItems',
    'x-prefill',
    'items',
    'items/type',
    'items/format',
    'items/minLength',
    'items/maxLength',
  ],
  ownsUi: [...CHOICES_FROM],
  properties: [
    kind,
    minItems,
    maxItems(false),
    switchProperty(
      {
        id: 'unique',
        group: 'check',
        lock: 'check',
        label: { ru: 'Без повторов', en: 'Without repeats' },
      },
      (node) => node.schema['uniqueItems'] === true,
      (_, on) => [inSchema('/uniqueItems', on ? true : undefined)],
    ),
    numberProperty(
      {
        id: 'maxLength',
        group: 'check',
        lock: 'check',
        label: { ru: 'Длина строки не больше', en: 'A line is not longer than' },
      },
      { at: '/items/maxLength' },
      { min: 1, max: 2_000, whole: true, clearable: false, unit: { ru: 'зн.', en: 'characters' } },
    ),
    choicesFrom,
  ],
  becomes: ['longText', 'manyOf', 'rows'],
});
