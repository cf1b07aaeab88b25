import { z } from 'zod';
import { isObject, partsOf, settingsOf, valueAt } from '@tandem/forms-core';
import { evaluate, holds } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import { caseFact, type CaseFacts } from './case-tags.js';
import { writeField, type Around } from './flatten-answers.js';
import type { KnownTags, Tags } from './tag.js';

/**
 * `template.json` beside a form's `template.docx`: tags with names of their own. A value is a place (`/date`,
 * `$row/mentor`, `$case/unitTitle`, `$settings/…`, `$index`), several places written together, a condition (`when`),
 * a formula (`logic`) or rows (`each`).
 */
export interface TemplateMap {
  readonly tags: { readonly [tag: string]: string };
  readonly values: MappedValues;
}
type MappedValues = { readonly [tag: string]: MappedValue };
type MappedValue =
  | string
  | readonly string[]
  | { readonly when: Json }
  | { readonly logic: Json }
  | { readonly each: string; readonly values: MappedValues };

const mappedValue: z.ZodType<MappedValue> = z.lazy(() =>
  z.union([
    z.string().max(200),
    z.array(z.string().max(200)).max(10),
    z.object({ when: z.json() }).strict(),
    z.object({ logic: z.json() }).strict(),
    z.object({ each: z.string().max(200), values: z.record(z.string(), mappedValue) }).strict(),
  ]),
) as z.ZodType<MappedValue>;

export const templateMapSchema = z.object({
  tags: z.record(z.string(), z.string()).default({}),
  values: z.record(z.string(), mappedValue).default({}),
});

/** What values are taken from. */
export interface Source extends Around {
  readonly schema: JsonObject;
  readonly data: JsonObject;
  readonly facts: CaseFacts;
}

interface Row {
  readonly schema: JsonObject;
  readonly data: Json;
  readonly index: number;
}

/** Fills the tags of a map. */
export const mapTags = (values: MappedValues, source: Source, row?: Row): Tags =>
  Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, mapOne(value, source, row)]));

const mapOne = (value: MappedValue, source: Source, row: Row | undefined): Tags[string] => {
  if (typeof value === 'string') return writeAt(value, source, row) || '—';
  if (isList(value)) return together(value, source, row) || '—';
  if ('when' in value) return holds(value.when, lookUp(source, row));
  if ('logic' in value) {
    const result = evaluate(value.logic, lookUp(source, row));
    return 'value' in result && result.value !== null ? String(result.value) : '—';
  }
  return rowsAt(value.each, source, row).map((one) => mapTags(value.values, source, one));
};

const isList = (value: MappedValue): value is readonly string[] => Array.isArray(value);

/** «112-о от 18 сентября 2026 г.»: a date after something is its date; the rest is separated by commas. */
const together = (places: readonly string[], source: Source, row: Row | undefined): string =>
  places.reduce((text, place) => {
    const next = writeAt(place, source, row);
    if (!next || !text) return text || next;
    return schemaAt(place, source, row)?.['format'] === 'date' ? `${text} от ${next}` : `${text}, ${next}`;
  }, '');

const writeAt = (place: string, source: Source, row: Row | undefined): string => {
  if (place === '$index') return row ? String(row.index + 1) : '';
  if (place.startsWith('$case/')) return caseFact(source.facts, place.slice('$case/'.length));
  return writeField(schemaAt(place, source, row) ?? {}, rawAt(place, source, row), source);
};

const lookUp =
  (source: Source, row: Row | undefined) =>
  (name: string): Json | undefined =>
    name.startsWith('$case/')
      ? caseFact(source.facts, name.slice('$case/'.length))
      : rawAt(name, source, row);

const rawAt = (place: string, source: Source, row: Row | undefined): Json | undefined => {
  if (place.startsWith('$row/'))
    return row ? valueAt(row.data, partsOf(place.slice('$row'.length))) : undefined;
  if (place.startsWith('$settings/'))
    return valueAt(settingsOf(source.schema), partsOf(place.slice('$settings'.length)));
  return place.startsWith('/') ? valueAt(source.data, partsOf(place)) : undefined;
};

const schemaAt = (place: string, source: Source, row: Row | undefined): JsonObject | undefined => {
  if (place.startsWith('$row/')) return row && walk(row.schema, partsOf(place.slice('$row'.length)));
  return place.startsWith('/') ? walk(source.schema, partsOf(place)) : undefined;
};

const walk = (schema: JsonObject, parts: readonly string[]): JsonObject | undefined =>
  parts.reduce<JsonObject | undefined>((at, part) => {
    const child = at && valueAt(at, ['properties', part]);
    return isObject(child) ? child : undefined;
  }, schema);

const MOST_ROWS = 500;

const rowsAt = (place: string, source: Source, row: Row | undefined): Row[] => {
  const items = schemaAt(place, source, row)?.['items'];
  const rows = rawAt(place, source, row);
  if (!Array.isArray(rows)) return [];
  return (rows as Json[])
    .slice(0, MOST_ROWS)
    .map((data, index) => ({ schema: isObject(items) ? items : {}, data, index }));
};

/** The tags that a map gives, for the check of a template. */
export const knownOfMap = (values: MappedValues): KnownTags =>
  Object.fromEntries(
    Object.entries(values).map(([tag, value]) => [
      tag,
      typeof value === 'object' && 'each' in value ? knownOfMap(value.values) : true,
    ]),
  );
