import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormNode } from '../../projection/form-node.js';
import { isObject, pointerOf } from '../../schema/pointer.js';
import type { PropertyWrite } from '../block.js';
import { keyOfTitle } from '../../schema/key-of-title.js';
import { propertiesOf } from '../recognise/shape.js';
import { inSchema } from './keyword-properties.js';
import { sayJson } from '../../schema/say-json.js';

/** A row of a matrix, a rubric or of scores, as a property writes it. */
export interface WrittenRow {
  readonly key: string;
  readonly schema: JsonObject;
}

const MOST_ROWS = 120;

/** Keys and titles of given rows; a row without a key gets one from its title. */
export const readRows = (
  given: Json | undefined,
  keyword: 'const' | 'key',
):
  | readonly (JsonObject & { readonly title: string; readonly name: string })[]
  | { readonly refused: Text } => {
  const entries = Array.isArray(given) ? (given as Json[]) : [];
  if (entries.length === 0 || entries.length > MOST_ROWS)
    return {
      refused: { ru: `Нужно от 1 до ${MOST_ROWS} строк.`, en: `From 1 to ${MOST_ROWS} rows are needed.` },
    };
  const taken = new Set(entries.flatMap((one) => (isObject(one) ? [sayJson(one[keyword] ?? '')] : [])));
  const rows: (JsonObject & { title: string; name: string })[] = [];
  for (const entry of entries) {
    if (!isObject(entry) || typeof entry['title'] !== 'string' || entry['title'].trim() === '')
      return { refused: { ru: 'У каждой строки должна быть подпись.', en: 'Every row needs a label.' } };
    const name = entry[keyword] ?? keyOfTitle(entry['title'], taken);
    if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(name))
      return {
        refused: {
          ru: 'Имя строки — латинские буквы и цифры, первая — буква.',
          en: 'The name of a row is Latin letters and digits, a letter first.',
        },
      };
    if (rows.some((row) => row.name === name))
      return {
        refused: { ru: `Строка «${name}» стоит дважды.`, en: `The row “${name}” stands twice.` },
      };
    taken.add(name);
    rows.push({ ...entry, title: entry['title'], name });
  }
  return rows;
};

/** Title and help of a row; what else stood in it stays. */
export const describeRow = (before: JsonObject, row: JsonObject & { readonly title: string }): JsonObject => {
  const { description } = row;
  const next: { [keyword: string]: Json } = { ...before, title: row.title };
  if (typeof description === 'string' && description !== '') next['description'] = description;
  else delete next['description'];
  return next;
};

/**
 * Writes rows: only those that changed where the rows and their order are the same, else all of them. What named a row
 * that is gone (groups, required) lets it go.
 */
export const writeRows = (node: FormNode, rows: readonly WrittenRow[]): readonly PropertyWrite[] => {
  const before = propertiesOf(node.schema);
  const keys = rows.map(({ key }) => key);
  const isSameList = JSON.stringify(Object.keys(before)) === JSON.stringify(keys);
  const writes: PropertyWrite[] = isSameList
    ? rows
        .filter(({ key, schema }) => JSON.stringify(before[key]) !== JSON.stringify(schema))
        .map(({ key, schema }) => inSchema(`/properties${pointerOf([key])}`, schema))
    : [inSchema('/properties', Object.fromEntries(rows.map(({ key, schema }) => [key, schema])))];
  return [...writes, ...withoutGone(node.schema, new Set<Json>(keys))];
};

const withoutGone = (schema: JsonObject, keys: ReadonlySet<Json>): PropertyWrite[] => {
  const stays = (name: Json): boolean => keys.has(name);
  const writes: PropertyWrite[] = [];
  const { required } = schema;
  const groups = schema['x-groups'];
  if (Array.isArray(required) && !(required as Json[]).every(stays))
    writes.push(inSchema('/required', orNothing((required as Json[]).filter(stays))));
  if (!Array.isArray(groups)) return writes;
  const next = (groups as Json[]).flatMap((group) => {
    if (!isObject(group) || !Array.isArray(group['rows'])) return [group];
    const rows = (group['rows'] as Json[]).filter(stays);
    return rows.length === group['rows'].length ? [group] : rows.length === 0 ? [] : [{ ...group, rows }];
  });
  if (JSON.stringify(next) !== JSON.stringify(groups)) writes.push(inSchema('/x-groups', orNothing(next)));
  return writes;
};

const orNothing = (list: readonly Json[]): Json | undefined => (list.length === 0 ? undefined : list);

/** Rows of an object in their order, with their schemas. */
export const rowsOf = (schema: JsonObject): readonly WrittenRow[] =>
  Object.entries(propertiesOf(schema)).flatMap(([key, row]) => (isObject(row) ? [{ key, schema: row }] : []));
