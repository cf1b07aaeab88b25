import { evaluate, RuleTooLong, type Evaluated, type LookUp, type Surroundings } from '@tandem/rules';
import type { Json } from '@tandem/domain';

/** A rule's value, or nothing where it would take more steps than a server may spend on one form. */
export const evaluateBounded = (logic: Json, lookUp: LookUp, around: Surroundings): Evaluated | undefined => {
  try {
    return evaluate(logic, lookUp, around);
  } catch (error) {
    if (error instanceof RuleTooLong) return undefined;
    throw error;
  }
};
