import type { Text } from '@tandem/domain';
import type { BlockProperty } from '../block.js';
import { inSchema, numberProperty, switchProperty, textProperty } from './keyword-properties.js';

export const CROSSED: Text = {
  ru: 'Наименьшее больше наибольшего.',
  en: 'The least is greater than the greatest.',
};

export const minimum: BlockProperty = numberProperty(
  { id: 'minimum', group: 'check', lock: 'check', label: { ru: 'Не меньше', en: 'Not less than' } },
  { at: '/minimum' },
  { bound: { at: '/maximum', is: 'most', words: CROSSED } },
);

export const maximum: BlockProperty = numberProperty(
  { id: 'maximum', group: 'check', lock: 'check', label: { ru: 'Не больше', en: 'Not more than' } },
  { at: '/maximum' },
  { bound: { at: '/minimum', is: 'least', words: CROSSED } },
);

export const unit: BlockProperty = textProperty(
  {
    id: 'unit',
    group: 'main',
    lock: 'label',
    label: { ru: 'Единица', en: 'Unit' },
    help: { ru: 'Например: ч, лет, чел., %.', en: 'Such as h, years, people, %.' },
  },
  { at: '/x-unit' },
  { max: 30 },
);

export const step: BlockProperty = numberProperty(
  {
    id: 'step',
    group: 'check',
    lock: 'check',
    label: { ru: 'Шаг', en: 'Step' },
    help: {
      ru: 'Например, 0,5: ответ должен на него делиться.',
      en: 'Such as 0.5: the answer is a multiple of it.',
    },
  },
  { at: '/multipleOf' },
  { min: 0.001 },
);

/** Whole numbers are another kind of number, not another check: the field becomes a counter. */
export const whole: BlockProperty = switchProperty(
  { id: 'whole', group: 'check', lock: 'check', label: { ru: 'Только целые', en: 'Whole numbers only' } },
  (node) => node.schema['type'] === 'integer',
  (_, on) => [inSchema('/type', on ? 'integer' : 'number')],
);
