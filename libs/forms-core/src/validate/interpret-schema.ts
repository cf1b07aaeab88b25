import type { Json, JsonObject } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';
import type { Finding, Judge } from './finding.js';
import { FORMATS, patternOf } from './formats.js';
import { sameJson } from './same-json.js';

/**
 * Judges answers by reading the schema, without building functions from text. Knows the part of JSON Schema that forms
 * are written in and finds what Ajv finds (a property test compares them).
 */
export const interpretSchema =
  (schema: JsonObject): Judge =>
  (data) => {
    const found: Finding[] = [];
    judge(schema, data, '', found);
    return found;
  };

const fits = (schema: Json, data: Json): boolean => {
  const found: Finding[] = [];
  judge(schema, data, '', found);
  return found.length === 0;
};

const judge = (schema: Json | undefined, data: Json, at: string, found: Finding[]): void => {
  if (schema === false)
    found.push({ keyword: 'false schema', instancePath: at, schemaPath: 'false schema', params: {}, data });
  if (!isObject(schema)) return;
  for (const [keyword, expected] of Object.entries(schema)) {
    if (!Object.hasOwn(KEYWORDS, keyword)) continue;
    KEYWORDS[keyword]!({ expected, data, at, schema, found, keyword });
  }
};

interface Question {
  readonly keyword: string;
  readonly expected: Json;
  readonly data: Json;
  readonly at: string;
  readonly schema: JsonObject;
  readonly found: Finding[];
}

type Keyword = (question: Question) => void;

const report = ({ keyword, data, at, schema, found }: Question, params: Finding['params']): void =>
  void found.push({
    keyword,
    instancePath: at,
    schemaPath: `#/${keyword}`,
    params,
    parentSchema: schema,
    data,
  });

const unless =
  (holds: (data: Json, expected: Json) => boolean, params: (expected: Json) => Finding['params']): Keyword =>
  (question) => {
    if (!holds(question.data, question.expected)) report(question, params(question.expected));
  };

const limit = (expected: Json) => ({ limit: expected });

const number = (holds: (value: number, limit: number) => boolean): Keyword =>
  unless((data, expected) => typeof data !== 'number' || holds(data, Number(expected)), limit);

/** Length in signs as people count them, not in UTF-16 units. */
const signs = (text: string): number => [...text].length;

const length = (holds: (value: number, limit: number) => boolean): Keyword =>
  unless((data, expected) => typeof data !== 'string' || holds(signs(data), Number(expected)), limit);

const count = (holds: (value: number, limit: number) => boolean): Keyword =>
  unless((data, expected) => !Array.isArray(data) || holds(data.length, Number(expected)), limit);

const typeOf = (data: Json): string => (data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data);

const isOfType = (data: Json, type: Json): boolean =>
  type === 'integer' ? Number.isInteger(data) : typeOf(data) === type;

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

const KEYWORDS: { readonly [keyword: string]: Keyword } = {
  type: unless(
    (data, expected) =>
      (Array.isArray(expected) ? (expected as Json[]) : [expected]).some((one) => isOfType(data, one)),
    (expected) => ({ type: expected }),
  ),
  const: unless(sameJson, (expected) => ({ allowedValue: expected })),
  enum: unless(
    (data, expected) => listOf(expected).some((one) => sameJson(one, data)),
    (expected) => ({ allowedValues: expected }),
  ),
  minimum: number((value, least) => value >= least),
  maximum: number((value, most) => value <= most),
  exclusiveMinimum: number((value, least) => value > least),
  exclusiveMaximum: number((value, most) => value < most),
  multipleOf: unless(
    (data, expected) => typeof data !== 'number' || Number.isInteger(data / Number(expected)),
    (expected) => ({ multipleOf: expected }),
  ),
  minLength: length((value, least) => value >= least),
  maxLength: length((value, most) => value <= most),
  pattern: unless(
    (data, expected) => typeof data !== 'string' || patternOf(String(expected)).test(data),
    (expected) => ({ pattern: expected }),
  ),
  format: unless(
    (data, expected) => typeof data !== 'string' || (FORMATS[String(expected)]?.(data) ?? false),
    (expected) => ({ format: expected }),
  ),
  minItems: count((value, least) => value >= least),
  maxItems: count((value, most) => value <= most),
  uniqueItems: (question) => {
    const { data, expected, schema } = question;
    if (expected !== true || !Array.isArray(data)) return;
    const type = isObject(schema['items']) ? schema['items']['type'] : undefined;
    // Items of a wrong type are told of by themselves.
    const plain = typeof type === 'string' && type !== 'object' && type !== 'array';
    const items = plain ? data.filter((one: Json) => isOfType(one, type)) : data;
    const twice = items.some((one: Json, at) =>
      items.slice(0, at).some((other: Json) => sameJson(one, other)),
    );
    if (twice) report(question, {});
  },
  contains: unless(
    (data, expected) => !Array.isArray(data) || data.some((one: Json) => fits(expected, one)),
    () => ({ minContains: 1 }),
  ),
  items: ({ data, expected, at, found }) => {
    if (Array.isArray(data))
      data.forEach((one: Json, index) => judge(expected, one, `${at}/${index}`, found));
  },
  required: (question) => {
    if (!isObject(question.data)) return;
    for (const name of listOf(question.expected))
      if (!Object.hasOwn(question.data, String(name))) report(question, { missingProperty: name });
  },
  properties: ({ data, expected, at, found }) => {
    if (!isObject(data) || !isObject(expected)) return;
    for (const [name, schema] of Object.entries(expected))
      if (Object.hasOwn(data, name)) judge(schema, data[name]!, at + pointerOf([name]), found);
  },
  additionalProperties: (question) => {
    const { data, expected, schema, at, found } = question;
    if (!isObject(data) || expected === true) return;
    const known = isObject(schema['properties']) ? schema['properties'] : {};
    for (const name of Object.keys(data)) {
      if (Object.hasOwn(known, name)) continue;
      if (expected === false) report(question, { additionalProperty: name });
      else judge(expected, data[name]!, at + pointerOf([name]), found);
    }
  },
  not: unless(
    (data, expected) => !fits(expected, data),
    () => ({}),
  ),
  allOf: ({ data, expected, at, found }) => listOf(expected).forEach((one) => judge(one, data, at, found)),
  anyOf: unless(
    (data, expected) => listOf(expected).some((one) => fits(one, data)),
    () => ({}),
  ),
  oneOf: unless(
    (data, expected) => listOf(expected).filter((one) => fits(one, data)).length === 1,
    () => ({}),
  ),
  if: ({ data, expected, schema, at, found }) =>
    judge(schema[fits(expected, data) ? 'then' : 'else'], data, at, found),
};
