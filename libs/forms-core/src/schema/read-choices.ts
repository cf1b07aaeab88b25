import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from './pointer.js';
import { sayJson } from './say-json.js';

/** One option as it stands in `oneOf`, with whatever else somebody wrote into it. */
export interface Choice extends JsonObject {
  readonly const: string | number | boolean;
}

const isScalar = (value: Json | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isPlainOption = (option: Json): option is Choice =>
  isObject(option) &&
  isScalar(option['const']) &&
  Object.keys(option).every(
    (key) => ['const', 'title', 'description', '$comment'].includes(key) || key.startsWith('x-'),
  );

/** The options of a choice: `oneOf` of constants or a bare `enum`. `undefined` where it is no such choice. */
export const readChoices = (schema: JsonObject): readonly Choice[] | undefined => {
  const { oneOf, enum: values } = schema;
  if (Array.isArray(oneOf)) {
    const options = oneOf as Json[];
    return values === undefined && options.length > 0 && options.every(isPlainOption) ? options : undefined;
  }
  if (!Array.isArray(values) || values.length === 0) return undefined;
  const names = Array.isArray(schema['enumNames']) ? (schema['enumNames'] as Json[]) : [];
  return (values as Json[]).every(isScalar)
    ? (values as Choice['const'][]).map((value, at) => ({
        const: value,
        title: sayJson(names[at] ?? value),
      }))
    : undefined;
};
