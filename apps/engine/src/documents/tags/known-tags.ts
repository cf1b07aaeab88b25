import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import { isMatrix } from './flatten-answers.js';
import type { KnownTags } from './tag.js';
import { optionsOf } from './write-value.js';

type Open = { [tag: string]: KnownTags | true };

/** Every tag that `flattenAnswers` can give for a form: what a template of it may use. */
export const knownTags = (schema: JsonObject): KnownTags => {
  const tags: Open = {};
  knowInto(tags, '', schema);
  return tags;
};

const knowInto = (tags: Open, prefix: string, schema: JsonObject): void => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const [key, child] of Object.entries(properties)) if (isObject(child)) know(tags, prefix + key, child);
};

const know = (tags: Open, tag: string, schema: JsonObject): void => {
  const items = isObject(schema['items']) ? schema['items'] : undefined;
  if (items && isObject(items['properties'])) {
    const inner: Open = { n: true };
    knowInto(inner, '', items);
    tags[tag] = inner;
  } else if (items) {
    const inner: Open = { n: true };
    knowPlain(inner, 'name', items);
    tags[tag] = true;
    tags[`${tag}.list`] = inner;
    for (const option of optionsOf(items)) tags[`${tag}.${option.code}`] = true;
  } else if (isMatrix(schema)) {
    tags[tag] = { n: true, row: true, value: true };
    for (const row of Object.keys((schema['properties'] as JsonObject | undefined) ?? {}))
      tags[`${tag}.${row}`] = true;
  } else if (isObject(schema['properties'])) knowInto(tags, `${tag}.`, schema);
  else knowPlain(tags, tag, schema);
};

const knowPlain = (tags: Open, tag: string, schema: JsonObject): void => {
  const also = (...parts: string[]) => parts.forEach((part) => (tags[`${tag}.${part}`] = true));
  tags[tag] = true;
  if (schema['x-ref'] === 'person') also('short', 'position');
  if (schema['type'] === 'boolean' || isBoolean(schema['const'])) also('yes', 'no');
  also(...optionsOf(schema).map((option) => option.code));
  if (optionsOf(schema).some((option) => option.code === 'true' || option.code === 'false'))
    also('yes', 'no');
};

const isBoolean = (value: Json | undefined): boolean => typeof value === 'boolean';

/** Tags that a template uses and nobody fills, as `{pairs} → {mentr}`; what stands outside a loop is known inside it. */
export const unknownTags = (used: UsedTags, known: KnownTags, place = ''): string[] =>
  Object.entries(used).flatMap(([tag, inside]) => {
    const here = Object.hasOwn(known, tag) ? known[tag] : undefined;
    if (here === undefined) return [`${place}{${tag}}`];
    return unknownTags(inside, here === true ? known : { ...known, ...here }, `${place}{${tag}} → `);
  });

/** Tags as docxtemplater tells them: each with those inside it. */
export interface UsedTags {
  readonly [tag: string]: UsedTags;
}
