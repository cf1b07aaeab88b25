import type { JsonObject } from '@tandem/domain';
import type { BlockProperty } from './block.js';
import { defineBlock } from './define-block.js';
import { inSchema, UNKNOWN_CHOICE, type Answer } from './properties/keyword-properties.js';
import { unit } from './properties/number-properties.js';
import { isNumeric, isText } from './recognise/shape.js';

const KINDS = {
  number: { type: 'number' },
  integer: { type: 'integer' },
  text: { type: 'string', maxLength: 500 },
  date: { type: 'string', format: 'date' },
  yesNo: { type: 'boolean' },
} as const satisfies { readonly [kind: string]: JsonObject };

const kindOf = (schema: JsonObject): keyof typeof KINDS => {
  if (schema['type'] === 'string') return schema['format'] === 'date' ? 'date' : 'text';
  if (schema['type'] === 'boolean') return 'yesNo';
  return schema['type'] === 'integer' ? 'integer' : 'number';
};

const kind: BlockProperty = {
  id: 'kind',
  group: 'main',
  lock: 'check',
  label: { ru: 'Что получается', en: 'What comes out' },
  control: {
    kind: 'select',
    options: [
      { value: 'number', label: { ru: 'Число', en: 'Number' } },
      { value: 'integer', label: { ru: 'Целое число', en: 'Whole number' } },
      { value: 'text', label: { ru: 'Текст', en: 'Text' } },
      { value: 'date', label: { ru: 'Дата', en: 'Date' } },
      { value: 'yesNo', label: { ru: 'Да или нет', en: 'Yes or no' } },
    ],
  },
  read: ({ schema }) => kindOf(schema),
  write: ({ schema }, value): Answer => {
    if (typeof value !== 'string' || !Object.hasOwn(KINDS, value)) return UNKNOWN_CHOICE;
    const next: JsonObject = KINDS[value as keyof typeof KINDS];
    return ['type', 'format', 'maxLength']
      .filter((keyword) => schema[keyword] !== next[keyword])
      .map((keyword) => inSchema(`/${keyword}`, next[keyword]));
  },
};

/** Choices and references that a formula fills stay what they are: only plain values are told by being computed. */
export const computed = defineBlock({
  id: 'computed',
  group: 'answers',
  title: { ru: 'Вычисляемое', en: 'Computed' },
  about: { ru: 'Считается по формуле, никто не вводит', en: 'Counted by a formula, nobody types it' },
  words: ['формула', 'сумма', 'среднее', 'итог', 'расчёт', 'computed', 'formula', 'sum', 'total', 'average'],
  icon: 'IconMathFunction',
  create: (title) => ({ schema: { type: 'number', title, readOnly: true } }),
  widgets: [
    'text',
    'textarea',
    'number',
    'updown',
    'date',
    'radio',
    'select',
    'checkbox',
    'scale',
    'month',
    'richText',
  ],
  recognise: (schema) =>
    schema['readOnly'] === true &&
    schema['const'] === undefined &&
    (isNumeric(schema) || isText(schema) || (schema['type'] === 'boolean' && schema['oneOf'] === undefined)),
  owns: [
    'minimum',
    'maximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'pattern',
    'format',
    'x-unit',
    'x-prefill',
  ],
  ownsUi: ['rows'],
  properties: [kind, unit],
  becomes: ['number', 'integer', 'shortText'],
});
