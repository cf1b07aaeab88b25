import type { Text } from '@tandem/domain';
import type { BlockProperty } from '../block.js';
import { selectProperty } from './keyword-properties.js';

const LOOKS = {
  radio: { ru: 'Кнопки', en: 'Buttons' },
  select: { ru: 'Выпадающий список', en: 'Drop-down list' },
  checkbox: { ru: 'Отметка', en: 'Tick' },
  checkboxes: { ru: 'Отметки', en: 'Ticks' },
  multiselect: { ru: 'Выпадающий список с отметками', en: 'Drop-down list with ticks' },
} as const satisfies { readonly [look: string]: Text };

/** How a choice is drawn; by itself where nothing is said. */
export const lookProperty = (...looks: readonly (keyof typeof LOOKS)[]): BlockProperty =>
  selectProperty(
    { id: 'look', group: 'main', label: { ru: 'Вид', en: 'Look' } },
    { wish: 'widget', usual: 'own' },
    looks.map((value) => ({ value, label: LOOKS[value] })),
  );
