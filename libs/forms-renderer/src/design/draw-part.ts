import type { Json, JsonObject } from '@tandem/domain';
import { choicesOf } from '../schema/choices.js';
import { optionsOf, shapeOf } from '../schema/field-shape.js';
import { withoutRules } from '../schema/prepare-form.js';
import { isObject } from '../state/pointer.js';

type Schema = { readonly [keyword: string]: unknown };

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
/** Keywords by which a schema says more than one field: their branches are nobody's fields. */
const BRANCHES = ['$ref', 'anyOf', 'patternProperties', 'not'];
const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** What no control of ours can stand for. The one who edits the form may know of more. */
export const isOpaque = (schema: unknown, uiSchema: unknown): boolean => {
  if (!isObject(schema)) return true;
  if (BRANCHES.some((keyword) => keyword in schema)) return true;
  if (optionsOf(uiSchema)['field'] !== undefined) return true;
  if (Array.isArray(schema['oneOf']) && choicesOf(schema).length !== schema['oneOf'].length) return true;
  if (schema['type'] === 'array') return !isObject(schema['items']);
  const types: unknown[] = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  if (types.every((type) => TYPES.includes(type as string))) return false;
  return choicesOf(schema).length === 0 && schema['const'] !== true && !isObject(schema['properties']);
};

/** A field in place of one that cannot be drawn; its slot is filled by whoever edits the form. */
const opaque = (schema: unknown, name: string): Schema => ({
  type: 'null',
  title: isObject(schema) && typeof schema['title'] === 'string' ? schema['title'] : name,
  'x-opaque': true,
});

const BLOCKS = ['matrix', 'rubric', 'sign', 'scores'];

const drawable = (schema: unknown, uiSchema: unknown, at: string, closed: ReadonlySet<string>): Schema => {
  const name = at.slice(at.lastIndexOf('/') + 1);
  if (closed.has(at) || isOpaque(schema, uiSchema)) return opaque(schema, name);
  const field = schema as Schema;
  const ui = isObject(uiSchema) ? uiSchema : {};
  if (BLOCKS.includes(String(field['x-block']))) return field;
  if (isObject(field['properties'])) {
    const properties = Object.entries(field['properties']).map(
      ([key, child]) => [key, drawable(child, ui[key], `${at}/${escape(key)}`, closed)] as const,
    );
    return { ...field, properties: Object.fromEntries(properties) };
  }
  if (isObject(field['items']) && isObject(field['items']['properties']))
    return { ...field, items: drawable(field['items'], ui['items'], `${at}/*`, closed) };
  return field;
};

/** Answers in which every repeating group has one row: its fields can then be reached. */
const sampleOf = (schema: Schema, uiSchema: unknown): Json | undefined => {
  const ui = isObject(uiSchema) ? uiSchema : {};
  const drawn = shapeOf(schema, uiSchema);
  if (drawn.shape === 'rows' && isObject(schema['items']))
    return [sampleOf(schema['items'], ui['items']) ?? {}];
  if (drawn.shape !== 'object' || !isObject(schema['properties'])) return undefined;
  const parts = Object.entries(schema['properties']).flatMap(([key, child]) => {
    const value = isObject(child) ? sampleOf(child, ui[key]) : undefined;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(parts);
};

/** One root field as a form of its own. */
export interface DrawnPart {
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly answers: JsonObject;
}

/** Makes a form of one field; `closed` names the places inside that the editor cannot edit by controls. */
export const drawPart = (
  name: string,
  schema: unknown,
  uiSchema: unknown,
  required: boolean,
  closed: ReadonlySet<string>,
): DrawnPart => {
  const { dependencies: _left, ...field } = withoutRules(
    drawable(schema, uiSchema, `/${escape(name)}`, closed),
  ) as Record<string, unknown>;
  const sample = sampleOf(field, uiSchema);
  const { ['ui:field']: _foreign, ...ui } = isObject(uiSchema) ? uiSchema : {};
  return {
    schema: { type: 'object', properties: { [name]: field }, required: required ? [name] : [] } as JsonObject,
    uiSchema: { [name]: ui } as JsonObject,
    answers: (sample === undefined ? {} : { [name]: sample }) as JsonObject,
  };
};
