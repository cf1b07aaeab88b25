import type { Json, JsonObject } from '@tandem/domain';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import type { Work } from './work.js';

/** An object whose properties are fields: the form, a section, one row of a table. */
export interface Container {
  /** Prefix of its fields in the answers: '', `/context`, `/measures/*`. */
  readonly at: string;
  /** Parts of pointers into the document. */
  readonly schema: readonly string[];
  readonly ui: readonly string[];
}

/** Where a field stands in the document. */
export interface FieldPlace {
  readonly at: string;
  readonly key: string;
  readonly schema: readonly string[];
  readonly ui: readonly string[];
  readonly container: Container;
}

export const ROOT: Container = { at: '', schema: ['schema'], ui: ['uiSchema'] };

export const fieldIn = (container: Container, key: string): FieldPlace => ({
  at: container.at + pointerOf([key]),
  key,
  schema: [...container.schema, 'properties', key],
  ui: [...container.ui, key],
  container,
});

/** The rows of a list of objects. */
const rowsOf = (field: Pick<FieldPlace, 'at' | 'schema' | 'ui'>): Container => ({
  at: `${field.at}/*`,
  schema: [...field.schema, 'items'],
  ui: [...field.ui, 'items'],
});

/** The field at a place in the answers as the draft has it now. */
export const findField = (work: Work, at: string): FieldPlace | undefined => {
  const parts = at.startsWith('/') ? partsOf(at) : [];
  let container: Container = ROOT;
  let field: FieldPlace | undefined;
  let schema: Json | undefined = work.draft.read(ROOT.schema);
  for (const part of parts) {
    if (!isObject(schema)) return undefined;
    const { properties, items }: JsonObject = schema;
    if (isObject(properties) && Object.hasOwn(properties, part)) {
      field = fieldIn(container, part);
      container = field;
      schema = properties[part];
    } else if (part === '*' && field !== undefined && isObject(items)) {
      container = rowsOf(field);
      field = undefined;
      schema = items;
    } else return undefined;
  }
  return field;
};

/** The container that a place of an operation names: '' the form, a list its rows, a section itself. */
export const findContainer = (work: Work, at: string): Container | undefined => {
  if (at === '') return ROOT;
  const field = findField(work, at.endsWith('/*') ? at.slice(0, -2) : at);
  if (field === undefined) return undefined;
  const schema = work.draft.read(field.schema);
  return isObject(schema) && isObject(schema['items']) ? rowsOf(field) : field;
};

/** Keys of the fields of a container, in the order of the text. */
export const keysIn = (work: Work, container: Container): string[] =>
  work.draft.keys([...container.schema, 'properties']);
