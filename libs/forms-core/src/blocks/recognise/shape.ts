import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';
import { readChoices } from '../../schema/read-choices.js';
import { uiWish } from '../../schema/read-ui.js';

/** What the blocks ask about a schema to tell themselves apart. */

export const itemsOf = (schema: JsonObject): JsonObject => (isObject(schema['items']) ? schema['items'] : {});

export const propertiesOf = (schema: JsonObject): JsonObject =>
  isObject(schema['properties']) ? schema['properties'] : {};

/** The schema of one value: of the field itself, or of an item where many may be given. */
export const oneOfMany = (schema: JsonObject): JsonObject =>
  schema['type'] === 'array' ? itemsOf(schema) : schema;

export const isText = (schema: JsonObject): boolean =>
  schema['type'] === 'string' && schema['x-ref'] === undefined && readChoices(schema) === undefined;

export const isNumeric = (schema: JsonObject): boolean =>
  (schema['type'] === 'number' || schema['type'] === 'integer') && readChoices(schema) === undefined;

export const isTyped = (schema: JsonObject): boolean => schema['readOnly'] !== true;

export const isListOf = (schema: JsonObject, fits: (items: JsonObject) => boolean): boolean =>
  schema['type'] === 'array' && isObject(schema['items']) && fits(schema['items']);

/** One of something or many of it, each once. */
export const isReference = (schema: JsonObject, to: string): boolean => {
  const one = oneOfMany(schema);
  return one['type'] === 'string' && one['x-ref'] === to;
};

/** Every part of an object is of one simple kind, and there is at least one. */
export const hasRows = (schema: JsonObject, fits: (row: JsonObject, key: string) => boolean): boolean => {
  const rows = Object.entries(propertiesOf(schema));
  return (
    schema['type'] === 'object' &&
    rows.length > 0 &&
    rows.every(([key, row]) => isObject(row) && fits(row, key))
  );
};

/** A row of levels: integers, with a word such as «не применимо» beside them. */
export const isLevelled = (row: JsonObject): boolean => {
  const types = (Array.isArray(row['type']) ? row['type'] : [row['type']]) as (Json | undefined)[];
  return (
    readChoices(row) !== undefined &&
    types.every((type) => ['integer', 'number', 'string'].includes(type as string))
  );
};

/** The list of the case from which the field is chosen, such as `$case/programme/measures`. */
export const caseListOf = (ui: JsonObject): string | undefined => {
  const list = uiWish(ui, 'choicesFrom');
  return typeof list === 'string' ? list : undefined;
};

export const isMeasureList = (list: string | undefined): boolean =>
  list !== undefined && /^\$case\/(?:[\w-]+\/)+measures$/.test(list);

export const isIndicatorList = (list: string | undefined): boolean =>
  list !== undefined && /^\$case\/(?:[\w-]+\/)*indicators$/.test(list);

/** A field that the case's own lists give a meaning of its own. */
export const isFromCase = (ui: JsonObject): boolean =>
  isMeasureList(caseListOf(ui)) || isIndicatorList(caseListOf(ui));

export const MONEY_UNITS = ['₽', 'тыс. ₽', 'млн ₽', 'руб.', 'тыс. руб.'] as const;

export const isMoney = (schema: JsonObject): boolean =>
  (MONEY_UNITS as readonly Json[]).includes(schema['x-unit'] ?? null);

const LONG = 500;

/** Drawn as several lines: asked for, or too long for one. */
export const isLong = (schema: JsonObject, ui: JsonObject): boolean => {
  const widget = uiWish(ui, 'widget');
  if (widget !== undefined) return widget === 'textarea';
  return (
    schema['format'] === undefined && typeof schema['maxLength'] === 'number' && schema['maxLength'] > LONG
  );
};

export const isScale = (schema: JsonObject, ui: JsonObject): boolean =>
  ['scale', 'range'].includes(uiWish(ui, 'widget') as string) &&
  isNumeric(schema) &&
  typeof schema['minimum'] === 'number' &&
  typeof schema['maximum'] === 'number';
