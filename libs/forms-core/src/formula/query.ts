import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** A condition as an editor of conditions holds it (the shape of react-querybuilder, without its ids). */
export interface QueryGroup {
  readonly combinator: 'and' | 'or';
  readonly rules: readonly (QueryRule | QueryGroup)[];
  readonly not?: boolean;
}

export interface QueryRule {
  /** Name of the field: `/kind`, `$row/due`. */
  readonly field: string;
  readonly operator: QueryOperator;
  /** Nothing for `filled` and `empty`, a list for `in` and `notIn`. */
  readonly value: Json;
}

/** `contains`: the value is one of the field's list. `filled` and `empty` ask whether there is an answer. */
export const QUERY_OPERATORS = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'filled',
  'empty',
] as const;
export type QueryOperator = (typeof QUERY_OPERATORS)[number];

const COMPARISONS: { readonly [name: string]: readonly [operator: QueryOperator, flipped: QueryOperator] } = {
  '==': ['=', '='],
  '===': ['=', '='],
  '!=': ['!=', '!='],
  '!==': ['!=', '!='],
  '<': ['<', '>'],
  '<=': ['<=', '>='],
  '>': ['>', '<'],
  '>=': ['>=', '<='],
};

/** A condition as a tree of rows and groups; nothing where it is said in another way than rows can say. */
export const toQuery = (when: Json): QueryGroup | undefined => {
  const part = read(when, 0);
  if (!part) return undefined;
  return 'rules' in part ? part : { combinator: 'and', rules: [part] };
};

const DEEPEST = 24;

const read = (when: Json, depth: number): QueryRule | QueryGroup | undefined => {
  if (!isObject(when) || depth > DEEPEST || Object.keys(when).length !== 1) return undefined;
  const [name, raw] = Object.entries(when)[0]!;
  const args: readonly Json[] = Array.isArray(raw) ? raw : [raw];
  if (name === 'and' || name === 'or') return readGroup(name, args, depth);
  if (name === 'in') return readMembership(args, ['in', 'contains']);
  if (name === '!!' || name === 'var') return readFilled(name === 'var' ? when : args[0], 'filled');
  if (name === '!') return readDenial(args[0] ?? null, depth);
  return Object.hasOwn(COMPARISONS, name) ? readComparison(COMPARISONS[name]!, args) : undefined;
};

const readGroup = (
  combinator: 'and' | 'or',
  args: readonly Json[],
  depth: number,
): QueryGroup | undefined => {
  const rules = args.map((one) => read(one, depth + 1));
  return rules.every((one) => one !== undefined) ? { combinator, rules } : undefined;
};

const fieldOf = (value: Json | undefined): string | undefined => {
  const name = isObject(value) && Object.keys(value).length === 1 ? value['var'] : undefined;
  const only: Json | undefined = Array.isArray(name) && name.length === 1 ? (name[0] as Json) : name;
  return typeof only === 'string' ? only : undefined;
};

const readFilled = (value: Json | undefined, operator: 'filled' | 'empty'): QueryRule | undefined => {
  const field = fieldOf(value);
  return field === undefined ? undefined : { field, operator, value: null };
};

const readDenial = (inner: Json, depth: number): QueryRule | QueryGroup | undefined => {
  const [name, raw] = isObject(inner) ? (Object.entries(inner)[0] ?? []) : [];
  const args: readonly Json[] = Array.isArray(raw) ? raw : [raw ?? null];
  if (name === 'var') return readFilled(inner, 'empty');
  if (name === '!!') return readFilled(args[0], 'empty');
  if (name === 'in') return readMembership(args, ['notIn', 'doesNotContain']);
  const part = read(inner, depth + 1);
  if (!part) return undefined;
  return 'rules' in part && !part.not
    ? { ...part, not: true }
    : { combinator: 'and', rules: [part], not: true };
};

const readMembership = (
  [what, where]: readonly Json[],
  [among, contains]: readonly [QueryOperator, QueryOperator],
): QueryRule | undefined => {
  const [field, list] = [fieldOf(what), fieldOf(where)];
  if (field !== undefined && Array.isArray(where) && where.every(isScalar))
    return { field, operator: among, value: where };
  return list !== undefined && isScalar(what) ? { field: list, operator: contains, value: what } : undefined;
};

const readComparison = (
  [straight, flipped]: readonly [QueryOperator, QueryOperator],
  [a, b, ...more]: readonly Json[],
): QueryRule | undefined => {
  const [field, other] = [fieldOf(a), fieldOf(b)];
  if (more.length > 0) return undefined;
  if (field !== undefined && isScalar(b)) return { field, operator: straight, value: b };
  return other !== undefined && isScalar(a) ? { field: other, operator: flipped, value: a } : undefined;
};

const isScalar = (value: Json | undefined): value is string | number | boolean | null =>
  value !== undefined && typeof value !== 'object' ? true : value === null;

/** The condition that a tree says. A tree that somebody is still writing says it as far as it goes. */
export const fromQuery = (query: QueryGroup): Json => {
  const parts = query.rules.map((rule) => ('rules' in rule ? fromQuery(rule) : fromRule(rule)));
  const logic: Json = parts.length === 1 ? parts[0]! : { [query.combinator]: parts };
  if (!query.not) return logic;
  // «Not filled» has a row of its own.
  return { '!': isObject(logic) && Object.hasOwn(logic, '!!') ? logic['!!']! : [logic] };
};

const fromRule = ({ field, operator, value }: QueryRule): JsonObject => {
  const name = { var: field };
  switch (operator) {
    case 'filled':
      return { '!!': [name] };
    case 'empty':
      return { '!': [name] };
    case 'in':
      return { in: [name, listOf(value)] };
    case 'notIn':
      return { '!': [{ in: [name, listOf(value)] }] };
    case 'contains':
      return { in: [value, name] };
    case 'doesNotContain':
      return { '!': [{ in: [value, name] }] };
    default:
      return { [operator === '=' ? '==' : operator]: [name, value] };
  }
};

const listOf = (value: Json): Json => (Array.isArray(value) ? value : value === null ? [] : [value]);
