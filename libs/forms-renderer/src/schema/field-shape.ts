import { isObject } from '../state/pointer.js';
import { isWholeArray, widgetKindOf, type WidgetKind } from './widget-kind.js';

type Schema = { readonly [keyword: string]: unknown };

/** How a field is drawn as a whole. */
export type FieldShape =
  | { readonly shape: 'leaf'; readonly kind: WidgetKind }
  | { readonly shape: 'matrix' | 'rubric' | 'sign' | 'object' | 'rows' | 'value' };

const LONG: readonly WidgetKind[] = ['textarea', 'checkboxes', 'files', 'scale'];

export const optionsOf = (uiSchema: unknown): Schema => {
  if (!isObject(uiSchema)) return {};
  const own = Object.entries(uiSchema).filter(([key]) => key.startsWith('ui:') && key !== 'ui:options');
  const options = isObject(uiSchema['ui:options']) ? uiSchema['ui:options'] : {};
  return { ...options, ...Object.fromEntries(own.map(([key, value]) => [key.slice(3), value])) };
};

/** The shape of a field by its schema; a field that only the form fills is shown as a value. */
export const shapeOf = (schema: Schema, uiSchema: unknown): FieldShape => {
  const block = schema['x-block'];
  if (schema['readOnly'] === true) return { shape: 'value' };
  if (block === 'matrix' || block === 'rubric' || block === 'sign') return { shape: block };
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
  return field.shape !== 'leaf' || LONG.includes(field.kind) ? 2 : 1;
};

/** Rows of plain fields fit a table: where the form asks, or where there are at most five short ones. */
export const isTable = (schema: Schema, uiSchema: unknown): boolean => {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const fields = Object.values(isObject(items['properties']) ? items['properties'] : {}).filter(isObject);
  const itemUi = isObject(uiSchema) && isObject(uiSchema['items']) ? uiSchema['items'] : {};
  const plain = fields.every(
    (field) => field['type'] !== 'object' && (field['type'] !== 'array' || isWholeArray(field)),
  );
  const wish = optionsOf(uiSchema)['table'];
  if (!plain || wish === false) return false;
  const long = Object.values(itemUi).some((one) => optionsOf(one)['widget'] === 'textarea');
  return wish === true ? fields.length <= 7 : fields.length <= 5 && fields.length > 0 && !long;
};
