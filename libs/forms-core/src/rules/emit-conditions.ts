import type { Json, JsonObject } from '@tandem/domain';
import { rulesOf, type FormRule } from '../language/parts.js';
import { isObject, partsOf, withValueAt } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { emitCondition, namePartsOf } from './emit-condition.js';

/**
 * Writes `x-rules` as plain `if/then/else`, so that any renderer shows and demands the same. Entries of `allOf` with
 * `$comment: "rule:…"` are replaced, all others stay. Throws `CannotEmit` where a condition cannot be said.
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
    const kept = (Array.isArray(own['allOf']) ? (own['allOf'] as Json[]) : []).filter(
      (one) => !isEmitted(one),
    );
    const allOf = [...kept, ...emitScope(scopes.get(scope) ?? [])];
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
  [...walkFields(schema)]
    .filter(({ schema: { items } }) => isObject(items) && Array.isArray(items['allOf']))
    .map((field) => field.at);

/** `/pairs` → properties, pairs, items. */
const schemaPartsOf = (scope: string): string[] => [
  ...partsOf(scope).flatMap((part) => ['properties', part]),
  'items',
];

interface Entry {
  readonly ids: readonly string[];
  readonly condition: JsonObject;
  readonly required: readonly string[];
  readonly seen: readonly string[];
}

/** The entries of one object: a rule each, and one more wherever several rules speak of the same field. */
const emitScope = (rules: readonly FormRule[]): JsonObject[] => {
  const showing = (target: string) => rules.filter((rule) => rule.then.some((one) => one.show === target));
  // Every rule that shows a field says the conditions of all the others: each is written once.
  const written = new Map<FormRule, JsonObject>();
  const conditionOf = (rule: FormRule): JsonObject => {
    const condition = written.get(rule) ?? emitCondition(rule.when, rule.in !== undefined);
    written.set(rule, condition);
    return condition;
  };
  const anyOf = (some: readonly FormRule[]) =>
    some.length === 1 ? conditionOf(some[0]!) : { anyOf: some.map(conditionOf) };
  const shared = new Map<string, Entry>();
  const entries = rules.map((rule): Entry => {
    const required: string[] = [];
    const seen: string[] = [];
    for (const { show, require } of rule.then) {
      if (show !== undefined && showing(show).length === 1) seen.push(show);
      // Seen when any of its rules holds: an `else` for each of them would hide it where only one does.
      else if (show !== undefined)
        shared.set(show, {
          ids: idsOf(showing(show)),
          condition: anyOf(showing(show)),
          required: [],
          seen: [show],
        });
      if (require === undefined) continue;
      const others = showing(require);
      if (others.length === 0 || others.includes(rule)) required.push(require);
      // Demanded only while another rule shows it: nobody can answer what he does not see.
      else
        shared.set(`${rule.id} ${require}`, {
          ids: idsOf([rule, ...others]),
          condition: { allOf: [conditionOf(rule), anyOf(others)] },
          required: [require],
          seen: [],
        });
    }
    return { ids: [rule.id], condition: conditionOf(rule), required, seen };
  });
  return [...entries, ...shared.values()]
    .filter(({ required, seen }) => required.length + seen.length > 0)
    .map(write);
};

const idsOf = (rules: readonly FormRule[]): string[] => rules.map((rule) => rule.id);

const write = ({ ids, condition, required, seen }: Entry): JsonObject => {
  const demand = (key: string): JsonObject => ({ required: [key] });
  const hide = (key: string): JsonObject => ({ properties: { [key]: false } });
  return {
    $comment: `rule:${ids.join('+')}`,
    if: condition,
    ...(required.length > 0 ? { then: together(required, demand) } : {}),
    ...(seen.length > 0 ? { else: together(seen, hide) } : {}),
  };
};

const together = (names: readonly string[], say: (key: string) => JsonObject): JsonObject =>
  names.map((name) => nest(namePartsOf(name), say)).reduce(merge, {});

const nest = (parts: readonly string[], leaf: (key: string) => JsonObject): JsonObject =>
  parts
    .slice(0, -1)
    .reduceRight<JsonObject>((child, part) => ({ properties: { [part]: child } }), leaf(parts.at(-1) ?? ''));

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
