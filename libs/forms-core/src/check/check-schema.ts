import type { Json, JsonObject } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';
import { compileSchema, OWN_KEYWORDS } from '../validate/ajv.js';
import { closeObjects } from '../validate/close-objects.js';
import { nearestWord } from './nearest-word.js';
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
const OWN: ReadonlySet<string> = new Set(OWN_KEYWORDS);
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
  if (report.has('keyword') || report.has('bad-pattern')) return;
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

const sayUnknownKeyword = (keyword: string, path: string, report: Report): void => {
  const said = keyword.slice(0, 60);
  const meant = nearestWord(keyword, [...OWN_KEYWORDS, ...KEYWORDS]);
  const [ru, en] = meant
    ? [`Возможно, это «${meant}».`, `Perhaps "${meant}" is meant.`]
    : [
        'Условия записывают в x-rules и x-checks, остальные слова перечислены в описании языка форм.',
        'Conditions are written in x-rules and x-checks; the description of the form language lists the other words.',
      ];
  report.error(
    'keyword',
    path,
    `Слова «${said}» в языке форм нет. ${ru}`,
    `The language of forms has no "${said}". ${en}`,
  );
};

const checkKeywords = (
  schema: Json | undefined,
  path: string,
  report: Report,
  besides: ReadonlySet<string> = new Set(),
): void => {
  if (!isObject(schema)) return;
  for (const keyword of Object.keys(schema)) {
    if (KEYWORDS.has(keyword) || besides.has(keyword) || OWN.has(keyword)) continue;
    sayUnknownKeyword(keyword, path + pointerOf([keyword]), report);
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
