import type { CriteriaView, CriterionIndicatorView, CriterionMeasureView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { Chart } from '../../../documents/charts/chart.js';
import type { FilledPaper, PaperCell, PaperRow } from '../../../documents/shaped/filled-paper.js';
import { amountCell, countCell } from '../words/amounts.js';
import { forPeriod, sourceWords, titlesOf } from '../words/titles.js';
import { signatureRows, type Signer } from '../parts/signatures.js';

export interface CriteriaNoteInput {
  readonly view: CriteriaView;
  readonly signers: readonly Signer[];
}

/** What the page of criteria says, as a note of the year: nothing is reckoned here that is not on that page. */
export const criteriaNotePaper = ({ view, signers }: CriteriaNoteInput): FilledPaper => {
  const indicators = view.criteria.flatMap((criterion) => criterion.indicators);
  return {
    unit: view.place.title,
    title: 'Аналитическая справка',
    subtitle: `о\u00a0результатах ежегодного мониторинга эффективности наставничества по\u00a0семи критериям ${forPeriod(view.period)}`,
    accepted: `${view.coverage.accepted} из\u00a0${view.coverage.expected}`,
    criteriaSource: view.criteriaSource,
    effects: view.measures.given === 0 ? '' : `${view.measures.told} из\u00a0${view.measures.given}`,
    missing: titlesOf(view.coverage.missing),
    sharesChart: sharesChart(view, indicators),
    criteria: view.criteria.map(({ number, title, indicators: own }) => ({
      criterion: `${number}. ${title}`,
      indicators: own.map(indicatorRow),
      answers: own.flatMap(answerRows),
    })),
    comparisons: indicators.filter(isCompared).map((indicator) => ({
      indicator: indicator.title,
      unitsChart: unitsChart(view, indicator),
      units: indicator.units.map(({ unit, found }) => ({ unit: unit.title, value: valueCell(found) })),
    })),
    measuresBefore: indicators.flatMap(({ key, measuresBefore }) =>
      measuresBefore.map((measure) => ({ ...measureRow(key, measure), ...effectOf(measure) })),
    ),
    recommendations: indicators.flatMap(({ key, measures }) =>
      measures.map((measure) => ({ ...measureRow(key, measure), standing: measure.stateTitle })),
    ),
    signers: signatureRows(signers),
  };
};

const indicatorRow = (one: CriterionIndicatorView): PaperRow => ({
  indicator: `${one.key}. ${one.title}`,
  value: valueCell(one.found),
  before: one.before ? valueCell(one.before) : '—',
  change: one.changeWords ?? '—',
  counted: countCell(one.counted),
  silent: countCell(one.missing.length),
  sources: one.sources.map(({ title, units }) => `${title} (${units})`).join('; ') || '—',
});

/** A number stays one in a workbook, where the indicator is one; its step stands in the words. */
const valueCell = ({ percent, words }: CriterionIndicatorView['found']): PaperCell =>
  percent === null ? words : { value: percent, unit: 'percent', words };

const FEW = 'меньше пяти';

const answerRows = ({ key, title, found }: CriterionIndicatorView): PaperRow[] =>
  (found.distribution?.options ?? []).map((option) => ({
    indicator: `${key}. ${title}`,
    option: option.title,
    count: option.count === null ? FEW : countCell(option.count),
    percent: option.percent === null ? '—' : amountCell(option.percent, 'percent'),
  }));

const isCompared = ({ units }: CriterionIndicatorView): boolean =>
  units.length > 1 && units.some(({ found }) => found.percent !== null);

const source = ({ title, place }: CriteriaView): string => sourceWords(`${title}, ${place.title}`);

/** A year ago is a mark across the bar, as a plan is elsewhere. */
const sharesChart = (
  view: CriteriaView,
  indicators: readonly CriterionIndicatorView[],
): Chart | undefined => {
  const shares = indicators.filter(({ scale }) => scale.kind === 'bands');
  if (shares.every(({ found }) => found.percent === null)) return undefined;
  const marked = shares.some(({ before }) => typeof before?.percent === 'number');
  return {
    kind: 'bars',
    title: 'Доли по\u00a0критериям 4 и\u00a05',
    unit: '%',
    source: source(view),
    legend: [],
    bars: shares.map(({ key, title, found, before }) => ({
      title: `${key}. ${title}`,
      value: found.percent,
      label: found.words,
      tone: 'solid' as const,
      ...(typeof before?.percent === 'number' && { target: before.percent }),
    })),
    ...(marked && { targetTitle: 'год назад' }),
  };
};

const unitsChart = (view: CriteriaView, { title, units }: CriterionIndicatorView): Chart => ({
  kind: 'bars',
  title,
  unit: '%',
  source: source(view),
  legend: [],
  bars: units.map(({ unit, found }) => ({
    title: unit.title,
    value: found.percent,
    label: found.words,
    tone: 'solid' as const,
  })),
});

const measureRow = (key: string, measure: CriterionMeasureView): PaperRow => ({
  indicator: key,
  unit: measure.unit.title,
  what: `${measure.title}. ${measure.advice}`,
  decision: measure.decision
    ? `${measure.decision}${measure.due ? ` (до\u00a0${sayDay(measure.due, 'ru')})` : ''}`
    : '—',
});

const EFFECTS = {
  worked: 'сработала',
  partly: 'сработала частично',
  no: 'не\u00a0сработала',
  unknown: 'итог ещё не\u00a0виден',
} as const;

const effectOf = ({
  done,
  doneOn,
  effect,
  recorded,
  reckoned,
  stateTitle,
}: CriterionMeasureView): PaperRow => ({
  done: done ? `${done}${doneOn ? ` (${sayDay(doneOn, 'ru')})` : ''}` : '—',
  effect: effect ? EFFECTS[effect] : stateTitle,
  numbers:
    recorded?.before && recorded.after
      ? `${recorded.before} → ${recorded.after}`
      : reckoned.before || reckoned.after
        ? `${reckoned.before ?? 'нет данных'} → ${reckoned.after ?? 'нет данных'}`
        : '—',
});
