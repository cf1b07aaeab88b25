import { defineBlock } from './define-block.js';
import { maximum, minimum, step, unit, whole } from './properties/number-properties.js';
import { placeholder } from './properties/text-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import { isMoney, isNumeric, isScale, isTyped } from './recognise/shape.js';

export const integer = defineBlock({
  id: 'integer',
  group: 'answers',
  title: { ru: 'Количество', en: 'Count' },
  about: { ru: 'Целое число с единицей: 12 чел.', en: 'A whole number with a unit: 12 people' },
  words: ['число', 'целое', 'штук', 'сколько', 'number', 'integer', 'count', 'whole'],
  icon: 'IconNumber123',
  create: (title) => ({ schema: { type: 'integer', title, minimum: 0 } }),
  widgets: ['number', 'updown'],
  recognise: (schema, ui) =>
    schema['type'] === 'integer' &&
    isNumeric(schema) &&
    isTyped(schema) &&
    !isMoney(schema) &&
    !isScale(schema, ui),
  owns: ['minimum', 'maximum', 'multipleOf', 'x-unit', 'x-prefill'],
  ownsUi: ['placeholder'],
  properties: [unit, placeholder, minimum, maximum, step, whole, prefillProperty('number')],
  becomes: ['number', 'scale', 'money', 'shortText', 'computed'],
});
