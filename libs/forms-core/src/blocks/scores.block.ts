import type { JsonObject } from '@tandem/domain';
import { defineBlock } from './define-block.js';
import { scoreRows } from './properties/scored-row-properties.js';
import { hasRows, isNumeric } from './recognise/shape.js';

/** Rows of numbers, each between bounds of its own. */
export const isScores = (schema: JsonObject): boolean =>
  hasRows(
    schema,
    (row) => isNumeric(row) && typeof row['minimum'] === 'number' && typeof row['maximum'] === 'number',
  );

export const scores = defineBlock({
  id: 'scores',
  group: 'tables',
  title: { ru: 'Критерии с баллами', en: 'Criteria with scores' },
  about: { ru: 'У каждой строки свой наибольший балл', en: 'Every row has a greatest score of its own' },
  words: ['баллы', 'критерии', 'жюри', 'оценка', 'максимум', 'scores', 'points', 'criteria', 'jury'],
  icon: 'IconScoreboard',
  create: (title, language) => {
    const row = (ru: string, en: string): JsonObject => ({
      title: language === 'en' ? en : ru,
      type: 'integer',
      minimum: 0,
      maximum: 10,
    });
    return {
      schema: {
        type: 'object',
        title,
        'x-block': 'scores',
        properties: {
          row1: row('Первый критерий', 'First criterion'),
          row2: row('Второй критерий', 'Second criterion'),
        },
      },
      ui: { 'ui:options': { span: 2 } },
    };
  },
  marks: ['scores'],
  recognise: isScores,
  owns: ['properties', 'required', 'additionalProperties'],
  ownsUi: [],
  properties: [scoreRows],
  becomes: ['section', 'rubric'],
});
