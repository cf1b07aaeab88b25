import type { Text } from '@tandem/domain';
import type { ContextField, ReportContext } from '../rows/half-year-report.js';
import { readNumber } from '../rows/typed-number.js';

const GROUPS: readonly { readonly field: ContextField; readonly words: RegExp }[] = [
  { field: 'youngTeachers', words: /(?<!\p{L})молод\p{L}+/iu },
  { field: 'mentors', words: /(?<!\p{L})наставник\p{L}*/iu },
  { field: 'institutions', words: /(?<!\p{L})(?:организаци|школ|учреждени)\p{L}*/iu },
];

/**
 * Whose share it is, by the words of the indicator: «молодых педагогов и наставников» are both groups of the context
 * (R181). Words that name none («от числа обратившихся») or a part of one («наставников — победителей») limit nothing
 * but from above, which is all that is asked here.
 */
export const groupsOf = (population: Text | undefined): ContextField[] =>
  GROUPS.filter(({ words }) => population && words.test(population.ru)).map(({ field }) => field);

/** How many there are by the context; undefined where one of the numbers is not there yet. */
export const populationOf = (groups: readonly ContextField[], context: ReportContext): number | undefined => {
  if (groups.length === 0) return undefined;
  let sum = 0;
  for (const field of groups) {
    const read = readNumber(context[field]);
    if (!read?.ok) return undefined;
    sum += read.value;
  }
  return sum;
};
