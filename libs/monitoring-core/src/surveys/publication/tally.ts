import { placeOf, placesOf, type Asked, type GivenAnswer } from './asked.js';

/** People of a unit, or of several: how many, and for each question how many in each place and the sum of their numbers. */
export interface Tally {
  readonly people: number;
  readonly counts: readonly (readonly number[])[];
  readonly sums: readonly (readonly number[])[];
}

export interface OpenTally {
  people: number;
  readonly counts: number[][];
  readonly sums: number[][];
}

export const emptyTally = (questions: readonly Asked[]): OpenTally => ({
  people: 0,
  counts: questions.map((asked) => placesOf(asked).map(() => 0)),
  sums: questions.map((asked) => placesOf(asked).map(() => 0)),
});

export const count = (tally: OpenTally, questions: readonly Asked[], { values }: GivenAnswer): void => {
  tally.people += 1;
  questions.forEach((asked, at) => {
    const value = values[asked.id];
    const place = placeOf(asked, value);
    tally.counts[at]![place]! += 1;
    if (typeof value === 'number') tally.sums[at]![place]! += value;
  });
};

export const addTo = (tally: OpenTally, more: Tally): void => {
  tally.people += more.people;
  more.counts.forEach((counts, at) => counts.forEach((one, place) => (tally.counts[at]![place]! += one)));
  more.sums.forEach((sums, at) => sums.forEach((one, place) => (tally.sums[at]![place]! += one)));
};
