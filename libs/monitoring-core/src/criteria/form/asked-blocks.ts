import type { Json, JsonObject } from '@tandem/domain';
import type { Answers } from '../scales/distribution.js';

/** Options by which form 27 counts answers of people (criteria 2 and 3), the best first, under the names that it has for them. */
const ACCESS = ['available', 'unavailable', 'none'] as const;
const EFFECT = ['effective', 'ineffective', 'none'] as const;

/** Where the two worse options are told together: one of them was chosen by fewer than five. */
export const REST = 'rest';

/** Blocks of form 27 that people were asked about. */
export const ASKED_BLOCKS: Readonly<Record<string, readonly string[]>> = {
  c2Org: ACCESS,
  c2Mun: ACCESS,
  c2Reg: ACCESS,
  c3Material: EFFECT,
  c3NonMaterial: EFFECT,
};

/** How many gave each answer, as the block of a form says; undefined where it says nothing. */
export const countsIn = (form: JsonObject, field: string): Answers | undefined => {
  const answers = objectOf(objectOf(form[field])?.['answers']);
  const told = Object.entries(answers ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return told.length === 0 ? undefined : Object.fromEntries(told);
};

const objectOf = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
