import { defineBlock } from './define-block.js';
import { maximum, minimum, step, unit, whole } from './properties/number-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import { placeholder } from './properties/text-properties.js';
import { isMoney, isNumeric, isScale, isTyped } from './recognise/shape.js';

export const number = defineBlock({
  id: 'number',
  group: 'answers',
  title: { ru: 'Число с единицей', en: 'Number with a unit' },
  about: { ru: 'Часы, годы, проценты; можно дробное', en: 'Hours, years, per cent; may have a fraction' },
  words: ['число', 'дробное', 'часы', 'процент', 'единица', 'number', 'decimal', 'hours', 'unit', 'percent'],
  icon: 'IconDecimal',
  create: (title) => ({ schema: { type: 'number', title, minimum: 0 } }),
  widgets: ['number', 'updown'],
  recognise: (schema, ui) =>
    schema['type'] === 'number' &&
    isNumeric(schema) &&
    isTyped(schema) &&
    !isMoney(schema) &&
    !isScale(schema, ui),
  owns: ['minimum', 'maximum', 'multipleOf', 'x-unit', 'x-prefill'],
  ownsUi: ['placeholder'],
  properties: [unit, placeholder, minimum, maximum, step, whole, prefillProperty('number')],
  becomes: ['integer', 'money', 'scale', 'shortText', 'computed'],
});
