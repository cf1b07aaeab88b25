import { isObject } from '../state/pointer.js';
import { isWholeArray, widgetKindOf, type WidgetKind } from './widget-kind.js';

type Schema = { readonly [keyword: string]: unknown };

/** How a field is drawn as a whole. */
export type FieldShape =
  | { readonly shape: 'leaf'; readonly kind: WidgetKind }
  | { readonly shape: BlockShape | 'object' | 'rows' | 'value' };

/** Blocks that are drawn as a whole, by their own word in `x-block`. */
const BLOCKS = ['matrix', 'rubric', 'sign', 'scores', 'share', 'period', 'years', 'heading', 'note'] as const;
type BlockShape = (typeof BLOCKS)[number];
/** Blocks of a few short answers, which fit a cell of a table. */
const COMPACT = ['share', 'period', 'years'];

const LONG: readonly WidgetKind[] = [
  'textarea',
  'richtext',
  'checkboxes',
  'files',
  'scale',
  'ranking',
  'lines',
];

export const optionsOf = (uiSchema: unknown): Schema => {
  if (!isObject(uiSchema)) return {};
  const own = Object.entries(uiSchema).filter(([key]) => key.startsWith('ui:') && key !== 'ui:options');
  const options = isObject(uiSchema['ui:options']) ? uiSchema['ui:options'] : {};
  return { ...options, ...Object.fromEntries(own.map(([key, value]) => [key.slice(3), value])) };
};

/** The shape of a field by its schema; a field that only the form fills is shown as a value. */
export const shapeOf = (schema: Schema, uiSchema: unknown): FieldShape => {
  const block = BLOCKS.find((one) => one === schema['x-block']);
  if (block === 'heading' || block === 'note') return { shape: block };
  if (schema['readOnly'] === true) return { shape: 'value' };
  if (block) return { shape: block };
  if (schema['type'] === 'object') return { shape: 'object' };
  if (schema['type'] === 'array' && !isWholeArray(schema) && isObject(schema['items']))
    return { shape: 'rows' };
  return { shape: 'leaf', kind: widgetKindOf(schema, optionsOf(uiSchema)['widget']) };
};

/** Columns that a field takes of two: the form's wish, else by its shape. */
export const spanOf = (schema: Schema, uiSchema: unknown): 1 | 2 => {
  const wish = optionsOf(uiSchema)['span'];
  if (wish === 1 || wish === 2) return wish;
  const field = shapeOf(schema, uiSchema);
  if (field.shape === 'value') return schema['type'] === 'object' || schema['type'] === 'array' ? 2 : 1;
  if (field.shape === 'share' || field.shape === 'period') return 1;
  if (field.shape === 'years') return columnsOf(schema) > 3 ? 2 : 1;
  return field.shape !== 'leaf' || LONG.includes(field.kind) ? 2 : 1;
};

/** How many small columns a block of short answers takes. */
const columnsOf = (schema: Schema): number =>
  Object.keys(isObject(schema['properties']) ? schema['properties'] : {}).length;

const isCompact = (field: Schema): boolean => COMPACT.includes(String(field['x-block']));

/** What a field takes of a table's width, a short text being one. */
const widthOf = (field: Schema): number => (isCompact(field) ? Math.max(1, columnsOf(field) / 2) : 1);

/** Rows of plain fields fit a table: where the form asks, or where there are at most five short ones. */
export const isTable = (schema: Schema, uiSchema: unknown): boolean => {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const fields = Object.values(isObject(items['properties']) ? items['properties'] : {}).filter(isObject);
  const itemUi = isObject(uiSchema) && isObject(uiSchema['items']) ? uiSchema['items'] : {};
  const plain = fields.every(
    (field) =>
      isCompact(field) ||
      (field['type'] !== 'object' &&
        field['type'] !== 'null' &&
        (field['type'] !== 'array' || isWholeArray(field))),
  );
  const wish = optionsOf(uiSchema)['table'];
  if (!plain || wish === false) return false;
  const long = Object.values(itemUi).some((one) =>
    ['textarea', 'richText', 'ranking'].includes(String(optionsOf(one)['widget'])),
  );
  const width = fields.reduce((sum, field) => sum + widthOf(field), 0);
  return wish === true ? width <= 7 : width <= 5 && fields.length > 0 && !long;
};
