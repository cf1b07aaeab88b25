import type { Json, JsonObject } from '@tandem/domain';
import { isObject, partsOf } from '../schema/pointer.js';

/** A condition that JSON Schema cannot say (docs/forms-language.md, «Rules»). */
export class CannotEmit extends Error {}

const ALWAYS: JsonObject = {};
const NEVER: JsonObject = { not: {} };

/** Says a condition as a schema that the object around the field satisfies exactly when the condition holds. */
export const emitCondition = (logic: Json, inRow: boolean): JsonObject => {
  if (typeof logic === 'boolean') return logic ? ALWAYS : NEVER;
  const [name, raw] = isObject(logic) ? (Object.entries(logic)[0] ?? []) : [];
  if (name === undefined || raw === undefined)
    throw new CannotEmit('only comparisons with a literal can be a condition');
  const args: readonly Json[] = Array.isArray(raw) ? raw : [raw];
  switch (name) {
    case 'and':
      return args.length === 0 ? ALWAYS : { allOf: args.map((one) => emitCondition(one, inRow)) };
    case 'or':
      return args.length === 0 ? NEVER : { anyOf: args.map((one) => emitCondition(one, inRow)) };
    case '!':
      return { not: emitCondition(args[0] ?? false, inRow) };
    case '!!':
      return emitCondition(args[0] ?? false, inRow);
    case 'var':
      return filled(logic, inRow);
    default:
      return emitComparison(name, args, inRow);
  }
};

const emitComparison = (name: string, args: readonly Json[], inRow: boolean): JsonObject => {
  const [a, b] = args;
  if (args.length !== 2 || a === undefined || b === undefined)
    throw new CannotEmit(`"${name}" must have two sides`);
  if (name === 'in') return emitMembership(a, b, inRow);
  const flipped = !isVariable(a);
  const [field, literal] = flipped ? [b, a] : [a, b];
  if (!isVariable(field) || typeof literal === 'object' ? literal !== null : literal === '')
    throw new CannotEmit(`"${name}" must compare one field with a literal`);
  switch (name) {
    case '==':
    case '===':
      return literal === null ? { not: answered(field, inRow) } : there(field, inRow, { const: literal });
    case '!=':
    case '!==':
      return literal === null ? answered(field, inRow) : { not: there(field, inRow, { const: literal }) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (typeof literal !== 'number') throw new CannotEmit(`"${name}" must compare with a number`);
      return there(field, inRow, { type: 'number', [boundOf(name, flipped)]: literal });
    default:
      throw new CannotEmit(`"${name}" cannot be said in JSON Schema`);
  }
};

const emitMembership = (a: Json, b: Json, inRow: boolean): JsonObject => {
  // An empty list contains nothing, and it is said: Ajv, going over rows, takes for it what it found in the row before.
  if (isVariable(b) && isLiteral(a))
    return there(b, inRow, { type: 'array', minItems: 1, contains: { const: a } });
  if (isVariable(a) && Array.isArray(b) && b.length > 0 && b.every(isLiteral))
    return there(a, inRow, { enum: b });
  throw new CannotEmit('"in" must have a field on one side and literals on the other');
};

const boundOf = (name: string, flipped: boolean): string => {
  const up = name.startsWith('>') !== flipped;
  return name.endsWith('=') ? (up ? 'minimum' : 'maximum') : up ? 'exclusiveMinimum' : 'exclusiveMaximum';
};

const isVariable = (value: Json | undefined): boolean => isObject(value) && Object.hasOwn(value, 'var');

/** An empty text and null stand for «not answered», which is asked by `!` and `!!`. */
const isLiteral = (value: Json): boolean => value !== null && typeof value !== 'object' && value !== '';

/** Parts of the name of a field, beside the row's other fields or from the root. */
export const namePartsOf = (name: string): string[] =>
  partsOf(name.startsWith('$row/') ? name.slice('$row'.length) : name);

const nameOf = (variable: Json, inRow: boolean): string[] => {
  const name = (variable as JsonObject)['var'];
  const own = typeof name === 'string' && (inRow ? name.startsWith('$row/') : name.startsWith('/'));
  if (!own) throw new CannotEmit('a condition may use only fields beside the one that it shows');
  return namePartsOf(name);
};

/** The field is there and is like this. */
const there = (variable: Json, inRow: boolean, like: JsonObject): JsonObject =>
  nameOf(variable, inRow).reduceRight<JsonObject>(
    (child, part) => ({ properties: { [part]: child }, required: [part] }),
    like,
  );

/** Anything at all is written there. */
const answered = (variable: Json, inRow: boolean): JsonObject =>
  there(variable, inRow, { not: { enum: ['', null] } });

/** Truthiness as the rules know it: not false, nought, empty text or an empty list. */
const filled = (variable: Json, inRow: boolean): JsonObject =>
  there(variable, inRow, {
    not: { anyOf: [{ enum: [false, 0, '', null] }, { type: 'array', maxItems: 0 }] },
  });
