import type { Text } from '@tandem/domain';
import type { BlockProperty } from '../block.js';
import { numberProperty } from './keyword-properties.js';

const CROSSED: Text = {
  ru: 'Наименьшее число больше наибольшего.',
  en: 'The least number is greater than the greatest.',
};

export const minItems: BlockProperty = numberProperty(
  {
    id: 'minItems',
    group: 'check',
    lock: 'check',
    label: { ru: 'Самое меньшее, штук', en: 'How many at least' },
  },
  { at: '/minItems' },
  { min: 0, max: 500, whole: true, bound: { at: '/maxItems', is: 'most', words: CROSSED } },
);

/** A list has a limit unless its own options bound it. */
export const maxItems = (clearable: boolean): BlockProperty =>
  numberProperty(
    {
      id: 'maxItems',
      group: 'check',
      lock: 'check',
      label: { ru: 'Самое большее, штук', en: 'How many at most' },
    },
    { at: '/maxItems' },
    { min: 1, max: 500, whole: true, clearable, bound: { at: '/minItems', is: 'least', words: CROSSED } },
  );
