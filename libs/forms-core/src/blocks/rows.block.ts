import type { BlockProperty } from './block.js';
import { isObject } from '../schema/pointer.js';
import { uiWish, uiWishAt } from '../schema/read-ui.js';
import { defineBlock } from './define-block.js';
import { selectProperty, UNKNOWN_CHOICE, writeKept, type Answer } from './properties/keyword-properties.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { isListOf, itemsOf, propertiesOf } from './recognise/shape.js';

const table: BlockProperty = {
  id: 'table',
  group: 'main',
  label: { ru: 'Вид', en: 'Look' },
  help: { ru: 'Если не выбрать, решит система.', en: 'Left open, the system decides.' },
  control: {
    kind: 'select',
    options: [
      { value: 'table', label: { ru: 'Таблица', en: 'Table' } },
      { value: 'cards', label: { ru: 'Карточки', en: 'Cards' } },
    ],
  },
  read: (node) => {
    const value = uiWish(node.ui, 'table');
    return typeof value === 'boolean' ? (value ? 'table' : 'cards') : undefined;
  },
  write: (node, value): Answer =>
    value === undefined || value === 'table' || value === 'cards'
      ? [writeKept(node, { wish: 'table' }, value === undefined ? undefined : value === 'table')]
      : UNKNOWN_CHOICE,
};

const sortBy: BlockProperty = {
  id: 'sortBy',
  group: 'more',
  label: { ru: 'Показывать по порядку столбца', en: 'Show in the order of a column' },
  help: {
    ru: 'При чтении и печати; как строки введены, так они и хранятся.',
    en: 'When read and printed; rows are kept as they were entered.',
  },
  control: { kind: 'pick', from: 'children' },
  read: (node) => uiWish(node.ui, 'sortBy'),
  write: (node, value): Answer => {
    const sort = writeKept(node, { wish: 'sortBy' }, value);
    if (value === undefined)
      return uiWish(node.ui, 'order') === undefined ? [sort] : [sort, inOrder(node.ui, undefined)];
    return typeof value === 'string' && Object.hasOwn(propertiesOf(itemsOf(node.schema)), value)
      ? [sort]
      : UNKNOWN_CHOICE;
  },
};

const inOrder = (ui: Parameters<typeof uiWishAt>[0], value: string | undefined) =>
  ({ in: 'ui', at: uiWishAt(ui, 'order', 'options'), value }) as const;

const order = selectProperty(
  { id: 'order', group: 'more', label: { ru: 'Порядок строк', en: 'Order of the rows' } },
  { wish: 'order' },
  [
    { value: 'asc', label: { ru: 'По возрастанию', en: 'Ascending' } },
    { value: 'desc', label: { ru: 'По убыванию', en: 'Descending' } },
  ],
);

export const rows = defineBlock({
  id: 'rows',
  group: 'tables',
  title: { ru: 'Повторяющиеся строки', en: 'Repeating rows' },
  about: {
    ru: 'Таблица или карточки, строк сколько нужно',
    en: 'A table or cards with as many rows as needed',
  },
  words: ['таблица', 'список', 'группа', 'строки', 'повтор', 'table', 'rows', 'repeat', 'group', 'array'],
  icon: 'IconTable',
  create: (title, language) => ({
    schema: {
      type: 'array',
      title,
      maxItems: 20,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: language === 'en' ? 'Name' : 'Название', maxLength: 200 },
        },
      },
    },
    ui: { 'ui:options': { span: 2 } },
  }),
  recognise: (schema) =>
    isListOf(
      schema,
      (items) =>
        (items['type'] === 'object' || items['type'] === undefined) &&
        isObject(items['properties']) &&
        items['x-block'] === undefined,
    ),
  owns: [
    'uniqueItems',
    'minItems',
    'maxItems',
    'x-prefill',
    'items',
    'items/type',
    'items/properties',
    'items/required',
    'items/additionalProperties',
    'items/allOf',
  ],
  ownsUi: ['table', 'sortBy', 'order'],
  holdsFields: true,
  properties: [table, minItems, maxItems(false), sortBy, order],
  becomes: ['section'],
});
