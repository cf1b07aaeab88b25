import type { ConsolidationView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { FactsPart } from '../../../documents/shaped/paper-shape.js';
import { totalWords } from './consolidated-rows.js';
import { fillWhoTakesPart, WHO_TAKES_PART } from './who-takes-part.js';

/** What stands over a total: of when it is, of how many reports, who takes part. */
export const TOTAL_FACTS: FactsPart = {
  part: 'facts',
  items: [
    { tag: 'total', words: 'Основание' },
    { tag: 'by', words: 'Свод составил' },
    { tag: 'roadmap', words: 'План' },
    { tag: 'coverage', words: 'Принято отчётов' },
    ...WHO_TAKES_PART,
  ],
};

export const fillTotalFacts = (total: ConsolidationView): FilledPaper => {
  const { expected, accepted, percent } = total.coverage;
  const share = percent === null ? '' : ` (${amountWords(percent, 'percent', 'ru', 100)})`;
  return {
    total: totalWords(total),
    by: total.by?.name ?? '',
    roadmap: total.roadmap ? `«${total.roadmap.title}», версия\u00a0${total.roadmap.version}` : '',
    coverage: `${accepted} из\u00a0${expected}${share}`,
    ...fillWhoTakesPart((field) =>
      total.context[field] === undefined ? '' : amountWords(total.context[field], 'count', 'ru'),
    ),
  };
};
