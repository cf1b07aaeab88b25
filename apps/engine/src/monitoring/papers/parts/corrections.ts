import type { ConsolidationView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { EachPart } from '../../../documents/shaped/paper-shape.js';
import { titlesOf } from '../words/titles.js';

/** Totals are corrected by versions and never overwritten: each says whose late report changed what. */
export const CORRECTIONS: EachPart = {
  part: 'each',
  tag: 'corrections',
  words: 'Корректировки свода',
  heading: 'Корректировки свода',
  named: { tag: 'correction', words: 'номер и дата корректировки' },
  empty: 'Свод не\u00a0корректировался.',
  parts: [
    { part: 'line', tag: 'correctionUnits', words: 'чьи отчёты поступили позже', look: 'plain' },
    {
      part: 'table',
      tag: 'changes',
      words: 'Изменения',
      columns: [
        { tag: 'label', title: '№', share: 10, align: 'center' },
        { tag: 'before', title: 'Было', share: 45 },
        { tag: 'after', title: 'Стало', share: 45 },
      ],
      empty: 'Числа не\u00a0изменились.',
    },
  ],
};

export const fillCorrections = ({ versions }: ConsolidationView): FilledPaper => ({
  corrections: versions.flatMap(({ number, at, correction }) =>
    correction === null
      ? []
      : [
          {
            correction: `Свод №\u00a0${number} от\u00a0${sayDay(at, 'ru')}`,
            correctionUnits: `Учтены отчёты: ${titlesOf(correction.units).join(', ')}.`,
            changes: correction.changes.map(({ label, before, after }) => ({ label, before, after })),
          },
        ],
  ),
});
