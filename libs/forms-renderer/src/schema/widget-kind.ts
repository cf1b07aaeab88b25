import { isObject } from '../state/pointer.js';
import { choicesOf, itemChoicesOf } from './choices.js';

/** Names of our widgets; a form may ask for one by `ui:widget`. */
export const WIDGET_KINDS = [
  'text',
  'textarea',
  'number',
  'date',
  'time',
  'select',
  'multiselect',
  'radio',
  'checkboxes',
  'checkbox',
  'yesno',
  'scale',
  'reference',
  'references',
  'files',
  'richtext',
  'month',
  'ranking',
  'lines',
  'hidden',
] as const;
export type WidgetKind = (typeof WIDGET_KINDS)[number];

type Schema = { readonly [keyword: string]: unknown };

/** Words of plain RJSF, so that a form written for it is understood. */
const SYNONYMS: { readonly [name: string]: WidgetKind } = {
  updown: 'number',
  range: 'scale',
  'alt-date': 'date',
  CheckboxWidget: 'checkbox',
  switch: 'checkbox',
  file: 'files',
  email: 'text',
  uri: 'text',
  richText: 'richtext',
};

const isArrayOf = (schema: Schema, ref: boolean): boolean =>
  schema['type'] === 'array' &&
  isObject(schema['items']) &&
  (!ref || typeof schema['items']['x-ref'] === 'string');

const refKind = (schema: Schema): WidgetKind | undefined => {
  if (schema['x-ref'] === 'file') return 'files';
  if (typeof schema['x-ref'] === 'string') return 'reference';
  if (!isArrayOf(schema, true)) return undefined;
  return (schema['items'] as Schema)['x-ref'] === 'file' ? 'files' : 'references';
};

/** Short texts one under another; where choices are known they are ticked instead. */
const isLines = (schema: Schema): boolean =>
  isArrayOf(schema, false) &&
  (schema['items'] as Schema)['type'] === 'string' &&
  itemChoicesOf(schema).length === 0;

const byType = (schema: Schema): WidgetKind => {
  const ref = refKind(schema);
  if (ref) return ref;
  if (isLines(schema)) return 'lines';
  if (schema['type'] === 'array') return itemChoicesOf(schema).length > 12 ? 'multiselect' : 'checkboxes';
  if (schema['x-block'] === 'richText') return 'richtext';
  if (schema['x-block'] === 'month') return 'month';
  if (schema['type'] === 'boolean' || schema['const'] === true) return 'checkbox';
  if (choicesOf(schema).length > 0) return 'select';
  if (schema['type'] === 'number' || schema['type'] === 'integer') return 'number';
  if (schema['format'] === 'date') return 'date';
  if (schema['format'] === 'time') return 'time';
  if (schema['format'] !== undefined) return 'text';
  return Number(schema['maxLength'] ?? 0) > 500 ? 'textarea' : 'text';
};

/** Widgets that cannot show such a schema: the form's wish is then passed over. */
const suits = (kind: WidgetKind, schema: Schema): boolean => {
  if (kind === 'radio' || kind === 'select')
    return choicesOf(schema).length > 0 || schema['type'] === 'boolean';
  if (kind === 'checkboxes' || kind === 'multiselect' || kind === 'ranking')
    return itemChoicesOf(schema).length > 0;
  if (kind === 'lines') return isLines(schema);
  if (kind === 'richtext' || kind === 'month') return schema['type'] === 'string';
  if (kind === 'scale') return schema['minimum'] !== undefined && schema['maximum'] !== undefined;
  return true;
};

/** Which widget shows a field. An unknown `ui:widget` falls back to the type instead of blanking the page. */
export const widgetKindOf = (schema: Schema, wish: unknown): WidgetKind => {
  if (refKind(schema)) return byType(schema);
  const named = typeof wish === 'string' ? (SYNONYMS[wish] ?? (wish as WidgetKind)) : undefined;
  if (named && WIDGET_KINDS.includes(named) && suits(named, schema)) {
    if (schema['type'] === 'boolean' && (named === 'radio' || named === 'select')) return 'yesno';
    return named;
  }
  return byType(schema);
};

/** An array that one widget shows as a whole, unlike a repeating group. */
export const isWholeArray = (schema: Schema): boolean =>
  schema['type'] === 'array' &&
  (refKind(schema) !== undefined || itemChoicesOf(schema).length > 0 || isLines(schema));

/** A field shown by several controls: its label names a group, not an input. */
export const isGroupKind = (kind: WidgetKind): boolean =>
  ['radio', 'checkboxes', 'yesno', 'scale', 'files', 'ranking', 'lines'].includes(kind);
