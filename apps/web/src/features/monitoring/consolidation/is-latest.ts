import type { ConsolidationView } from '@tandem/contracts';

/** Units are told of the latest total alone: a former one is kept as it was fixed. */
export const isLatest = ({ number, versions }: ConsolidationView): boolean =>
  versions.every((one) => number === null || one.number <= number);
