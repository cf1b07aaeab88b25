import type { Json, JsonObject } from '@tandem/domain';
import { rulesOf, type FormRule } from '../language/parts.js';
import { isObject, partsOf, withValueAt } from '../schema/pointer.js';

/** A condition that JSON Schema cannot say (docs/forms-language.md, «Rules»). */
export class CannotEmit extends Error {}

/**
 * Writes `x-rules` as plain `if/then/else`, so that any renderer shows and demands the same. Entries of `allOf` with
 * `$comment: "rule:…"` are replaced, all others stay.
 */
export const emitConditions = (schema: JsonObject): JsonObject => {
  let result: JsonObject = schema;
  const scopes = new Map<string, FormRule[]>();
  for (const rule of rulesOf(schema)) scopes.set(rule.in ?? '', [...(scopes.get(rule.in ?? '') ?? []), rule]);
  for (const scope of new Set(['', ...scopes.keys(), ...scopesWithEmitted(schema)])) {
    const place = scope === '' ? [] : schemaPartsOf(scope);
    const own = place.reduce<Json | undefined>(
      (value, part) => (isObject(value) ? value[part] : undefined),
      result,
    );
    if (!isObject(own)) continue;
    const emitted = (scopes.get(scope) ?? []).flatMap((rule) => emit(rule));
    const kept = (Array.isArray(own['allOf']) ? (own['allOf'] as Json[]) : []).filter(
      (one) => !isEmitted(one),
    );
    const allOf = [...kept, ...emitted];
    const next: { [key: string]: Json } = { ...own };
    delete next['allOf'];
    if (allOf.length > 0) next['allOf'] = allOf;
    result = place.length === 0 ? next : (withValueAt(result, place, next) as JsonObject);
  }
  return result;
};

const isEmitted = (entry: Json): boolean =>
  isObject(entry) && typeof entry['$comment'] === 'string' && entry['$comment'].startsWith('rule:');

/** Groups that once had rules and may have none now. */
const scopesWithEmitted = (schema: JsonObject): string[] =>
  Object.entries(isObject(schema['properties']) ? schema['properties'] : {})
    .filter(
      ([, child]) => isObject(child) && isObject(child['items']) && Array.isArray(child['items']['allOf']),
    )
    .map(([key]) => `/${key}`);

/** `/pairs` → properties, pairs, items. */
const schemaPartsOf = (scope: string): string[] => [
  ...partsOf(scope).flatMap((part) => ['properties', part]),
  'items',
];

const emit = (rule: FormRule): JsonObject[] => {
  const condition = emitCondition(rule.when, rule.in !== undefined);
  const entry: { [key: string]: Json } = { $comment: `rule:${rule.id}`, if: condition };
  let then: JsonObject = {};
  let otherwise: JsonObject = {};
  for (const effect of rule.then) {
    if (effect.require)
      then = merge(
        then,
        nest(namePartsOf(effect.require), (key) => ({ required: [key] })),
      );
    if (effect.show)
      otherwise = merge(
        otherwise,
        nest(namePartsOf(effect.show), (key) => ({ properties: { [key]: false } })),
      );
  }
  if (Object.keys(then).length > 0) entry['then'] = then;
  if (Object.keys(otherwise).length > 0) entry['else'] = otherwise;
  return [entry];
};

const namePartsOf = (name: string): string[] => partsOf(name.startsWith('$row/') ? name.slice(4) : name);

const nest = (parts: readonly string[], leaf: (key: string) => JsonObject): JsonObject => {
  const inner = leaf(parts.at(-1)!);
  return parts
    .slice(0, -1)
    .reduceRight<JsonObject>((child, part) => ({ properties: { [part]: child } }), inner);
};

const merge = (a: JsonObject, b: JsonObject): JsonObject => {
  const merged: { [key: string]: Json } = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = merged[key];
    if (Array.isArray(known) && Array.isArray(value))
      merged[key] = [...new Set([...(known as Json[]), ...(value as Json[])])];
    else if (isObject(known) && isObject(value)) merged[key] = merge(known, value);
    else merged[key] = value;
  }
  return merged;
};

/** Says a condition as a schema that the object around the field satisfies exactly when the condition holds. */
const emitCondition = (logic: Json, inRow: boolean): JsonObject => {
  if (typeof logic === 'boolean') return logic ? {} : { not: {} };
  if (!isObject(logic)) throw new CannotEmit('only comparisons with a literal can be a condition');
  const [name, raw] = Object.entries(logic)[0]!;
  const args: readonly Json[] = Array.isArray(raw) ? raw : [raw];
  switch (name) {
    case 'and':
      return { allOf: args.map((one) => emitCondition(one, inRow)) };
    case 'or':
      return { anyOf: args.map((one) => emitCondition(one, inRow)) };
    case '!':
      return { not: isVariable(args[0]) ? filled(args[0]!, inRow) : emitCondition(args[0] ?? null, inRow) };
    case '!!':
      return filled(args[0] ?? null, inRow);
    case 'var':
      return filled(logic, inRow);
    default:
      return comparison(name, args, inRow);
  }
};

const comparison = (name: string, [a, b]: readonly Json[], inRow: boolean): JsonObject => {
  if (name === 'in' && isVariable(b) && !isVariable(a))
    return there(b!, inRow, { type: 'array', contains: { const: a! } });
  if (name === 'in' && isVariable(a) && Array.isArray(b)) return there(a!, inRow, { enum: b });
  const [field, literal, flipped] = isVariable(a) ? [a!, b ?? null, false] : [b ?? null, a ?? null, true];
  if (!isVariable(field) || isVariable(literal) || (typeof literal === 'object' && literal !== null)) {
    throw new CannotEmit(`"${name}" must compare one field with a literal`);
  }
  switch (name) {
    case '==':
    case '===':
      return literal === null ? { not: filled(field, inRow) } : there(field, inRow, { const: literal });
    case '!=':
    case '!==':
      return literal === null ? filled(field, inRow) : { not: there(field, inRow, { const: literal }) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return there(field, inRow, { type: 'number', [bound(name, flipped)]: literal });
    default:
      throw new CannotEmit(`"${name}" cannot be said in JSON Schema`);
  }
};

const bound = (name: string, flipped: boolean): string => {
  const up = name.startsWith('>') !== flipped;
  return name.endsWith('=') ? (up ? 'minimum' : 'maximum') : up ? 'exclusiveMinimum' : 'exclusiveMaximum';
};

const isVariable = (value: Json | undefined): boolean => isObject(value) && Object.hasOwn(value, 'var');

const nameOf = (variable: Json, inRow: boolean): string[] => {
  const name = (variable as JsonObject)['var'];
  const own = typeof name === 'string' && (inRow ? name.startsWith('$row/') : name.startsWith('/'));
  if (!own) throw new CannotEmit('a condition may use only fields beside the one that it shows');
  return namePartsOf(name as string);
};

/** The field is there and is like this. */
const there = (variable: Json, inRow: boolean, like: JsonObject): JsonObject => {
  const parts = nameOf(variable, inRow);
  return parts.reduceRight<JsonObject>(
    (child, part) => ({ properties: { [part]: child }, required: [part] }),
    like,
  );
};

/** Truthiness as the rules know it: not false, nought, empty text or an empty list. */
const filled = (variable: Json, inRow: boolean): JsonObject =>
  there(variable, inRow, {
    not: { anyOf: [{ enum: [false, 0, '', null] }, { type: 'array', maxItems: 0 }] },
  });
