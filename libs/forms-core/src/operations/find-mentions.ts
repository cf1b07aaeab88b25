import type { Json, JsonObject, Text } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';

/** A place outside the field at which a condition of plain JSON Schema, written by hand, names it. */
export interface Mention {
  /** Parts of the pointer inside the schema: to the member of that name, or to the element that says it. */
  readonly parts: readonly string[];
  readonly is: 'member' | 'element';
  readonly text: Text;
}

const ONE = ['if', 'then', 'else', 'not'];
const MANY = ['allOf', 'anyOf', 'oneOf'];
const BY_KEY = ['dependencies', 'dependentSchemas', 'dependentRequired'];

/** Emitted entries follow their rule and are not written by hand. */
const isEmitted = (value: Json): boolean =>
  isObject(value) && typeof value['$comment'] === 'string' && value['$comment'].startsWith('rule:');

/** Everything that names a field besides its own description: `required` of conditions, `properties` inside them, dependencies. */
export const findMentions = (schema: JsonObject, at: readonly string[]): Mention[] => {
  const found: Mention[] = [];
  const add = (parts: readonly string[], is: Mention['is']): void => {
    const place = pointerOf(parts.slice(0, -1));
    found.push({
      parts,
      is,
      text: { ru: `условие схемы ${place}`, en: `the condition of the schema ${place}` },
    });
  };

  const conditionsOf = (here: JsonObject, parts: readonly string[], rest: readonly string[]): void => {
    for (const key of ONE) within(here[key], [...parts, key], rest);
    for (const key of MANY)
      if (Array.isArray(here[key]))
        (here[key] as Json[]).forEach((one, index) => {
          if (!isEmitted(one)) within(one, [...parts, key, String(index)], rest);
        });
    for (const key of BY_KEY) dependenciesOf(here[key], [...parts, key], rest);
  };

  const dependenciesOf = (
    value: Json | undefined,
    parts: readonly string[],
    rest: readonly string[],
  ): void => {
    if (!isObject(value)) return;
    for (const [key, needs] of Object.entries(value)) {
      if (rest.length === 1 && key === rest[0]) add([...parts, key], 'member');
      if (Array.isArray(needs)) namesIn(needs as Json[], [...parts, key], rest);
      else within(needs, [...parts, key], rest);
    }
  };

  const namesIn = (list: readonly Json[], parts: readonly string[], rest: readonly string[]): void => {
    if (rest.length === 1)
      list.forEach((one, index) => {
        if (one === rest[0]) add([...parts, String(index)], 'element');
      });
  };

  /** A subschema that speaks of the object in which the field lies. */
  const within = (value: Json | undefined, parts: readonly string[], rest: readonly string[]): void => {
    if (!isObject(value) || rest.length === 0) return;
    const [key, ...deeper] = rest;
    if (Array.isArray(value['required'])) namesIn(value['required'] as Json[], [...parts, 'required'], rest);
    const { properties } = value;
    if (isObject(properties) && Object.hasOwn(properties, key!)) {
      const own = [...parts, 'properties', key!];
      if (deeper.length === 0) add(own, 'member');
      else within(properties[key!], own, deeper);
    }
    if (key === '*') {
      for (const word of ['items', 'contains']) within(value[word], [...parts, word], deeper);
    }
    conditionsOf(value, parts, rest);
  };

  // The description of the field itself is no mention: only the conditions beside the way to it are asked.
  let here: Json | undefined = schema;
  let parts: string[] = [];
  for (let index = 0; index < at.length && isObject(here); index += 1) {
    const part = at[index]!;
    conditionsOf(here, parts, at.slice(index));
    const { properties } = here as JsonObject;
    const isProperty = isObject(properties) && Object.hasOwn(properties, part);
    parts = isProperty ? [...parts, 'properties', part] : [...parts, 'items'];
    here = isProperty ? properties[part] : (here as JsonObject)['items'];
  }
  return found;
};
