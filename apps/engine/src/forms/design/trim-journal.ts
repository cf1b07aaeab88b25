const JOURNAL_LIMITS = { steps: 2_000, bytes: 8_000_000 } as const;

/**
 * How many of the oldest steps to let go, and how many of the last, so that the journal keeps its bounds. Of those that
 * are done the oldest go first; undone ones only when nothing else is left.
 */
export const trimJournal = (
  sizes: readonly number[],
  cursor: number,
  limits: { readonly steps: number; readonly bytes: number } = JOURNAL_LIMITS,
): { readonly oldest: number; readonly last: number } => {
  let bytes = sizes.reduce((sum, size) => sum + size, 0);
  let oldest = 0;
  let last = 0;
  const tooMuch = () => bytes > limits.bytes || sizes.length - oldest - last > limits.steps;
  while (tooMuch() && oldest < cursor) bytes -= sizes[oldest++]!;
  while (tooMuch() && last < sizes.length - oldest) bytes -= sizes[sizes.length - 1 - last++]!;
  return { oldest, last };
};
