/** A question as a publication counts it: people are divided by it, and each stands in exactly one place. */
export type Asked =
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly options: readonly string[];
      /** Neighbours are alike («часто», «редко»): rare answers are joined with the next, not with any. */
      readonly ordered?: boolean;
    }
  | {
      /** Whole numbers, told by their mean and by the counts between the cuts; never by each value. */
      readonly kind: 'number';
      readonly id: string;
      readonly min: number;
      readonly max: number;
      /** First values of the upper parts: `[70]` divides 10–69 from 70–100. None: only the mean is told. */
      readonly cuts: readonly number[];
      /** Questions that it is reckoned from: told beside it, they would say more than either was decided to say. */
      readonly madeOf?: readonly string[];
    };

/** One person's answers in one unit; what is not there was not answered. */
export interface GivenAnswer {
  readonly unit: string;
  readonly values: { readonly [question: string]: string | number | null | undefined };
}

export interface AnsweringUnit {
  readonly id: string;
  readonly parent?: string;
}

/** The place of those who did not answer a question stands last. */
export const NO_ANSWER = 'noAnswer';

/** Names of the places into which a question divides people. */
export const placesOf = (asked: Asked): string[] => {
  if (asked.kind === 'choice') return [...asked.options, NO_ANSWER];
  return [...partsOf(asked).map(([from, to]) => `${from}–${to}`), NO_ANSWER];
};

/** First and last value of each part of a number question. */
export const partsOf = ({
  min,
  max,
  cuts,
}: Extract<Asked, { kind: 'number' }>): (readonly [number, number])[] => {
  const begins = [min, ...cuts];
  return begins.map((from, at) => [from, (begins[at + 1] ?? max + 1) - 1] as const);
};

/** The place of one value; a value that the question does not know is a bug of whoever let it in. */
export const placeOf = (asked: Asked, value: string | number | null | undefined): number => {
  if (value === null || value === undefined) return placesOf(asked).length - 1;
  if (asked.kind === 'choice') {
    const at = asked.options.indexOf(String(value));
    if (at < 0) throw new RangeError(`${asked.id} has no option ${value}`);
    return at;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < asked.min || value > asked.max) {
    throw new RangeError(`${asked.id} is a whole number from ${asked.min} to ${asked.max}, not ${value}`);
  }
  return asked.cuts.filter((cut) => value >= cut).length;
};
