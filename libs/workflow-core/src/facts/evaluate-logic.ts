import type { Json } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import type { Logic } from '../language/definition.js';
import { lookUpFact } from './look-up-fact.js';

export type Evaluated = { readonly value: Json } | { readonly missing: string };

/** A rule of the definition over the facts of this decision. */
export const evaluateLogic = (draft: Draft, logic: Logic): Evaluated => {
  try {
    return { value: run(draft, logic) };
  } catch (thrown) {
    if (thrown instanceof Missing) return { missing: thrown.message };
    throw thrown;
  }
};

class Missing extends Error {}

const run = (draft: Draft, logic: Logic): Json => {
  if (logic === null || typeof logic !== 'object') return logic;
  if (Array.isArray(logic)) return logic.map((one: Json) => run(draft, one));
  const [operator, raw] = Object.entries(logic as { [key: string]: Json })[0]!;
  const list: readonly Json[] = Array.isArray(raw) ? raw : [raw as Json];
  if (operator === 'var') {
    const value = lookUpFact(draft, String(list[0]));
    if (value === undefined) throw new Missing(String(list[0]));
    return value;
  }
  const at = (i: number): Json => run(draft, list[i] ?? null);
  const number = (i: number): number => Number(at(i));
  switch (operator) {
    case '==':
    case '===':
      return at(0) === at(1);
    case '!=':
    case '!==':
      return at(0) !== at(1);
    case '<':
      return number(0) < number(1);
    case '<=':
      return number(0) <= number(1);
    case '>':
      return number(0) > number(1);
    case '>=':
      return number(0) >= number(1);
    case 'and':
      return list.every((_, i) => at(i));
    case 'or':
      return list.some((_, i) => at(i));
    case '!':
      return !at(0);
    case '!!':
      return !!at(0);
    case '+':
      return list.reduce<number>((sum, _, i) => sum + number(i), 0);
    case '-':
      return list.length === 1 ? -number(0) : number(0) - number(1);
    case '*':
      return list.reduce<number>((sum, _, i) => sum * number(i), 1);
    case 'in': {
      const where = at(1);
      return Array.isArray(where) ? where.includes(at(0)) : String(where).includes(String(at(0)));
    }
    default:
      throw new Missing(operator);
  }
};
