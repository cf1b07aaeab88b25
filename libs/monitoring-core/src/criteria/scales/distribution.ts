import { hideSmallGroups } from '@tandem/domain';

/** How many chose each option. */
export type Answers = { readonly [option: string]: number };

export interface Distribution {
  readonly total: number;
  /** In the order of the scale. */
  readonly options: readonly OptionCount[];
}

export interface OptionCount {
  readonly key: string;
  readonly count: number;
  /** Per cent of all who answered; absent where nobody did. */
  readonly percent?: number;
}

export interface ShownDistribution {
  /** Absent where even their number tells of fewer than five. */
  readonly total?: number;
  readonly options: readonly (Pick<OptionCount, 'key'> & Partial<OptionCount>)[];
}

export const distributionOf = (
  options: readonly { readonly key: string }[],
  answers: Answers,
): Distribution => {
  const counts = options.map(({ key }) => ({ key, count: answers[key] ?? 0 }));
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

/**
 * What may be shown of answers of people: nothing under five, and no option that could be reckoned from the others
 * (decision 14). Options that nobody chose are said; they tell of nobody where more than one other was chosen.
 */
export const showDistribution = ({ total, options }: Distribution): ShownDistribution => {
  const shown = hideSmallGroups(options.map(({ key, count }) => ({ id: key, count })));
  const nothing = options.every(({ key, count }) => count === 0 || !shown.has(key));
  if (nothing) return { options: options.map(({ key }) => ({ key })) };
  return { total, options: options.map((option) => (shown.has(option.key) ? option : { key: option.key })) };
};
