import type { BlockProperty } from './block.js';
import { defineBlock } from './define-block.js';
import { numberProperty, textProperty, type Answer } from './properties/keyword-properties.js';
import { CROSSED } from './properties/number-properties.js';
import { isScale, isTyped } from './recognise/shape.js';

const MOST_STEPS = 20;

const end = (id: 'minimum' | 'maximum', ru: string, en: string): BlockProperty => {
  const other = id === 'minimum' ? 'maximum' : 'minimum';
  const plain = numberProperty(
    { id, group: 'main', lock: 'check', label: { ru, en } },
    { at: `/${id}` },
    {
      min: -100,
      max: 100,
      whole: true,
      clearable: false,
      bound: { at: `/${other}`, is: id === 'minimum' ? 'most' : 'least', words: CROSSED },
    },
  );
  return {
    ...plain,
    write: (node, value): Answer =>
      typeof value === 'number' && Math.abs(value - Number(node.schema[other])) > MOST_STEPS
        ? {
            refused: {
              ru: `На шкале не больше ${MOST_STEPS + 1} ступеней: возьмите количество.`,
              en: `A scale has no more than ${MOST_STEPS + 1} steps: use a count.`,
            },
          }
        : plain.write(node, value),
  };
};

const words = (wish: string, ru: string, en: string) =>
  textProperty({ id: wish, group: 'main', lock: 'label', label: { ru, en } }, { wish }, { max: 60 });

export const scale = defineBlock({
  id: 'scale',
  group: 'choice',
  title: { ru: 'Шкала', en: 'Scale' },
  about: { ru: 'Оценка от 1 до 10', en: 'A mark from 1 to 10' },
  words: ['оценка', 'балл', 'шкала', 'удовлетворённость', 'scale', 'rating', 'score', 'likert'],
  icon: 'IconAdjustmentsHorizontal',
  create: (title) => ({
    schema: { type: 'integer', title, minimum: 1, maximum: 10 },
    ui: { 'ui:widget': 'scale', 'ui:options': { span: 2 } },
  }),
  widgets: ['scale', 'range'],
  recognise: (schema, ui) => isScale(schema, ui) && isTyped(schema),
  owns: ['minimum', 'maximum', 'multipleOf', 'x-unit'],
  ownsUi: ['lowLabel', 'highLabel'],
  properties: [
    end('minimum', 'От', 'From'),
    end('maximum', 'До', 'To'),
    words('lowLabel', 'Слова у начала', 'Words at the beginning'),
    words('highLabel', 'Слова у конца', 'Words at the end'),
  ],
  becomes: ['integer', 'number'],
});
