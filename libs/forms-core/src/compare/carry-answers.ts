import type { Json, JsonObject } from '@tandem/domain';
import { formNames } from '../formula/form-names.js';
import type { FormDefinition } from '../language/form.js';
import { isObject, partsOf, pointerOf, valueAt, withValueAt } from '../schema/pointer.js';
import { interpretSchema } from '../validate/interpret-schema.js';
import type { FormChange } from './change.js';
import { optionsOf } from './compare-options.js';

export interface LostAnswer {
  /** Pointer into the answers. */
  readonly at: string;
  readonly title: string;
  readonly value: Json;
}

export interface CarriedAnswers {
  /** What the new version takes. A value that only breaks a tighter check stays: whoever wrote it will mend it. */
  readonly data: JsonObject;
  readonly lost: readonly LostAnswer[];
}

/**
 * Fits answers given to an older version into a newer one. With the changes between them, answers follow the fields that
 * were moved or renamed.
 */
export const carryAnswers = (
  after: FormDefinition,
  answers: JsonObject,
  changes: readonly FormChange[] = [],
): CarriedAnswers => {
  const names = formNames(after, 'ru');
  const lost: LostAnswer[] = [];
  const lose = (at: string, value: Json): undefined => {
    if (isSaid(value)) lost.push({ at, title: names.pathOf(at), value });
    return undefined;
  };
  const moved = changes.reduce(follow, answers);
  const data = carry(after.schema, moved, '', lose, 0);
  return { data: isObject(data) ? data : {}, lost };
};

/** Answers of fields that moved, put where the fields stand now: out of a group or into one, not between rows. */
const follow = (answers: JsonObject, { at, to }: FormChange): JsonObject => {
  if (to === undefined) return answers;
  const [from, into] = [splitRows(at), splitRows(to)];
  if (from.rows !== into.rows) return answers;
  const move = (row: Json): Json => {
    const value = valueAt(row, partsOf(from.rest));
    if (value === undefined || valueAt(row, partsOf(into.rest)) !== undefined) return row;
    return withValueAt(withValueAt(row, partsOf(from.rest), undefined), partsOf(into.rest), value);
  };
  if (from.rows === '') return move(answers) as JsonObject;
  const rows = valueAt(answers, partsOf(from.rows));
  return Array.isArray(rows)
    ? (withValueAt(answers, partsOf(from.rows), (rows as Json[]).map(move)) as JsonObject)
    : answers;
};

/** The innermost table of a place, and the rest of it within a row. */
const splitRows = (at: string): { readonly rows: string; readonly rest: string } => {
  const star = at.lastIndexOf('/*');
  return star < 0 ? { rows: '', rest: at } : { rows: at.slice(0, star), rest: at.slice(star + 2) };
};

type Lose = (at: string, value: Json) => undefined;

const carry = (
  schema: Json | undefined,
  value: Json,
  at: string,
  lose: Lose,
  depth: number,
): Json | undefined => {
  if (!isObject(schema) || depth > 32) return lose(at, value);
  if (schema['type'] === 'object' || isObject(schema['properties']))
    return carryGroup(schema, value, at, lose, depth);
  if (schema['type'] === 'array') {
    if (!Array.isArray(value)) return lose(at, value);
    // A group of a list stands or falls as a whole only where nothing of it fits.
    return (value as Json[]).flatMap((one, index): Json[] => {
      const kept = carry(schema['items'], one, `${at}/${index}`, lose, depth + 1);
      return kept === undefined ? [] : [kept];
    });
  }
  return fits(schema, value) ? value : lose(at, value);
};

const carryGroup = (
  schema: JsonObject,
  value: Json,
  at: string,
  lose: Lose,
  depth: number,
): Json | undefined => {
  if (!isObject(value)) return lose(at, value);
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const kept = Object.entries(value).flatMap(([key, child]): [string, Json][] => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const carried = carry(own, child, at + pointerOf([key]), lose, depth + 1);
    return carried === undefined ? [] : [[key, carried]];
  });
  return Object.fromEntries(kept);
};

/** Is it the same kind of answer, and still an option? Lengths and limits are left to whoever filled it in. */
const fits = (schema: JsonObject, value: Json): boolean => {
  const options = optionsOf({ ...schema, items: null });
  const bare: JsonObject = {
    ...(schema['type'] === undefined ? {} : { type: schema['type'] }),
    ...(schema['const'] === undefined ? {} : { const: schema['const'] }),
    ...(options ? { enum: options.map((one) => one.const) } : {}),
    ...(schema['format'] === 'uuid' ? { format: 'uuid' } : {}),
  };
  return interpretSchema(bare)(value).length === 0;
};

/** An empty answer is nobody's loss. */
export const isSaid = (value: Json): boolean => {
  if (value === null || value === '' || value === false) return false;
  return typeof value !== 'object' || Object.values(value as object).some((one: Json) => isSaid(one));
};
