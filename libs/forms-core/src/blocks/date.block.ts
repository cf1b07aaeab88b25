import { defineBlock } from './define-block.js';
import { prefillProperty } from './properties/prefill-property.js';
import { isText, isTyped } from './recognise/shape.js';

export const date = defineBlock({
  id: 'date',
  group: 'dates',
  title: { ru: 'Дата', en: 'Date' },
  about: { ru: 'День календаря', en: 'A day of the calendar' },
  words: ['день', 'число', 'срок', 'когда', 'date', 'day', 'when'],
  icon: 'IconCalendar',
  create: (title) => ({ schema: { type: 'string', title, format: 'date' } }),
  widgets: ['date', 'alt-date'],
  recognise: (schema) => isText(schema) && isTyped(schema) && schema['format'] === 'date',
  owns: ['format', 'x-prefill'],
  ownsUi: [],
  properties: [prefillProperty('date')],
  becomes: ['month', 'period', 'shortText'],
});
