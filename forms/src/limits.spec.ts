import { describe, expect, it } from '@jest/globals';
import {
  compileForm,
  isObject,
  partsOf,
  placeOf,
  valueAt,
  walkFields,
  withValueAt,
} from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import { breaches } from './breaches.js';
import { judgeSample } from './judge-sample.js';
import { readForms } from './read-forms.js';

/** Every answer of a sample with its place. */
const answersIn = (value: Json, at = ''): { at: string; value: Json }[] => [
  ...(at === '' ? [] : [{ at, value }]),
  ...(Array.isArray(value)
    ? (value as Json[]).flatMap((one, row) => answersIn(one, `${at}/${row}`))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, child]) => answersIn(child, `${at}/${key}`))
      : []),
];

describe.each(readForms())('limits of $name', ({ definition, samples }) => {
  const form = compileForm(definition);
  const fields = new Map([...walkFields(definition.schema)].map((field) => [field.at, field]));
  const valid = samples.filter((sample) => sample.name.startsWith('valid'));
  const isOurs = (place: string): boolean => {
    for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
      if (fields.get(at)?.schema['readOnly'] === true) return false;
    return true;
  };

  it('are kept: what is beyond any of them is refused at its place', () => {
    const tried = new Set<string>();
    const passed: string[] = [];
    for (const sample of valid) {
      const stored = judgeSample(form, sample).data;
      for (const { at, value } of answersIn(sample.data)) {
        const field = fields.get(placeOf(at));
        // What a rule hides is not judged.
        if (!field || !isOurs(placeOf(at)) || valueAt(stored, partsOf(at)) === undefined) continue;
        const all = breaches(field.schema, value);
        if (field.required) all.push({ limit: 'required', value: undefined });
        for (const breach of all) {
          const name = `${placeOf(at)} ${breach.limit}`;
          if (tried.has(name)) continue;
          tried.add(name);
          const data = withValueAt(sample.data, partsOf(at), breach.value) as JsonObject;
          const { errors } = judgeSample(form, { ...sample, data });
          if (!errors.some(({ path }) => path === at || path.startsWith(`${at}/`))) passed.push(name);
        }
      }
    }
    expect(tried.size).toBeGreaterThan(0);
    expect(passed).toEqual([]);
  });

  it('stand on fields that a valid sample answers', () => {
    const answered = new Set(
      valid.flatMap((sample) => answersIn(judgeSample(form, sample).data).map(({ at }) => placeOf(at))),
    );
    const blank = [...fields.values()]
      .filter(({ at, schema }) => isOurs(at) && !writtenByServer(at, fields) && schema['type'] !== 'null')
      .map(({ at }) => at)
      .filter((at) => !answered.has(at));
    expect(blank).toEqual([]);
  });
});

/** Who signed, when and how. */
const writtenByServer = (
  at: string,
  fields: ReadonlyMap<string, { readonly schema: JsonObject }>,
): boolean => {
  const parent = at.slice(0, at.lastIndexOf('/'));
  return fields.get(parent)?.schema['x-block'] === 'sign' && !at.endsWith('/signed');
};
