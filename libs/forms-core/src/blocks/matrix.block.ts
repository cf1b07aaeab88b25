import { readChoices } from '../schema/read-choices.js';
import { defineBlock } from './define-block.js';
import { levelledBy, MATRIX_PROPERTIES, notApplicable } from './properties/matrix-properties.js';
import { hasRows, isLevelled } from './recognise/shape.js';

export const matrix = defineBlock({
  id: 'matrix',
  group: 'tables',
  title: { ru: 'Утверждения и шкала', en: 'Statements and a scale' },
  about: { ru: 'Много строк, одна шкала на всех', en: 'Many rows, one scale for all' },
  words: [
    'матрица',
    'опросник',
    'диагностика',
    'утверждения',
    'шкала',
    'matrix',
    'grid',
    'likert',
    'statements',
  ],
  icon: 'IconGridDots',
  create: (title, language) => {
    const say = (ru: string, en: string) => (language === 'en' ? en : ru);
    const scale = [
      { const: 0, title: say('Нет', 'No') },
      { const: 1, title: say('Скорее нет', 'Rather no') },
      { const: 2, title: say('Скорее да', 'Rather yes') },
      { const: 3, title: say('Да', 'Yes') },
      notApplicable(language),
    ];
    return {
      schema: {
        type: 'object',
        title,
        'x-block': 'matrix',
        'x-scale': scale,
        properties: {
          row1: { title: say('Первое утверждение', 'First statement'), ...levelledBy(scale) },
          row2: { title: say('Второе утверждение', 'Second statement'), ...levelledBy(scale) },
        },
      },
      ui: { 'ui:options': { span: 2 } },
    };
  },
  marks: ['matrix'],
  recognise: (schema) =>
    readChoices({ oneOf: schema['x-scale'] ?? [] }) !== undefined && hasRows(schema, isLevelled),
  owns: ['properties', 'required', 'additionalProperties', 'x-scale', 'x-groups'],
  ownsUi: [],
  properties: MATRIX_PROPERTIES,
  becomes: ['rubric', 'section'],
});
