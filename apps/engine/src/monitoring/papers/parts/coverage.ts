import type { CompletenessListed } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import { amountWords } from '@tandem/monitoring-core';
import type { Bar, Chart } from '../../../documents/charts/chart.js';
import type { FilledPaper, PaperRow } from '../../../documents/shaped/filled-paper.js';
import type { PaperPart, TablePart } from '../../../documents/shaped/paper-shape.js';
import { amountCell, countCell } from '../words/amounts.js';
import { sourceWords } from '../words/titles.js';

export type CompletenessGroup = CompletenessListed['groups'][number];

const WHOSE_REPORT: TablePart['columns'] = [
  { tag: 'n', title: '№', share: 8, align: 'center' },
  { tag: 'unit', title: 'Организация', share: 46 },
  { tag: 'group', title: 'Уровень, муниципалитет', share: 28 },
];

/** Who has handed in, and who has not, by name: missing is never nought (workflow e, CONSOLIDATE). */
export const COVERAGE_PARTS: readonly Exclude<PaperPart, { part: 'each' }>[] = [
  {
    part: 'table',
    tag: 'groups',
    words: 'Полнота и своевременность',
    heading: 'Полнота и\u00a0своевременность представления отчётов',
    columns: [
      { tag: 'title', title: 'Уровень, муниципалитет', share: 32 },
      { tag: 'expected', title: 'Ожидалось', share: 12, align: 'center' },
      { tag: 'submitted', title: 'Представлено', share: 14, align: 'center' },
      { tag: 'inTime', title: 'В\u00a0срок', share: 12, align: 'center' },
      { tag: 'accepted', title: 'Принято', share: 12, align: 'center' },
      { tag: 'percent', title: 'Принято, %', share: 18, align: 'center' },
    ],
    empty: 'Отчётов никто не\u00a0должен.',
  },
  { part: 'chart', tag: 'coverageChart', words: 'принято отчётов по уровням и муниципалитетам' },
  {
    part: 'table',
    tag: 'missing',
    words: 'Не представили',
    heading: 'Не\u00a0представили отчёт',
    columns: [...WHOSE_REPORT, { tag: 'due', title: 'Срок', share: 18, align: 'center' }],
    empty: 'Отчёты представили все.',
  },
  {
    part: 'table',
    tag: 'late',
    words: 'Представили позже срока',
    heading: 'Представили позже срока',
    columns: [...WHOSE_REPORT, { tag: 'submitted', title: 'Представлен', share: 18, align: 'center' }],
    empty: 'Позже срока не\u00a0представил никто.',
  },
];

export const fillCoverage = (groups: readonly CompletenessGroup[], campaign: string): FilledPaper => ({
  groups: groups.map(groupRow),
  coverageChart: coverageChart(groups, campaign),
  missing: numbered(
    groups.flatMap(({ title, missing }) =>
      missing.map(({ unit, due }) => ({ unit: unit.title, group: title, due: sayDay(due, 'ru') })),
    ),
  ),
  late: numbered(
    groups.flatMap(({ title, late }) =>
      late.map(({ unit, submittedAt }) => ({
        unit: unit.title,
        group: title,
        submitted: sayDay(submittedAt, 'ru'),
      })),
    ),
  ),
});

const groupRow = ({ title, completeness }: CompletenessGroup): PaperRow => {
  const { expected, submitted, inTime, accepted } = completeness;
  return {
    title,
    expected: countCell(expected),
    submitted: countCell(submitted),
    inTime: countCell(inTime),
    accepted: countCell(accepted),
    percent: expected === 0 ? '—' : amountCell((100 * accepted) / expected, 'percent'),
  };
};

const numbered = (rows: readonly PaperRow[]): PaperRow[] =>
  rows.map((row, at) => ({ n: countCell(at + 1), ...row }));

/** Full where everybody's was accepted, across where somebody's is still missing. */
const coverageChart = (groups: readonly CompletenessGroup[], campaign: string): Chart | undefined => {
  const owing = groups.filter(({ completeness }) => completeness.expected > 0);
  if (owing.length === 0) return undefined;
  const bars = owing.map(({ title, completeness: { expected, accepted } }): Bar => {
    const value = (100 * accepted) / expected;
    return {
      title,
      value,
      label: `${amountWords(value, 'percent', 'ru', 100)} (${accepted}\u00a0из\u00a0${expected})`,
      tone: accepted === expected ? 'solid' : 'hatched',
    };
  });
  return {
    kind: 'bars',
    title: 'Принято отчётов по\u00a0уровням и\u00a0муниципалитетам',
    unit: '% от\u00a0ожидаемых',
    source: sourceWords(`кампания: ${campaign}`),
    bars,
    legend: [
      { tone: 'solid' as const, title: 'приняты все' },
      { tone: 'hatched' as const, title: 'приняты не\u00a0все' },
    ].filter(({ tone }) => bars.some((bar) => bar.tone === tone)),
  };
};
