import type { Measured } from '@tandem/monitoring-core';
import { LiveFigures } from '../../figures/live-figures.js';
import type { ReportSource } from '../source/report-source.js';

/** Numbers that the rows are read against (form 26, «контекст»). */
export const contextNumbers = async (
  figures: Pick<LiveFigures, 'measureMany'>,
  source: ReportSource,
  asOf: string,
): Promise<Record<string, number>> => {
  const time = { from: source.period_from, to: source.period_to, asOf };
  const values = await figures.measureMany(Object.values(CONTEXT), source.level_path, time);
  return Object.fromEntries(
    Object.entries(CONTEXT).flatMap(([field, figure]) => {
      const value = values.get(figure);
      return value ? [[field, field === 'institutions' ? wholeOf(value) : partOf(value)]] : [];
    }),
  );
};

const CONTEXT = {
  youngTeachers: 'youngTeachers',
  mentors: 'mentors',
  pairs: 'pairsAtWork',
  institutions: 'institutionsWithPairs',
} as const;

const partOf = (value: Measured): number => {
  if (value.kind === 'count') return value.count;
  return value.kind === 'share' ? value.numerator : Number(value.present);
};

/** All institutions of the place; an institution itself is one. */
const wholeOf = (value: Measured): number => (value.kind === 'share' ? value.denominator : 1);
