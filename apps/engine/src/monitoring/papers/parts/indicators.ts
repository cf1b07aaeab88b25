import type { IndicatorSeriesView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import type { Chart } from '../../../documents/charts/chart.js';
import type { FilledPaper, PaperCell, PaperRow } from '../../../documents/shaped/filled-paper.js';
import type { EachPart } from '../../../documents/shaped/paper-shape.js';
import { planCell } from '../words/amounts.js';
import { sourceWords } from '../words/titles.js';

/** Indicators by year against their targets (appendices of `001…` and `004…`). */
export const INDICATORS: EachPart = {
  part: 'each',
  tag: 'indicators',
  words: 'Показатели по годам',
  heading: 'Показатели по\u00a0годам',
  named: { tag: 'indicator', words: 'показатель' },
  parts: [
    { part: 'chart', tag: 'trendChart', words: 'показатель по годам: план и факт' },
    {
      part: 'table',
      tag: 'years',
      words: 'Показатель по годам',
      columns: [
        { tag: 'year', title: 'Год', share: 20, align: 'center' },
        { tag: 'plan', title: 'План', share: 25, align: 'center' },
        { tag: 'fact', title: 'Факт', share: 25, align: 'center' },
        { tag: 'from', title: 'Источник', share: 30 },
      ],
    },
  ],
};

/** Only of those that anything is known of: a table of dashes tells nothing. */
export const fillIndicators = (series: readonly IndicatorSeriesView[]): FilledPaper => ({
  indicators: series
    .filter(({ points }) => points.some(({ value }) => value !== null))
    .map((one) => ({
      indicator: one.passport.title,
      trendChart: trendChart(one),
      years: one.points.map((point) => yearRow(one, point)),
    })),
});

type Point = IndicatorSeriesView['points'][number];

const yearRow = ({ passport }: IndicatorSeriesView, point: Point): PaperRow => ({
  year: String(point.year),
  plan: planCell(point.target, passport.unit),
  fact: factCell(point, passport.unit),
  from: point.source ?? '',
});

const NONE = {
  notApplicable: 'неприменимо',
  noData: 'нет данных',
  tooFew: 'недостаточно данных',
} as const;

const factCell = (
  { value, none, target }: Point,
  unit: IndicatorSeriesView['passport']['unit'],
): PaperCell => {
  if (value === null) return NONE[none ?? 'noData'];
  if (unit === 'presence') return value > 0 ? 'имеется' : 'отсутствует';
  return { value, unit, words: amountWords(value, unit, 'ru', target ?? undefined) };
};

const trendChart = ({ passport, points }: IndicatorSeriesView): Chart | undefined =>
  passport.unit === 'presence' || points.length < 2
    ? undefined
    : {
        kind: 'lines',
        title: passport.title,
        unit: passport.unit === 'percent' ? '%' : 'единиц',
        source: sourceWords(passport.source),
        periods: points.map(({ year }) => String(year)),
        lines: [
          { title: 'факт', values: points.map(({ value }) => value) },
          ...(points.some(({ target }) => target !== null)
            ? [{ title: 'план', values: points.map(({ target }) => target) }]
            : []),
        ],
      };
