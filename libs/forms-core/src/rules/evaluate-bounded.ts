import {
  evaluate,
  RuleTooLong,
  type Budget,
  type Evaluated,
  type LookUp,
  type Surroundings,
} from '@tandem/rules';
import type { Json } from '@tandem/domain';

/** Steps for all formulas, rules and checks of one form: a thousand rows with ten formulas each pass twice over. */
export const newBudget = (): Budget => ({ left: 700_000 });

/** A rule's value, or nothing where it would take more steps than a server may spend on one form. */
export const evaluateBounded = (logic: Json, lookUp: LookUp, around: Surroundings): Evaluated | undefined => {
  // Once the budget is spent nothing more is begun: a hundred thousand refusals take time as well.
  if (around.budget && around.budget.left < 0) return undefined;
  try {
    return evaluate(logic, lookUp, around);
  } catch (error) {
    if (error instanceof RuleTooLong) return undefined;
    throw error;
  }
};
