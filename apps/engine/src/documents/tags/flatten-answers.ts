import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import type { NamedPerson, Names, Tags } from './tag.js';
import { optionsOf, scaleOf, text, writeValue } from './write-value.js';

/** More rows than any form lets in. */
const MOST_ROWS = 500;

/**
 * Answers as flat tags of a Word template: `number`, `sign.by`; a choice also as conditions `basis.addendum`; people
 * also as `mentor.short` and `mentor.position`; lists as one text and as the loop `mentees.list`; groups as loops.
 */
export const flattenAnswers = (schema: JsonObject, data: JsonObject, names: Names, zone: string): Tags => {
  const tags: Tags = {};
  flattenInto(tags, '', schema, data, { names, zone });
  return tags;
};

export interface Around {
  readonly names: Names;
  readonly zone: string;
}

/** One answer as text: a list as its titles with commas; nothing where there is no answer or it is a group. */
export const writeField = (schema: JsonObject, value: Json | undefined, around: Around): string => {
  if (value === undefined || value === null) return '';
  const tags: Tags = {};
  put(tags, 'it', schema, value, around);
  const written = tags['it'];
  return typeof written === 'string' ? written : '';
};

const flattenInto = (
  tags: Tags,
  prefix: string,
  schema: JsonObject,
  data: JsonObject,
  around: Around,
): void => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const [key, child] of Object.entries(properties)) {
    const value = data[key];
    if (isObject(child) && value !== undefined && value !== null)
      put(tags, prefix + key, child, value, around);
  }
};

const put = (tags: Tags, tag: string, schema: JsonObject, value: Json, around: Around): void => {
  if (Array.isArray(value)) putList(tags, tag, schema, (value as Json[]).slice(0, MOST_ROWS), around);
  else if (isObject(value)) {
    if (isMatrix(schema)) putMatrix(tags, tag, schema, value, around);
    else flattenInto(tags, `${tag}.`, schema, value, around);
  } else putPlain(tags, tag, schema, value, around);
};

const putPlain = (tags: Tags, tag: string, schema: JsonObject, value: Json, around: Around): void => {
  const person = schema['x-ref'] === 'person' ? personOf(value, around) : undefined;
  tags[tag] = person ? person.name : nameOrValue(schema, value, around);
  if (person) {
    tags[`${tag}.short`] = person.short;
    tags[`${tag}.position`] = person.position;
  }
  if (typeof value === 'boolean') {
    tags[`${tag}.yes`] = value;
    tags[`${tag}.no`] = !value;
  }
  if (optionsOf(schema).length > 0) tags[`${tag}.${String(value)}`] = true;
};

const putList = (
  tags: Tags,
  tag: string,
  schema: JsonObject,
  rows: readonly Json[],
  around: Around,
): void => {
  const items = isObject(schema['items']) ? schema['items'] : {};
  if (isObject(items['properties'])) {
    tags[tag] = rows.filter(isObject).map((row, index) => {
      const inner: Tags = { n: String(index + 1) };
      flattenInto(inner, '', items, row, around);
      return inner;
    });
    return;
  }
  const list = rows.map((row, index) => {
    const inner: Tags = { n: String(index + 1) };
    putPlain(inner, 'name', items, row, around);
    return inner;
  });
  tags[tag] = list.map((one) => one['name']).join(', ');
  tags[`${tag}.list`] = list;
  if (optionsOf(items).length > 0) for (const row of rows) tags[`${tag}.${String(row)}`] = true;
};

const putMatrix = (tags: Tags, tag: string, schema: JsonObject, value: JsonObject, around: Around): void => {
  const scale = scaleOf(schema);
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const rows: Tags[] = [];
  for (const [key, row] of Object.entries(properties)) {
    const chosen = value[key];
    if (!isObject(row) || chosen === undefined || chosen === null) continue;
    const title =
      scale.find((step) => step.code === String(chosen))?.title ?? writeValue(row, chosen, around.zone);
    tags[`${tag}.${key}`] = title;
    rows.push({ n: String(rows.length + 1), row: text(row['title']) ?? key, value: title });
  }
  tags[tag] = rows;
};

export const isMatrix = (schema: JsonObject): boolean =>
  schema['x-block'] === 'matrix' || schema['x-block'] === 'rubric';

const personOf = (value: Json, { names }: Around): NamedPerson | undefined =>
  typeof value === 'string' ? names.persons.get(value.toLowerCase()) : undefined;

const nameOrValue = (schema: JsonObject, value: Json, { names, zone }: Around): string => {
  // A reference that nobody knows any more is left as a dash: an id in a document tells nothing.
  if (typeof schema['x-ref'] === 'string' && typeof value === 'string')
    return names.things.get(value.toLowerCase()) ?? '—';
  return writeValue(schema, value, zone);
};

/** Ids that answers refer to, by what they refer to. */
export const referencesIn = (schema: JsonObject, value: Json | undefined): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  const visit = (at: Json | undefined, inner: Json | undefined): void => {
    if (!isObject(at) || inner === undefined) return;
    const ref = text(at['x-ref']);
    if (Array.isArray(inner))
      (inner as Json[]).forEach((one) => visit(ref ? { 'x-ref': ref } : at['items'], one));
    else if (ref && typeof inner === 'string')
      found.set(ref, (found.get(ref) ?? new Set()).add(inner.toLowerCase()));
    else if (isObject(inner) && isObject(at['properties']))
      for (const [key, child] of Object.entries(at['properties'])) visit(child, inner[key]);
  };
  visit(schema, value);
  return found;
};
