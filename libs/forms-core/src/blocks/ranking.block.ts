import { readChoices } from '../schema/read-choices.js';
import { uiWish } from '../schema/read-ui.js';
import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { optionsProperty } from './properties/option-properties.js';
import { isListOf } from './recognise/shape.js';

export const ranking = defineBlock({
  id: 'ranking',
  group: 'choice',
  title: { ru: 'Расставить по местам', en: 'Put in order' },
  about: { ru: 'Порядок выбранных вариантов — их места', en: 'The order of the options is their rank' },
  words: ['ранжирование', 'порядок', 'места', 'приоритет', 'ranking', 'order', 'priority', 'sort'],
  icon: 'IconListNumbers',
  create: (title, language) => ({
    schema: {
      type: 'array',
      title,
      uniqueItems: true,
      maxItems: 3,
      items: {
        type: 'string',
        oneOf: ['first', 'second', 'third'].map((value, at) => ({
          const: value,
          title: language === 'en' ? `Option ${at + 1}` : `Вариант ${at + 1}`,
        })),
      },
    },
    ui: { 'ui:widget': 'ranking', 'ui:options': { span: 2 } },
  }),
  widgets: ['ranking'],
  recognise: (schema, ui) =>
    schema['uniqueItems'] === true &&
    uiWish(ui, 'widget') === 'ranking' &&
    isListOf(schema, (items) => readChoices(items) !== undefined),
  owns: [
    'uniqueItems',
    'minItems',
    'maxItems',
    'items',
    'items/type',
    'items/oneOf',
    'items/enum',
    'items/enumNames',
  ],
  ownsUi: ['enumNames'],
  properties: [optionsProperty('/items'), minItems, maxItems(true)],
  becomes: ['manyOf', 'oneOf'],
});
