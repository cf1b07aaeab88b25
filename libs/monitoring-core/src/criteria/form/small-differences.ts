import type { JsonObject } from '@tandem/domain';
import { isEnough } from '../../surveys/publication/tellable-rows.js';
import { addAnswers, type Answers } from '../scales/distribution.js';
import { mayBeTold } from '../scales/may-be-told.js';
import { ASKED_BLOCKS, countsIn, REST } from './asked-blocks.js';

/** A place as those above read it: the form that it sent, and the places below it. */
export interface ToldPlace {
  readonly form?: JsonObject | undefined;
  readonly below: readonly ToldPlace[];
}

/**
 * Fields whose numbers, less what the places below have told, are of one to four people: the answers of those who told
 * noughts because they were few. A place that told nothing of a field stands for what was told below it.
 */
export const smallDifferences = ({ form, below }: ToldPlace): string[] =>
  Object.entries(ASKED_BLOCKS).flatMap(([field, options]) => {
    const own = toldOf(form, field);
    const told = together(below.map((place) => toldAt(place, field)));
    return own && told && isSmallBetween(own, told, options) ? [field] : [];
  });

const toldAt = ({ form, below }: ToldPlace, field: string): Answers | undefined =>
  toldOf(form, field) ?? together(below.map((place) => toldAt(place, field)));

/** Noughts in all answers tell nothing, and neither does what is hidden. */
const toldOf = (form: JsonObject | undefined, field: string): Answers | undefined => {
  const counts = form && countsIn(form, field);
  return counts && mayBeTold(counts) && Object.values(counts).some((count) => count > 0) ? counts : undefined;
};

const together = (all: readonly (Answers | undefined)[]): Answers | undefined => {
  const told = all.flatMap((one) => (one ? [one] : []));
  return told.length === 0 ? undefined : addAnswers(told);
};

/** The best answer is always told alone, the worse ones alone or together: both sides are compared as far as both tell. */
const isSmallBetween = (own: Answers, told: Answers, [best, ...worse]: readonly string[]): boolean => {
  const left = (...options: readonly string[]) =>
    options.reduce((sum, option) => sum + (own[option] ?? 0) - (told[option] ?? 0), 0);
  const whole = [left(best!), left(...worse, REST)];
  // More below than above: they are not the same people, and their difference is nobody's.
  if (whole.some((people) => people < 0)) return false;
  const alone = worse.map((option) => left(option)).filter((people) => people > 0);
  return ![...whole, ...alone].every(isEnough);
};
