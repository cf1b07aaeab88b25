import type { Json, JsonObject } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';
import { compileSchema } from '../validate/ajv.js';
import { closeObjects } from '../validate/close-objects.js';
import type { Report } from './report.js';

/** The part of JSON Schema that forms are written in: what every renderer, checker and translator here understands. */
const KEYWORDS = new Set([
  'type',
  'title',
  'description',
  'properties',
  'required',
  'items',
  'enum',
  'const',
  'oneOf',
  'default',
  'readOnly',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'additionalProperties',
  'allOf',
  '$comment',
]);
const OF_ROOT = new Set(['$schema', '$id']);

/** Is this a schema at all, and written in our part of the language? */
export const checkSchema = (schema: JsonObject, report: Report): void => {
  if (schema['type'] !== 'object' || !isObject(schema['properties']))
    report.error(
      'schema',
      '/schema',
      'Форма в целом — объект с полями: "type": "object" и properties.',
      'A form as a whole is an object with fields: "type": "object" and properties.',
    );
  checkKeywords(schema, '/schema', report, OF_ROOT);
  if (report.has('keyword')) return;
  try {
    compileSchema(closeObjects(schema));
  } catch (error) {
    const words = (error as Error).message.slice(0, 300);
    report.error(
      'schema',
      '/schema',
      `Схему нельзя прочитать: ${words}`,
      `The schema cannot be read: ${words}`,
    );
  }
};

const checkKeywords = (
  schema: Json | undefined,
  path: string,
  report: Report,
  besides: ReadonlySet<string> = new Set(),
): void => {
  if (!isObject(schema)) return;
  for (const keyword of Object.keys(schema)) {
    if (KEYWORDS.has(keyword) || besides.has(keyword) || keyword.startsWith('x-')) continue;
    report.error(
      'keyword',
      path + pointerOf([keyword]),
      `Слова «${keyword.slice(0, 60)}» в языке форм нет: условия записывают в x-rules и x-checks.`,
      `The language of forms has no "${keyword.slice(0, 60)}": conditions are written in x-rules and x-checks.`,
    );
  }
  if (schema['additionalProperties'] !== undefined && schema['additionalProperties'] !== false)
    report.error(
      'open-object',
      `${path}/additionalProperties`,
      'Форма принимает только названные поля: уберите additionalProperties.',
      'A form takes named fields only: remove additionalProperties.',
    );
  for (const [key, child] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
    checkKeywords(child, `${path}/properties${pointerOf([key])}`, report);
  checkKeywords(schema['items'], `${path}/items`, report);
};
