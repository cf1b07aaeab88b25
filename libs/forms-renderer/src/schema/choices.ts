import { isObject } from '../state/pointer.js';

export interface Choice {
  readonly value: string | number | boolean;
  readonly label: string;
  readonly description?: string | undefined;
}

type Schema = { readonly [keyword: string]: unknown };

/** The choices of a schema: `oneOf` of constants, or an `enum` with the names of its values, if it has any. Empty where it is no choice. */
export const choicesOf = (schema: Schema): readonly Choice[] => {
  if (Array.isArray(schema['oneOf'])) {
    return (schema['oneOf'] as unknown[]).filter(isObject).flatMap((one) =>
      one['const'] === undefined
        ? []
        : [
            {
              value: one['const'] as Choice['value'],
              label: String(one['title'] ?? one['const']),
              ...(typeof one['description'] === 'string' ? { description: one['description'] } : {}),
            },
          ],
    );
  }
  if (Array.isArray(schema['enum'])) {
    const names: unknown[] = Array.isArray(schema['enumNames']) ? schema['enumNames'] : [];
    return (schema['enum'] as Choice['value'][]).map((value, index) => ({
      value,
      label: String(names[index] ?? value),
    }));
  }
  return [];
};

/** A schema with the names of its values that a foreign form gives in `ui:enumNames`. */
export const withNames = (schema: Schema, options: Schema): Schema => {
  const { enumNames } = options;
  if (!Array.isArray(enumNames)) return schema;
  if (Array.isArray(schema['enum'])) return { ...schema, enumNames };
  return isObject(schema['items']) ? { ...schema, items: { ...schema['items'], enumNames } } : schema;
};

/** Choices of an array whose items are choices. */
export const itemChoicesOf = (schema: Schema): readonly Choice[] =>
  isObject(schema['items']) ? choicesOf(schema['items']) : [];

/** The words of a value among choices; the value itself where it is not among them (an old version may have had it). */
export const labelOfChoice = (choices: readonly Choice[], value: unknown): string =>
  choices.find((one) => one.value === value)?.label ?? String(value);
