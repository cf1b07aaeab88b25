/** Answers of which only this is told: none of them is the best option. */
export const TOGETHER = 'together';

/** How many chose each option. */
export type Answers = { readonly [option: string]: number };

export interface Distribution {
  readonly total: number;
  /** In the order of the scale; what is told of several options together stands last. */
  readonly options: readonly OptionCount[];
}

export interface OptionCount {
  readonly key: string;
  readonly count: number;
  /** Per cent of all who answered; absent where nobody did. */
  readonly percent?: number;
}

export const distributionOf = (
  options: readonly { readonly key: string }[],
  answers: Answers,
): Distribution => {
  const together = answers[TOGETHER] ?? 0;
  const counts = [
    ...options.map(({ key }) => ({ key, count: answers[key] ?? 0 })),
    ...(together > 0 ? [{ key: TOGETHER, count: together }] : []),
  ];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    total,
    options: counts.map(({ key, count }) => ({
      key,
      count,
      ...(total > 0 && { percent: (100 * count) / total }),
    })),
  };
};

/** Answers of many places are added; a mean of their percentages would be nobody's answer. */
export const addAnswers = (all: readonly Answers[]): Answers => {
  const sum = new Map<string, number>();
  for (const answers of all)
    for (const [key, count] of Object.entries(answers)) sum.set(key, (sum.get(key) ?? 0) + count);
  return Object.fromEntries(sum);
};
