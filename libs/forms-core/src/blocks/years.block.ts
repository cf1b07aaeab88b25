import { defineBlock } from './define-block.js';
import { isYearKey, years as yearsProperty, yearColumn, yearsUnit } from './properties/year-properties.js';
import { hasRows, isNumeric } from './recognise/shape.js';

const FIRST = [2025, 2026, 2027];

export const years = defineBlock({
  id: 'years',
  group: 'tables',
  title: { ru: 'Показатель по годам', en: 'Figures by year' },
  about: {
    ru: 'Число на каждый год; в строках — таблица с годами',
    en: 'A number for each year; in rows a table of years',
  },
  words: ['годы', 'показатель', 'план', 'цель', 'динамика', 'years', 'targets', 'yearly', 'plan'],
  icon: 'IconTimeline',
  create: (title) => ({
    schema: {
      type: 'object',
      title,
      'x-block': 'years',
      properties: Object.fromEntries(FIRST.map((year) => [`y${year}`, yearColumn(year)])),
    },
    ui: { 'ui:options': { span: 2 } },
  }),
  marks: ['years'],
  recognise: (schema) => hasRows(schema, (row, key) => isNumeric(row) && isYearKey(key)),
  owns: ['properties', 'required', 'additionalProperties'],
  ownsUi: [],
  properties: [yearsProperty, yearsUnit],
  becomes: ['section'],
});
