import type { Choice } from '../schema/choices.js';

type Value = Choice['value'];

/** Puts a tick or takes it away, in the order of the choices; the exclusive one («ничего из этого») stands alone. */
export const toggleChoice = (
  chosen: readonly Value[],
  choice: Value,
  choices: readonly Choice[],
  exclusive?: Value,
): readonly Value[] => {
  if (chosen.includes(choice)) return chosen.filter((one) => one !== choice);
  if (choice === exclusive) return [choice];
  const next = new Set([...chosen.filter((one) => one !== exclusive), choice]);
  return choices.map((one) => one.value).filter((one) => next.has(one));
};
