import { readChoices } from '../schema/read-choices.js';
import { defineBlock } from './define-block.js';
import { lookProperty } from './properties/look-property.js';
import { optionsProperty } from './properties/option-properties.js';
import { prefillProperty } from './properties/prefill-property.js';

const TYPES = ['string', 'integer', 'number', undefined];

export const oneOf = defineBlock({
  id: 'oneOf',
  group: 'choice',
  title: { ru: 'Один из списка', en: 'One of a list' },
  about: { ru: 'Выбрать один вариант', en: 'Choose one option' },
  words: ['выбор', 'вариант', 'список', 'кнопки', 'choice', 'select', 'radio', 'option', 'dropdown'],
  icon: 'IconCircleDot',
  create: (title, language) => ({
    schema: {
      type: 'string',
      title,
      oneOf: [
        { const: 'first', title: language === 'en' ? 'First option' : 'Первый вариант' },
        { const: 'second', title: language === 'en' ? 'Second option' : 'Второй вариант' },
      ],
    },
    ui: { 'ui:widget': 'radio' },
  }),
  widgets: ['radio', 'select'],
  recognise: (schema) =>
    (TYPES as unknown[]).includes(schema['type']) &&
    schema['const'] === undefined &&
    readChoices(schema) !== undefined,
  owns: ['oneOf', 'enum', 'enumNames', 'x-prefill'],
  ownsUi: ['enumNames'],
  properties: [optionsProperty(''), lookProperty('radio', 'select'), prefillProperty('choice')],
  becomes: ['manyOf', 'ranking', 'shortText'],
});
