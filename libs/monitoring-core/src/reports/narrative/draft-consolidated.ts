import { counted, wordAfter } from '@tandem/domain';
import type { ConsolidatedRow, Consolidation } from '../consolidate/consolidation.js';
import { numberWords } from '../words/amount-words.js';
import { isFirstHalf, periodWords } from '../words/period-words.js';
import { REPORTS } from '../words/plural.js';
import { apart, tellRows } from './draft-narrative.js';
import { listed, type Sentence } from './sentence.js';
import type { ToldRow } from './tell-row.js';

/** The narrative of many reports together: first who is in it and who is not, then the rows. */
export const draftConsolidatedNarrative = (consolidation: Consolidation): Sentence[] => {
  const rows = consolidation.rows.map((row) => toldOf(row, consolidation));
  return [
    ...coverage(consolidation),
    ...tellRows(rows),
    ...apart(rows, 'notApplicable'),
    ...apart(rows, 'noData'),
  ];
};

const toldOf = (row: ConsolidatedRow, { period }: Consolidation): ToldRow => {
  const flow = row.passport.counts === 'flow';
  const measured = (flow ? row.year : row.half).measured;
  return {
    measure: row.measure,
    label: row.label,
    title: row.title,
    passport: row.passport,
    judgement: row.judgement,
    ...(measured && { measured }),
    yearGoesOn: flow && row.judgement.verdict === 'short' && isFirstHalf(period),
  };
};

const coverage = ({
  period,
  coverage: { expected, accepted, percent, missing },
}: Consolidation): Sentence[] => {
  if (percent === undefined) return [];
  const verb = wordAfter(accepted, ['принят', 'приняты', 'принято']);
  const text = `${periodWords(period)} ${verb} ${counted(accepted, REPORTS)} из\u00a0${expected} (${numberWords(percent, 'ru', 100)}\u00a0%).`;
  const names = missing.map(({ title }) => title);
  return [
    { about: 'summary', text, rows: [] },
    ...(names.length === 0
      ? []
      : [
          {
            about: 'summary' as const,
            text: `Не\u00a0представили отчёт: ${listed(names)}. Их\u00a0показатели неизвестны и\u00a0нулями не\u00a0считаются.`,
            rows: [],
          },
        ]),
  ];
};
