import { isObject, sameJson } from './pointer.js';

/** A part of JSON Schema as the rules of a form emit it. */
export type Condition = boolean | { readonly [keyword: string]: unknown };

type Test = (expected: unknown, value: unknown) => boolean;

const isNumber = (value: unknown): value is number => typeof value === 'number';
/** ISO dates compare as strings do; keywords of numbers say nothing about other types, as JSON Schema has it. */
const number =
  (holds: (value: number, limit: number) => boolean): Test =>
  (limit, value) =>
    !isNumber(value) || !isNumber(limit) || holds(value, limit);
const list = (value: unknown): readonly Condition[] => (Array.isArray(value) ? (value as Condition[]) : []);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isNumber(value)) return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};

const TESTS: { readonly [keyword: string]: Test } = {
  const: (expected, value) => sameJson(expected, value),
  enum: (expected, value) => Array.isArray(expected) && expected.some((one) => sameJson(one, value)),
  type: (expected, value) => {
    const types: unknown[] = Array.isArray(expected) ? expected : [expected];
    const type = typeOf(value);
    return types.includes(type) || (type === 'integer' && types.includes('number'));
  },
  minimum: number((value, limit) => value >= limit),
  maximum: number((value, limit) => value <= limit),
  exclusiveMinimum: number((value, limit) => value > limit),
  exclusiveMaximum: number((value, limit) => value < limit),
  minLength: (limit, value) => typeof value !== 'string' || [...value].length >= Number(limit),
  maxLength: (limit, value) => typeof value !== 'string' || [...value].length <= Number(limit),
  minItems: (limit, value) => !Array.isArray(value) || value.length >= Number(limit),
  maxItems: (limit, value) => !Array.isArray(value) || value.length <= Number(limit),
  required: (names, value) =>
    !isObject(value) || (names as string[]).every((name) => value[name] !== undefined),
  properties: (properties, value) =>
    !isObject(value) ||
    Object.entries(properties as Record<string, Condition>).every(
      ([name, condition]) => value[name] === undefined || matchesCondition(condition, value[name]),
    ),
  items: (condition, value) =>
    !Array.isArray(value) || value.every((item) => matchesCondition(condition as Condition, item)),
  contains: (condition, value) =>
    !Array.isArray(value) || value.some((item) => matchesCondition(condition as Condition, item)),
  not: (condition, value) => !matchesCondition(condition as Condition, value),
  allOf: (conditions, value) => list(conditions).every((one) => matchesCondition(one, value)),
  anyOf: (conditions, value) => list(conditions).some((one) => matchesCondition(one, value)),
  oneOf: (conditions, value) => list(conditions).filter((one) => matchesCondition(one, value)).length === 1,
};

/**
 * Whether a value satisfies the part of JSON Schema in which conditions are emitted. Written out instead of compiled,
 * because a validator that builds functions is forbidden by our content security policy.
 */
export const matchesCondition = (condition: Condition, value: unknown): boolean => {
  if (typeof condition === 'boolean') return condition;
  return Object.entries(condition).every(([keyword, expected]) => TESTS[keyword]?.(expected, value) ?? true);
};
