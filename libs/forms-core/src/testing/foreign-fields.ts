import type { Json, JsonObject } from '@tandem/domain';

/** Fields as other people write them: none is a block, all must come back as they were. */
export const FOREIGN_FIELDS: readonly { readonly schema: Json; readonly ui?: JsonObject }[] = [
  { schema: { anyOf: [{ type: 'string' }, { type: 'number' }], title: 'Одно или другое' } },
  { schema: { $ref: '#/definitions/theirs' } },
  { schema: true },
  { schema: { type: 'array', title: 'Кортеж', items: [{ type: 'string' }, { type: 'number' }] } },
  { schema: { type: 'object', title: 'Словарь', patternProperties: { '^s_': { type: 'string' } } } },
  { schema: { type: 'object', title: 'Открытый', additionalProperties: { type: 'number' } } },
  { schema: { type: ['string', 'null'], title: 'Может не быть' } },
  { schema: { type: 'string', title: 'Цвет', maxLength: 9 }, ui: { 'ui:widget': 'color' } },
  { schema: { type: 'string', title: 'Карта', maxLength: 99 }, ui: { 'ui:field': 'geo' } },
  {
    schema: {
      title: 'Разные объекты',
      oneOf: [{ properties: { a: { type: 'string' } } }, { properties: { b: { type: 'number' } } }],
    },
  },
  {
    schema: {
      type: 'object',
      title: 'Зависимости',
      properties: { card: { type: 'string' } },
      dependencies: { card: ['address'] },
    },
  },
  {
    schema: {
      type: 'object',
      title: 'Числа',
      properties: { '10': { type: 'string' }, '2': { type: 'string' } },
    },
  },
  { schema: { type: 'array', title: 'Числа', items: { type: 'number' } } },
];

/** Keywords that stand beside what a block knows. */
export const FOREIGN_KEYWORDS: JsonObject = {
  'x-theirs': { z: 1, a: [1, 2.5] },
  examples: ['раз', 'два'],
  $comment: 'не трогать',
};
