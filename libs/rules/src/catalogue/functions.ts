import { DATE_FUNCTIONS, TEXT_FUNCTIONS } from './date-and-text-functions.js';
import type { FormulaFunction } from './function.js';
import { CONDITION_FUNCTIONS, LIST_FUNCTIONS } from './list-and-condition-functions.js';
import { NUMBER_FUNCTIONS, SCORE_FUNCTIONS } from './number-and-score-functions.js';

export * from './function.js';

/** Functions of the formula bar, in the order in which it offers them. */
export const FUNCTIONS: readonly FormulaFunction[] = [
  ...SCORE_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...CONDITION_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...TEXT_FUNCTIONS,
];

const BY_ID = new Map(FUNCTIONS.map((one) => [one.id, one]));
export const functionOf = (id: string): FormulaFunction | undefined => BY_ID.get(id);
