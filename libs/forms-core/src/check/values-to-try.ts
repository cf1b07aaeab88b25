import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { readChoices } from '../schema/read-choices.js';

/** Values that differ for conditions over these literals: any other value is like one of them. */
export const valuesToTry = (
  schema: JsonObject,
  literals: readonly Json[],
  isComputed: boolean,
): readonly Json[] => {
  const choices = readChoices(schema)?.map((one): Json => one.const);
  if (choices) return [null, ...some(choices, literals)];
  if (schema['const'] !== undefined) return [null, schema['const']];
  if (schema['type'] === 'boolean') return [null, true, false];
  if (schema['type'] === 'number' || schema['type'] === 'integer')
    return [null, ...numbersToTry(schema, literals, isComputed)];
  if (schema['type'] === 'array') {
    const options = isObject(schema['items'])
      ? readChoices(schema['items'])?.map((one): Json => one.const)
      : undefined;
    const known = options ? some(options, literals) : [...literals, 'x'];
    return [null, [], known, ...known.map((one): Json => [one])];
  }
  return [null, 'x', ...literals];
};

/** Options that are spoken of, and one that is not. */
const some = (choices: readonly Json[], literals: readonly Json[]): Json[] => {
  const named = choices.filter((one) => literals.includes(one));
  const other = choices.find((one) => !literals.includes(one));
  return other === undefined ? named : [...named, other];
};

const numbersToTry = (schema: JsonObject, literals: readonly Json[], isComputed: boolean): number[] => {
  const step = schema['type'] === 'integer' ? 1 : 0.5;
  const around = [0, ...literals.filter((one) => typeof one === 'number')].flatMap((one) => [
    one - step,
    one,
    one + step,
  ]);
  // A computed value keeps no limits of its own.
  const [low, high] = isComputed ? [-Infinity, Infinity] : endsOf(schema);
  const ends = [low, high].filter((end) => Number.isFinite(end));
  return [...new Set([...around, ...ends])].filter((one) => one >= low && one <= high);
};

const endsOf = ({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  type,
}: JsonObject): [number, number] => {
  const slip = type === 'integer' ? 1 : 1e-6;
  const low = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + slip : -Infinity;
  const high = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - slip : Infinity;
  return [
    Math.max(low, typeof minimum === 'number' ? minimum : -Infinity),
    Math.min(high, typeof maximum === 'number' ? maximum : Infinity),
  ];
};

/** Constants of a condition. */
export const literalsIn = (logic: Json): Json[] => {
  if (logic === null || typeof logic !== 'object') return logic === null ? [] : [logic];
  if (Array.isArray(logic)) return (logic as Json[]).flatMap(literalsIn);
  return Object.entries(logic as JsonObject).flatMap(([name, inner]) =>
    name === 'var' ? [] : literalsIn(inner),
  );
};
