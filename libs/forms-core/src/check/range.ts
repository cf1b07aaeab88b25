import type { JsonObject } from '@tandem/domain';
import { readChoices } from '../schema/read-choices.js';

/** Between which numbers a value lies, whatever is answered. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const hull = (ranges: readonly Range[]): Range => ({
  low: Math.min(...ranges.map(({ low }) => low)),
  high: Math.max(...ranges.map(({ high }) => high)),
});

/** Rounding goes no further than to the next whole number. */
export const outward = ({ low, high }: Range): Range => ({ low: Math.floor(low), high: Math.ceil(high) });

export const product = (a: Range, b: Range): Range => {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
};

/** By what may be nought a quotient has no bounds. */
export const quotient = (a: Range, b: Range): Range | undefined =>
  b.low > 0 || b.high < 0 ? product(a, { low: 1 / b.high, high: 1 / b.low }) : undefined;

export const rangeOfSchema = (schema: JsonObject): Range | undefined => {
  const choices = readChoices(schema)?.map((one) => one.const);
  if (choices) {
    const numbers = choices.filter((one) => typeof one === 'number');
    // «Не применимо» beside numbers is no number, and counts for nothing.
    return numbers.length > 0 ? { low: Math.min(...numbers), high: Math.max(...numbers) } : undefined;
  }
  const { minimum, maximum, type } = schema;
  if (type !== 'number' && type !== 'integer') return undefined;
  return typeof minimum === 'number' && typeof maximum === 'number'
    ? { low: minimum, high: maximum }
    : undefined;
};
