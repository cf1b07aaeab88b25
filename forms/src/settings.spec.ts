import { describe, expect, it } from '@jest/globals';
import { checksOf, formulasOf, isObject, partsOf, valueAt, walkFields } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import { readForms } from './read-forms.js';

/** The marks of the catalogue: known by heart and still to be compared, or our own decision. */
const PROPOSED = /(^|[^\p{L}])[MD]($|[^\p{L}])/u;

const names = (logic: Json, setting: string): boolean =>
  JSON.stringify(logic).includes(`"$settings/${setting}"`);

/** Fields that a setting concerns: computed from it, or checked against it. */
const concernedBy = (schema: JsonObject, setting: string): string[] => [
  ...formulasOf(schema)
    .filter(({ logic }) => names(logic, setting))
    .map(({ to, in: scope }) => (scope === undefined ? to : `${scope}/*/${to.slice('$row/'.length)}`)),
  ...checksOf(schema)
    .filter(({ assert }) => names(assert, setting))
    .map(({ at, in: scope }) => (scope === undefined ? at : `${scope}/*/${at.slice('$row/'.length)}`)),
];

describe.each(readForms())('settings of $name', ({ definition }) => {
  const { schema } = definition;
  const settings = isObject(schema['x-settings']) ? schema['x-settings'] : {};
  const english = definition.translations?.en?.schema ?? {};
  const fields = new Map([...walkFields(schema)].map((field) => [field.at, field]));

  it('each rules something', () => {
    expect(Object.keys(settings).filter((name) => concernedBy(schema, name).length === 0)).toEqual([]);
  });

  it('each say where they come from', () => {
    expect(
      Object.values(settings).filter((one) => !isObject(one) || typeof one['origin'] !== 'string'),
    ).toEqual([]);
  });

  it('are told beside the field that they concern, if nobody else has decided them', () => {
    const proposed = Object.keys(settings).filter((name) =>
      PROPOSED.test(String(valueAt(settings, [name, 'origin']))),
    );
    const told = (place: string): boolean => {
      // A field is told of by itself or by the group in which it stands.
      for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        const field = fields.get(at);
        const text = valueAt(schema, [...partsOf(field?.schemaAt ?? ''), 'description']);
        if (!field || typeof text !== 'string') continue;
        if (
          /можно изменить/.test(text) &&
          /can be changed/.test(english[`${field.schemaAt}/description`] ?? '')
        )
          return true;
      }
      return false;
    };
    expect(proposed.filter((name) => !concernedBy(schema, name).some(told))).toEqual([]);
  });
});
