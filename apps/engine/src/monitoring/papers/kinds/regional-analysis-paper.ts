import type { ConsolidationView, IndicatorSeriesView, ReportContent, RowByUnitView } from '@tandem/contracts';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { BY_UNIT, fillByUnit } from '../parts/by-unit.js';
import {
  CONSOLIDATED_PARTS,
  fillConsolidatedRows,
  rowsChart,
  totalSource,
} from '../parts/consolidated-rows.js';
import { COVERAGE_PARTS, fillCoverage, type CompletenessGroup } from '../parts/coverage.js';
import { CORRECTIONS, fillCorrections } from '../parts/corrections.js';
import { fillIndicators, INDICATORS } from '../parts/indicators.js';
import { SIGNATURES, signatureRows, type Signer } from '../parts/signatures.js';
import {
  CONCLUSION_PARTS,
  fillConclusions,
  fillTold,
  TOLD_BY_UNITS,
  type ToldTexts,
} from '../parts/told-texts.js';
import { fillTotalFacts, TOTAL_FACTS } from '../parts/total-facts.js';
import { forPeriod } from '../words/titles.js';

export interface RegionalAnalysisInput {
  readonly campaign: string;
  readonly total: ConsolidationView;
  readonly groups: readonly CompletenessGroup[];
  readonly byUnit: readonly RowByUnitView[];
  readonly indicators: readonly IndicatorSeriesView[];
  readonly told: readonly ToldTexts[];
  /** Of the report of the region itself, where it is written. */
  readonly texts: ReportContent['texts'] | null;
  /** Drafted from the rows, for a person to edit. */
  readonly drafted: string;
  readonly signers: readonly Signer[];
}

/** The report for the director (`000…`, 3.2 and section IV, direction 4). */
export const REGIONAL_ANALYSIS: PaperShape = {
  key: 'paper-regional-analysis',
  title: 'Аналитический отчёт об исполнении дорожной карты',
  parts: [
    { part: 'line', tag: 'unit', words: 'кто составил', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'план и период', look: 'subtitle' },
    TOTAL_FACTS,
    ...COVERAGE_PARTS,
    ...CONCLUSION_PARTS,
    { part: 'chart', tag: 'sharesChart', words: 'доли: план и факт' },
    { part: 'chart', tag: 'countsChart', words: 'количества: план и факт' },
    ...CONSOLIDATED_PARTS,
    INDICATORS,
    BY_UNIT,
    TOLD_BY_UNITS,
    CORRECTIONS,
    SIGNATURES,
  ],
};

export const regionalAnalysisPaper = (input: RegionalAnalysisInput): FilledPaper => {
  const { total } = input;
  return {
    unit: total.place.title,
    title: 'Аналитический отчёт об\u00a0исполнении дорожной карты',
    subtitle: `${total.roadmap ? `«${total.roadmap.title}», ` : ''}${forPeriod(total.period)}`,
    ...fillTotalFacts(total),
    ...fillCoverage(input.groups, input.campaign),
    ...fillConclusions(input.texts, input.drafted),
    sharesChart: rowsChart(total, 'percent'),
    countsChart: rowsChart(total, 'count'),
    ...fillConsolidatedRows(total),
    ...fillIndicators(input.indicators),
    ...fillByUnit(input.byUnit, totalSource(total)),
    ...fillTold(input.told),
    ...fillCorrections(total),
    signers: signatureRows(input.signers),
  };
};
