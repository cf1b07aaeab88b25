import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { manyOfThem } from './properties/reference-properties.js';
import { CHOICES_FROM } from './properties/text-properties.js';
import { caseListOf, isIndicatorList, isText, isTyped, oneOfMany } from './recognise/shape.js';

export const indicator = defineBlock({
  id: 'indicator',
  group: 'people',
  title: { ru: 'Показатель', en: 'Indicator' },
  about: { ru: 'Целевой показатель из карты', en: 'A target indicator of the roadmap' },
  words: ['показатель', 'цель', 'индикатор', 'карта', 'indicator', 'target', 'metric'],
  icon: 'IconGauge',
  create: (title) => ({
    schema: { type: 'string', title, 'x-block': 'indicator', maxLength: 300 },
    ui: { 'ui:options': { choicesFrom: '$case/indicators', choiceValue: 'title', span: 2 } },
  }),
  marks: ['indicator', undefined],
  widgets: ['text', 'select', 'radio', 'checkboxes', 'multiselect'],
  recognise: (schema, ui) =>
    isText(oneOfMany(schema)) &&
    (schema['x-block'] === 'indicator' || (isTyped(schema) && isIndicatorList(caseListOf(ui)))),
  owns: [
    'minLength',
    'maxLength',
    'uniqueItems',
    'minItems',
    'maxItems',
    'items',
    'items/type',
    'items/minLength',
    'items/maxLength',
  ],
  ownsUi: [...CHOICES_FROM],
  properties: [manyOfThem(['minLength', 'maxLength']), minItems, maxItems(false)],
  becomes: ['shortText', 'lines'],
});
