import { defineBlock } from './define-block.js';
import { rubricNotApplicable, rubricRows } from './properties/scored-row-properties.js';
import { hasRows, isLevelled } from './recognise/shape.js';

export const rubric = defineBlock({
  id: 'rubric',
  group: 'tables',
  title: { ru: 'Критерии с уровнями', en: 'Criteria with levels' },
  about: {
    ru: 'У каждой строки свои описания уровней и вес',
    en: 'Every row has its own levels in words and a weight',
  },
  words: ['рубрика', 'критерии', 'уровни', 'оценка', 'вес', 'rubric', 'criteria', 'levels', 'weight'],
  icon: 'IconStairs',
  create: (title, language) => {
    const say = (ru: string, en: string) => (language === 'en' ? en : ru);
    const levels = [
      { const: 0, title: say('0 — нет', '0 — no') },
      { const: 1, title: say('1 — частично', '1 — in part') },
      { const: 2, title: say('2 — в полной мере', '2 — in full') },
    ];
    return {
      schema: {
        type: 'object',
        title,
        'x-block': 'rubric',
        properties: {
          row1: { title: say('Первый критерий', 'First criterion'), type: 'integer', oneOf: levels },
          row2: { title: say('Второй критерий', 'Second criterion'), type: 'integer', oneOf: levels },
        },
      },
      ui: { 'ui:options': { span: 2 } },
    };
  },
  marks: ['rubric'],
  recognise: (schema) => hasRows(schema, isLevelled),
  owns: ['properties', 'required', 'additionalProperties', 'x-groups'],
  ownsUi: [],
  properties: [rubricRows, rubricNotApplicable],
  becomes: ['matrix', 'section'],
});
