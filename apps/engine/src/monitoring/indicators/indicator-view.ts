import type { IndicatorPassportView, IndicatorSeriesView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { IndicatorSeries, SeriesOfDocument } from '@tandem/monitoring-core';
import { figureOf } from '../figures/catalogue/figures.js';

export type IndicatorPoint = IndicatorSeriesView['points'][number];

export const passportView = (
  { passport, remark }: IndicatorSeries,
  document: SeriesOfDocument,
  language: Language,
): IndicatorPassportView => ({
  key: passport.key,
  title: say(passport.title, language),
  unit: passport.unit,
  population: passport.population ? say(passport.population, language) : null,
  counts: passport.counts,
  better: passport.better,
  mayExceedWhole: passport.mayExceedWhole,
  tolerance: passport.tolerance ?? null,
  from: fromView(passport.from, language),
  source: passport.source,
  document: document.key,
  remark: remark ? say(remark, language) : null,
});

const fromView = (
  from: IndicatorSeries['passport']['from'],
  language: Language,
): IndicatorPassportView['from'] => {
  if (from.kind === 'hand') return { kind: 'hand' };
  const name = from.kind === 'fact' ? from.fact : from.index;
  const explains = say(figureOf(name)!.explains, language);
  return from.kind === 'fact' ? { kind: 'fact', figure: name, explains } : { kind: 'survey', explains };
};
