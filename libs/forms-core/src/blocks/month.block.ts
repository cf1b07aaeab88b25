import type { JsonObject } from '@tandem/domain';
import { defineBlock } from './define-block.js';
import { isText } from './recognise/shape.js';

export const MONTH_PATTERN = '^\\d{4}-(0[1-9]|1[0-2])$';

/** A month is kept as 2026-11. */
export const isMonth = (schema: JsonObject): boolean => isText(schema) && schema['pattern'] === MONTH_PATTERN;

export const month = defineBlock({
  id: 'month',
  group: 'dates',
  title: { ru: 'Месяц', en: 'Month' },
  about: { ru: 'Месяц и год', en: 'A month of a year' },
  words: ['месяц', 'срок', 'month', 'year'],
  icon: 'IconCalendarMonth',
  create: (title) => ({
    schema: { type: 'string', title, 'x-block': 'month', pattern: MONTH_PATTERN, maxLength: 7 },
    ui: { 'ui:widget': 'month' },
  }),
  marks: ['month'],
  widgets: ['month'],
  recognise: isMonth,
  owns: ['pattern', 'maxLength', 'x-pattern-message'],
  ownsUi: [],
  properties: [],
  becomes: ['date', 'shortText'],
});
