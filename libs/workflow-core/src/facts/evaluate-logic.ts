import { localDate, type Calendar } from '@tandem/domain';
import { evaluate, RuleTooLong, type Evaluated, type Surroundings } from '@tandem/rules';
import type { Draft } from '../decide/draft.js';
import type { Logic } from '../language/definition.js';
import { lookUpFact } from './look-up-fact.js';

/** A rule of the definition over the facts of this decision. One that takes too long has no value: it does not pass. */
export const evaluateLogic = (draft: Draft, logic: Logic): Evaluated => {
  try {
    return evaluate(logic, (name) => lookUpFact(draft, name), new DraftSurroundings(draft));
  } catch (thrown) {
    if (thrown instanceof RuleTooLong) return { missing: thrown.message };
    throw thrown;
  }
};

/** The date in the unit's zone is asked for by few rules, and reckoning it costs more than the rest of the rule. */
class DraftSurroundings implements Surroundings {
  constructor(private readonly draft: Draft) {}

  get calendar(): Calendar {
    return this.draft.facts.calendar;
  }

  get today(): string {
    return localDate(this.draft.now, this.draft.facts.zone);
  }
}
