/**
 * What was found at a unit. `cases` are opaque ids (people, events, units) behind the numbers, as far as they are
 * known: with them nobody is counted twice; what has no ids is only added.
 */
export type Measured = MeasuredShare | MeasuredCount | MeasuredPresence;

export interface MeasuredShare {
  readonly kind: 'share';
  readonly numerator: number;
  readonly denominator: number;
  readonly cases?: { readonly numerator: readonly string[]; readonly denominator: readonly string[] };
}

export interface MeasuredCount {
  readonly kind: 'count';
  readonly count: number;
  readonly cases?: readonly string[];
}

export interface MeasuredPresence {
  readonly kind: 'presence';
  readonly present: boolean;
}

export const share = (numerator: number, denominator: number): MeasuredShare => ({
  kind: 'share',
  numerator,
  denominator,
});

export const count = (value: number): MeasuredCount => ({ kind: 'count', count: value });

export const presence = (present: boolean): MeasuredPresence => ({ kind: 'presence', present });

/** A share of people who are known: each counts once, however often he is named. */
export const shareOfPeople = (
  numerator: readonly string[],
  denominator: readonly string[],
): MeasuredShare => {
  const cases = { numerator: distinct(numerator), denominator: distinct(denominator) };
  return { kind: 'share', numerator: cases.numerator.length, denominator: cases.denominator.length, cases };
};

export const countOfCases = (ids: readonly string[]): MeasuredCount => {
  const cases = distinct(ids);
  return { kind: 'count', count: cases.length, cases };
};

/** In one order, so that the same people make the same value. */
export const distinct = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
