import { PARTICIPANT_ROLES, ROLES, ROLE_TITLES } from '@tandem/domain';
import type { BlockProperty } from '../block.js';
import { manyProperty, UNKNOWN_CHOICE, type Answer } from './keyword-properties.js';
import { uiWish, uiWishAt } from '../../schema/read-ui.js';

export const ROLE_OPTIONS = [...new Set([...ROLES, ...PARTICIPANT_ROLES])].map((value) => ({
  value,
  label: ROLE_TITLES[value],
}));

const span: BlockProperty = {
  id: 'span',
  group: 'main',
  label: { ru: 'Ширина', en: 'Width' },
  control: {
    kind: 'select',
    options: [
      { value: '1', label: { ru: 'Половина строки', en: 'Half a row' } },
      { value: '2', label: { ru: 'Вся строка', en: 'The whole row' } },
    ],
  },
  read: (node) => {
    const value = uiWish(node.ui, 'span');
    return value === 1 || value === 2 ? String(value) : undefined;
  },
  write: (node, value): Answer =>
    value === undefined || value === '1' || value === '2'
      ? [{ in: 'ui', at: uiWishAt(node.ui, 'span', 'options'), value: value && Number(value) }]
      : UNKNOWN_CHOICE,
};

const readers = manyProperty(
  {
    id: 'readers',
    group: 'more',
    label: { ru: 'Кто видит ответ', en: 'Who sees the answer' },
    help: {
      ru: 'Если выбрать роли, остальные читатели формы этого ответа не увидят. Автор видит всегда.',
      en: 'If roles are chosen, other readers of the form will not see this answer. The author always does.',
    },
  },
  { at: '/x-readers' },
  ROLE_OPTIONS,
);

/** What every field can be told in the panel. */
export const COMMON_PROPERTIES: readonly BlockProperty[] = [span, readers];
