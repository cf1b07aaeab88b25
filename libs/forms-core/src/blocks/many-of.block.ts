import { readChoices } from '../schema/read-choices.js';
import { uiWish } from '../schema/read-ui.js';
import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { lookProperty } from './properties/look-property.js';
import { exclusiveOption, optionsProperty } from './properties/option-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import { isListOf } from './recognise/shape.js';

export const manyOf = defineBlock({
  id: 'manyOf',
  group: 'choice',
  title: { ru: 'Несколько из списка', en: 'Several of a list' },
  about: { ru: 'Отметить все подходящие варианты', en: 'Tick all options that fit' },
  words: ['выбор', 'отметки', 'варианты', 'флажки', 'choice', 'checkboxes', 'multiple', 'many'],
  icon: 'IconListCheck',
  create: (title, language) => ({
    schema: {
      type: 'array',
      title,
      uniqueItems: true,
      items: {
        type: 'string',
        oneOf: [
          { const: 'first', title: language === 'en' ? 'First option' : 'Первый вариант' },
          { const: 'second', title: language === 'en' ? 'Second option' : 'Второй вариант' },
        ],
      },
    },
    ui: { 'ui:widget': 'checkboxes', 'ui:options': { span: 2 } },
  }),
  widgets: ['checkboxes', 'multiselect', 'select'],
  recognise: (schema, ui) =>
    schema['uniqueItems'] === true &&
    isListOf(schema, (items) => readChoices(items) !== undefined && items['x-ref'] === undefined) &&
    uiWish(ui, 'widget') !== 'ranking',
  owns: [
    'uniqueItems',
    'minItems',
    'maxItems',
    'x-exclusive',
    'x-prefill',
    'items',
    'items/type',
    'items/oneOf',
    'items/enum',
    'items/enumNames',
  ],
  ownsUi: ['enumNames'],
  properties: [
    optionsProperty('/items'),
    lookProperty('checkboxes', 'multiselect'),
    exclusiveOption,
    minItems,
    maxItems(true),
    prefillProperty('choice'),
  ],
  becomes: ['oneOf', 'ranking', 'lines'],
});
