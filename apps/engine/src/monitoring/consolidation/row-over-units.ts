import type { RowByUnitView, UnitRef } from '@tandem/contracts';
import {
  compareRow,
  indicatorOfMeasure,
  targetOf,
  targetYear,
  type ComparedUnit,
} from '@tandem/monitoring-core';
import { numbersOf } from '../reports/build/kept-report.js';
import type { ReportBelow } from './accepted-reports.js';
import type { MadeTotal } from './make-total.js';

/** One row over its units, the best first; nothing where the plan has no such row. */
export const rowOverUnits = (
  { below, input }: Pick<MadeTotal, 'below' | 'input'>,
  measure: string,
  comments: ReadonlyMap<string, string>,
): RowByUnitView | undefined => {
  const comparison = compareRow(input, measure);
  const row = input.roadmap.measures.find(({ id }) => id === measure);
  if (!comparison || !row) return undefined;
  const { passport, targets } = indicatorOfMeasure(row, input.roadmap);
  const reports = new Map(below.map((one) => [one.unit, one]));
  const sent = new Map(input.accepted.map((one) => [one.unit, one]));
  const unitOf = unitsBy(below);
  const view = ({ unit, judgement }: ComparedUnit): RowByUnitView['units'][number] => {
    const own = sent.get(unit)?.rows.filter((one) => (one.parentMeasure ?? one.measure) === measure) ?? [];
    const told = own.map((one) => (passport.counts === 'flow' ? (one.year ?? one.fact) : one.fact));
    const only = told.length === 1 ? told[0] : undefined;
    return {
      unit: unitOf(unit),
      report: reports.get(unit)?.report ?? null,
      measured: only ? numbersOf(only) : null,
      percent: 'fact' in judgement ? judgement.fact : null,
      verdict: judgement.verdict,
      comment: comments.get(unit) ?? null,
    };
  };
  return {
    measure,
    title: row.title,
    plan: targetOf(targets, targetYear(input.period))?.value ?? null,
    units: [...comparison.compared, ...comparison.apart].map(view),
  };
};

/** The units that were asked, by their ids, as they were called when the total was made. */
export const unitsBy = (reports: readonly ReportBelow[]): ((unit: string) => UnitRef) => {
  const units = new Map(reports.map(({ unit, title, kind }) => [unit, { id: unit, title, kind }]));
  return (unit) => units.get(unit) ?? { id: unit, title: '', kind: '' };
};
