import type { ConsolidationView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { Chart } from '../../../documents/charts/chart.js';
import type { FilledPaper, PaperRow } from '../../../documents/shaped/filled-paper.js';
import type { PaperPart } from '../../../documents/shaped/paper-shape.js';
import { countCell, measuredCell, measuredWords, numberOf, planCell } from '../words/amounts.js';
import { forPeriod, sourceWords, titlesOf } from '../words/titles.js';
import { planAndFact } from './plan-and-fact.js';

type Row = ConsolidationView['rows'][number];

/** Rows of a total: Σ numerators over Σ denominators, never a mean of percentages (form 26). */
export const CONSOLIDATED_PARTS: readonly PaperPart[] = [
  {
    part: 'each',
    tag: 'sections',
    words: 'Строки свода',
    heading: 'Выполнение мероприятий: план, факт, отклонение',
    named: { tag: 'section', words: 'раздел плана' },
    wide: true,
    empty: 'В своде нет строк.',
    parts: [
      {
        part: 'table',
        tag: 'rows',
        words: 'Строки раздела',
        columns: [
          { tag: 'label', title: '№', share: 5, align: 'center' },
          { tag: 'title', title: 'Мероприятие', share: 27 },
          { tag: 'plan', title: 'План', share: 7, align: 'center' },
          { tag: 'half', title: 'Факт за\u00a0полугодие', share: 12, align: 'center' },
          { tag: 'year', title: 'С\u00a0начала года', share: 12, align: 'center' },
          { tag: 'deviation', title: 'Отклонение', share: 14 },
          { tag: 'units', title: 'Организаций в\u00a0сумме', share: 8, align: 'center' },
          { tag: 'apart', title: 'Вне суммы', share: 15 },
        ],
      },
    ],
  },
];

export const fillConsolidatedRows = ({ rows }: ConsolidationView): FilledPaper => ({
  sections: [...Map.groupBy(rows, ({ section }) => section ?? '')].map(([section, own]) => ({
    section: section || 'Мероприятия',
    rows: own.map(rowOf),
  })),
});

const rowOf = (row: Row): PaperRow => ({
  label: row.label,
  title: row.title,
  plan: planCell(row.plan, row.unit),
  half: measuredCell(row.half, row.plan),
  year: measuredCell(row.year, row.plan),
  deviation: row.deviation,
  units: countCell(row.units),
  apart: apartWords(row),
});

const apartWords = ({ withoutRow, exempt }: Row): string =>
  [
    ...(withoutRow.length > 0 ? [`нет такой строки: ${titlesOf(withoutRow).join(', ')}`] : []),
    ...(exempt.length > 0 ? [`неприменимо: ${titlesOf(exempt).join(', ')}`] : []),
  ].join('; ');

/** Rows of one unit against their plans; what is there or is not has no place on a scale. */
export const rowsChart = (total: ConsolidationView, unit: 'percent' | 'count'): Chart | undefined =>
  planAndFact(
    total.rows
      .filter((row) => row.unit === unit)
      .map((row) => {
        const judged = row.counts === 'flow' ? row.year : row.half;
        return {
          title: [row.label, row.title].filter((part) => part.trim() !== '').join(' '),
          value: numberOf(judged),
          words: measuredWords(judged, row.plan),
          plan: row.plan,
          verdict: row.verdict,
        };
      }),
    {
      title: `${unit === 'percent' ? 'Доли' : 'Количества'} по\u00a0мероприятиям: план и\u00a0факт ${forPeriod(total.period)}`,
      unit: unit === 'percent' ? '%' : 'единиц',
      source: totalSource(total),
    },
  );

export const totalSource = (total: ConsolidationView): string => sourceWords(totalWords(total));

/** «свод № 2 от 28.06.2026»; before anybody fixed it, as it would be. */
export const totalWords = ({ number, at, place }: ConsolidationView): string =>
  number === null
    ? `предварительный свод, ${place.title}, на\u00a0${sayDay(at, 'ru')}`
    : `свод №\u00a0${number}, ${place.title}, от\u00a0${sayDay(at, 'ru')}`;
