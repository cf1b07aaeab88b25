import type { ConsolidationView } from '@tandem/contracts';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { CONSOLIDATED_PARTS, fillConsolidatedRows, rowsChart } from '../parts/consolidated-rows.js';
import { CORRECTIONS, fillCorrections } from '../parts/corrections.js';
import { fillTotalFacts, TOTAL_FACTS } from '../parts/total-facts.js';
import { forPeriod, titlesOf } from '../words/titles.js';

export const CONSOLIDATION: PaperShape = {
  key: 'paper-consolidation',
  title: 'Свод отчётов',
  parts: [
    { part: 'line', tag: 'unit', words: 'чей свод', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'период', look: 'subtitle' },
    TOTAL_FACTS,
    {
      part: 'list',
      tag: 'missing',
      words: 'не представили отчёт',
      heading: 'Не\u00a0представили отчёт',
      empty: 'Отчёты представили все.',
    },
    { part: 'chart', tag: 'sharesChart', words: 'доли: план и факт' },
    ...CONSOLIDATED_PARTS,
    CORRECTIONS,
  ],
};

export const consolidationPaper = (total: ConsolidationView): FilledPaper => ({
  unit: total.place.title,
  title: total.number === null ? 'Предварительный свод отчётов' : `Свод отчётов №\u00a0${total.number}`,
  subtitle: forPeriod(total.period),
  ...fillTotalFacts(total),
  missing: titlesOf(total.coverage.missing),
  sharesChart: rowsChart(total, 'percent'),
  ...fillConsolidatedRows(total),
  ...fillCorrections(total),
});
