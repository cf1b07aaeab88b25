import type { Bar, BarChart, Chart } from '../../../documents/charts/chart.js';
import { legendOf, toneOf } from './tones.js';

/** A row, or a unit in a row, as a bar needs it. */
export interface BarOfPlan {
  readonly title: string;
  readonly value: number | null;
  /** «45 % (9 из 20)», «нет данных». */
  readonly words: string;
  readonly plan: number | null;
  readonly verdict: string;
}

/** Fact against plan, each bar with its numbers. Without any value there is nothing to draw. */
export const planAndFact = (
  rows: readonly BarOfPlan[],
  about: Pick<BarChart, 'title' | 'unit' | 'source'>,
): Chart | undefined => {
  if (rows.every(({ value }) => value === null)) return undefined;
  const bars = rows.map(barOf);
  return {
    kind: 'bars',
    ...about,
    bars,
    legend: legendOf(bars),
    ...(rows.some(({ plan }) => plan !== null) && { targetTitle: 'план' }),
  };
};

const barOf = ({ title, value, words, plan, verdict }: BarOfPlan): Bar => ({
  title,
  value,
  label: words,
  ...(plan !== null && { target: plan }),
  tone: toneOf(verdict),
});
