import type { JsonObject } from '@tandem/domain';
import { matchesCondition, type Condition } from './matches-condition.js';
import { isObject, pointerOf, type Path } from './pointer.js';

/** What the emitted conditions of a form say about these answers. */
export interface Conditions {
  readonly hidden: ReadonlySet<string>;
  /** Demanded by a condition, besides what `required` of the schema itself lists. */
  readonly required: ReadonlySet<string>;
}

type Schema = Record<string, unknown>;
interface Found {
  readonly hidden: Set<string>;
  readonly required: Set<string>;
}

const applyBranch = (branch: unknown, path: Path, found: Found): void => {
  if (!isObject(branch)) return;
  for (const name of Array.isArray(branch['required']) ? (branch['required'] as string[]) : []) {
    found.required.add(pointerOf([...path, name]));
  }
  for (const [name, schema] of Object.entries(isObject(branch['properties']) ? branch['properties'] : {})) {
    if (schema === false) found.hidden.add(pointerOf([...path, name]));
    else applyBranch(schema, [...path, name], found);
  }
};

const applyRules = (schema: Schema, value: unknown, path: Path, found: Found): void => {
  for (const rule of Array.isArray(schema['allOf']) ? (schema['allOf'] as unknown[]) : []) {
    if (!isObject(rule)) continue;
    if (rule['if'] === undefined) {
      applyBranch(rule, path, found);
      continue;
    }
    const holds = matchesCondition(rule['if'] as Condition, value);
    applyBranch(holds ? rule['then'] : rule['else'], path, found);
  }
};

const walk = (schema: unknown, value: unknown, path: Path, found: Found): void => {
  if (!isObject(schema)) return;
  if (isObject(schema['properties'])) {
    const object = isObject(value) ? value : {};
    applyRules(schema, object, path, found);
    for (const [name, child] of Object.entries(schema['properties'])) {
      if (isObject(child) && (child['properties'] || child['items'])) {
        walk(child, object[name], [...path, name], found);
      }
    }
  } else if (isObject(schema['items']) && Array.isArray(value)) {
    value.forEach((item, index) => walk(schema['items'], item, [...path, index], found));
  }
};

/** Fields that the answers hide or demand, by pointer, at any depth. */
export const resolveConditions = (schema: JsonObject, answers: JsonObject): Conditions => {
  const found: Found = { hidden: new Set(), required: new Set() };
  walk(schema, answers, [], found);
  return found;
};
