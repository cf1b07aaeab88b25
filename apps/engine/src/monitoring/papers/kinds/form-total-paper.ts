import type { ToldFormView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { FilledPaper, PaperCell } from '../../../documents/shaped/filled-paper.js';
import type { Grid } from '../../../documents/shaped/grid.js';
import { amountCell, countCell } from '../words/amounts.js';
import { forPeriod } from '../words/titles.js';

export interface FormTotalInput {
  readonly campaign: string;
  readonly period: { readonly title: string };
  readonly told: ToldFormView;
  /** Local day on which it is so. */
  readonly on: string;
}

/** The page of the total on paper: the same numbers, the silent by name and never as noughts. */
export const formTotalPaper = ({ campaign, period, told, on }: FormTotalInput): FilledPaper => {
  const silent = told.units.filter(({ values }) => values === null);
  const accepted = told.units.length - silent.length;
  return {
    unit: told.place.title,
    title: 'Свод отчётов',
    subtitle: `по\u00a0форме «${told.title}» ${forPeriod(period)}`,
    campaign,
    coverage: `${accepted} из\u00a0${told.units.length}`,
    on: sayDay(on, 'ru'),
    missing: silent.map(({ unit }) => unit.title),
    byUnit: [{ about: 'По\u00a0организациям', units: unitsTable(told) }],
    answers:
      accepted === 0
        ? []
        : told.tables.map((table) => ({ question: table.title, counts: countsTable(table) })),
  };
};

const SILENT = 'нет данных';

const unitsTable = ({ columns, units, total }: ToldFormView): Grid => {
  const cellsOf = (values: ToldFormView['total'] | null): PaperCell[] =>
    columns.map(({ key, unit }) => {
      const value = values?.[key] ?? null;
      if (values === null) return SILENT;
      return value === null ? '—' : amountCell(value, unit === '%' ? 'percent' : 'count');
    });
  return {
    name: 'По организациям',
    columns: [
      { title: 'Организация' },
      ...columns.map(({ title, unit }) => ({
        title: unit && unit !== '%' ? `${title}, ${unit}` : title,
        align: 'center' as const,
      })),
    ],
    rows: [
      ...units.map(({ unit, values }) => [unit.title, ...cellsOf(values)]),
      ['Всего', ...cellsOf(total)],
    ],
  };
};

const countsTable = ({ title, columns, rows }: ToldFormView['tables'][number]): Grid => ({
  name: title,
  columns: [{ title: 'Ответ' }, ...columns.map((column) => ({ title: column, align: 'center' as const }))],
  rows: rows.map((row) => [row.title, ...row.counts.map(countCell)]),
});
