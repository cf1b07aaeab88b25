import { targetOf } from '../../indicators/judging/indicator-targets.js';
import { judge } from '../../indicators/judging/judge.js';
import { rollUp, type RollUp } from '../../indicators/roll-up/roll-up.js';
import type { MeasureIndicator, ReportedMeasure } from '../rows/reported-measure.js';
import type { RowStatus } from '../rows/row-entry.js';
import { deviationWords } from '../words/deviation-words.js';
import type { AcceptedRow, ConsolidatedRow } from './consolidation.js';
import { measuredOfUnit, type PickMeasured, type UnitRows } from './sent-rows.js';

/** One row of the plan over all units: the half, the year up to its end, and how the judged one stands. */
export const consolidateRow = (
  measure: ReportedMeasure,
  { passport, targets }: MeasureIndicator,
  units: readonly UnitRows[],
  year: number,
): ConsolidatedRow => {
  const told = units.map(({ unit, rows }) => ({
    unit,
    sent: rows !== undefined,
    own: rows?.get(measure.id) ?? [],
  }));
  const withRow = told.filter(({ sent, own }) => !sent || own.length > 0);
  const sum = (pick: PickMeasured): RollUp =>
    rollUp(
      withRow
        .filter(({ own }) => !isExempt(own, pick))
        .map(({ unit, own }) => measuredOfUnit(unit, own, pick, passport)),
      passport,
    );
  const half = sum(ofHalf);
  const beside = told.some(({ own }) => own.some((row) => row.year !== undefined));
  const whole = beside ? sum(ofYear) : half;
  const plan = targetOf(targets, year);
  const judgement = judge((passport.counts === 'flow' ? whole : half).measured, plan?.value, passport);
  return {
    measure: measure.id,
    label: measure.label,
    title: measure.title,
    passport,
    ...(plan && { plan }),
    half,
    year: whole,
    judgement,
    deviation: deviationWords(judgement, passport.unit),
    statuses: statusesOf(told.flatMap(({ own }) => own)),
    withoutRow: named(told.filter(({ sent, own }) => sent && own.length === 0)),
    exempt: named(told.filter(({ own }) => isExempt(own, ofHalf))),
  };
};

export const ofHalf: PickMeasured = ({ fact }) => fact;
export const ofYear: PickMeasured = ({ year, fact }) => year ?? fact;

/** Marked as not applicable, and nothing beside it: that is no silence. */
const isExempt = (own: readonly AcceptedRow[], pick: PickMeasured): boolean =>
  own.length > 0 && own.every((row) => row.status === 'notApplicable' && pick(row) === undefined);

const named = (units: readonly { readonly unit: string }[]): string[] => units.map(({ unit }) => unit).sort();

const statusesOf = (rows: readonly AcceptedRow[]): Record<RowStatus, number> => {
  const statuses = { done: 0, inProgress: 0, notDone: 0, notApplicable: 0 };
  for (const { status } of rows) if (status) statuses[status] += 1;
  return statuses;
};
