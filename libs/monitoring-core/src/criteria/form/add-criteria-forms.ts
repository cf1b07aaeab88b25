import type { Json, JsonObject } from '@tandem/domain';
import { mayBeTold } from '../scales/may-be-told.js';
import { countsIn } from './asked-blocks.js';

const ANSWERS = 'answers';

/** Numbers of people and of times: those of a place are the sums of those below it. */
const SUMMED: Readonly<Record<string, readonly string[]>> = {
  c2Org: [ANSWERS],
  c2Mun: [ANSWERS],
  c2Reg: [ANSWERS],
  c3Material: [ANSWERS],
  c3NonMaterial: [ANSWERS],
  c4a: ['share'],
  c4b: ['share'],
  c5: ['share', 'byLevel'],
  c6a: ['talks', 'publications'],
};

const SOURCE = 'report';

/**
 * What the accepted forms 27 of the units below come to in the form of the place above: sums, never means of percentages,
 * and how many institutions have a programme (criterion 1). Answers of few
 * are left out: they would be what the sum grew by. What nobody told stays empty; words of judgement are a person's.
 */
export const addCriteriaForms = (forms: readonly JsonObject[]): JsonObject => {
  const sums = Object.entries(SUMMED).flatMap(([field, parts]) => {
    const blocks = compact(forms.filter((form) => isAdded(form, field)).map((form) => objectOf(form[field])));
    const added = parts.flatMap((part) => {
      const counts = addCounts(compact(blocks.map((block) => objectOf(block[part]))));
      return counts ? [[part, counts] as const] : [];
    });
    return added.length === 0 ? [] : [[field, { ...Object.fromEntries(added), source: SOURCE }] as const];
  });
  const programmes = addProgrammes(forms);
  return {
    ...Object.fromEntries(sums),
    ...(programmes && { c1Share: { share: programmes, source: SOURCE } }),
  };
};

const isAdded = (form: JsonObject, field: string): boolean => {
  const counts = SUMMED[field]!.includes(ANSWERS) ? countsIn(form, field) : undefined;
  return !counts || mayBeTold(counts);
};

/** An institution tells whether it has one, a municipality how many of its own have. */
const addProgrammes = (forms: readonly JsonObject[]): JsonObject | undefined =>
  addCounts(
    forms.flatMap(({ c1Org, c1Share }) => {
      const told = objectOf(objectOf(c1Share)?.['share']);
      if (told) return [told];
      const value = objectOf(c1Org)?.['value'];
      return typeof value === 'string' ? [{ numerator: Number(value === 'present'), denominator: 1 }] : [];
    }),
  );

/** Percentages are reckoned from the sums by the form itself. */
const addCounts = (all: readonly JsonObject[]): JsonObject | undefined => {
  const sum = new Map<string, number>();
  for (const counts of all)
    for (const [key, count] of Object.entries(counts))
      if (typeof count === 'number' && key !== 'percent') sum.set(key, (sum.get(key) ?? 0) + count);
  return sum.size === 0 ? undefined : Object.fromEntries(sum);
};

const compact = <T>(all: readonly (T | undefined)[]): T[] =>
  all.flatMap((one) => (one === undefined ? [] : [one]));

const objectOf = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
