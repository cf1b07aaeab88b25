import type { BarChart, Tone } from '../../../documents/charts/chart.js';

const OF_VERDICT: { readonly [verdict: string]: Tone } = {
  met: 'solid',
  withinTolerance: 'dotted',
  short: 'hatched',
};

export const toneOf = (verdict: string): Tone => OF_VERDICT[verdict] ?? 'empty';

const TITLES: Readonly<Record<Tone, string>> = {
  solid: 'план выполнен',
  dotted: 'в\u00a0пределах допуска',
  hatched: 'ниже плана',
  empty: 'без оценки',
};

/** Only what is in the picture. */
export const legendOf = (bars: BarChart['bars']): BarChart['legend'] =>
  (['solid', 'dotted', 'hatched', 'empty'] as const)
    .filter((tone) => bars.some((bar) => bar.tone === tone && bar.value !== null))
    .map((tone) => ({ tone, title: TITLES[tone] }));
