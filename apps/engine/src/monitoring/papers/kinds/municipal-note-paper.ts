import type { ConsolidationView, ReportContent, RowByUnitView } from '@tandem/contracts';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { EachPart, PaperShape } from '../../../documents/shaped/paper-shape.js';
import { BY_UNIT, fillByUnit } from '../parts/by-unit.js';
import {
  CONSOLIDATED_PARTS,
  fillConsolidatedRows,
  rowsChart,
  totalSource,
} from '../parts/consolidated-rows.js';
import { COVERAGE_PARTS, fillCoverage, type CompletenessGroup } from '../parts/coverage.js';
import { SIGNATURES, signatureRows, type Signer } from '../parts/signatures.js';
import { CONCLUSION_PARTS, fillConclusions } from '../parts/told-texts.js';
import { fillTotalFacts, TOTAL_FACTS } from '../parts/total-facts.js';
import { forPeriod } from '../words/titles.js';

export interface MunicipalNoteInput {
  readonly campaign: string;
  readonly total: ConsolidationView;
  readonly groups: readonly CompletenessGroup[];
  readonly byUnit: readonly RowByUnitView[];
  readonly texts: ReportContent['texts'] | null;
  readonly drafted: string;
  /** Written by hand: what endangers the work (`004…`, 2.3, «сопутствующие риски»). */
  readonly risks: string;
  readonly signers: readonly Signer[];
}

const SCHOOLS: EachPart = { ...BY_UNIT, heading: 'Сравнение образовательных организаций' };

/** «Справка»: results of a municipality and the risks beside them, in a genre of its own (`004…`, 2.3; R274). */
export const MUNICIPAL_NOTE: PaperShape = {
  key: 'paper-municipal-note',
  title: 'Справка по результатам муниципалитета',
  parts: [
    { part: 'line', tag: 'unit', words: 'муниципалитет', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'о чём и за какой период', look: 'subtitle' },
    TOTAL_FACTS,
    ...COVERAGE_PARTS,
    { part: 'chart', tag: 'sharesChart', words: 'доли: план и факт' },
    ...CONSOLIDATED_PARTS,
    SCHOOLS,
    ...CONCLUSION_PARTS,
    { part: 'text', tag: 'risks', words: 'сопутствующие риски', heading: 'Сопутствующие риски' },
    SIGNATURES,
  ],
};

export const municipalNotePaper = (input: MunicipalNoteInput): FilledPaper => {
  const { total } = input;
  return {
    unit: total.place.title,
    title: 'Справка',
    subtitle: `о\u00a0результатах реализации ${total.roadmap ? `плана «${total.roadmap.title}»` : 'плана'} ${forPeriod(total.period)}`,
    ...fillTotalFacts(total),
    ...fillCoverage(input.groups, input.campaign),
    sharesChart: rowsChart(total, 'percent'),
    ...fillConsolidatedRows(total),
    ...fillByUnit(input.byUnit, totalSource(total)),
    ...fillConclusions(input.texts, input.drafted),
    risks: input.risks,
    signers: signatureRows(input.signers),
  };
};
