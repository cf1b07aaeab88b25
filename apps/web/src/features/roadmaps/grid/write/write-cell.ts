import {
  readCell,
  type Assignment,
  type Measure,
  type MeasureFields,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import type { PlanColumn } from '../columns.js';
import { cellText } from './cell-text.js';
import { writeTarget } from './write-target.js';

export interface WriteContext {
  readonly plan: Pick<RoadmapPlan, 'period' | 'level'>;
  readonly newId: () => string;
}

/** What a text typed into a cell sets in its row; undefined where the cell cannot take it. */
export function writeCell(
  measure: Measure,
  column: PlanColumn,
  text: string,
  { plan, newId }: WriteContext,
): MeasureFields | undefined {
  const said = text.trim();
  if (column.key === 'target') {
    const indicator = writeTarget(measure.indicator, column, said);
    return indicator && { indicator };
  }
  if (said === cellText(measure, column)) return { [column.key]: measure[column.key] };
  if (column.key !== 'assignments') return readCell(column.key, said, plan, newId);
  // A line that is typed is a party: only in documents does a line go on with the one before.
  const parties = said
    .split('\n')
    .flatMap((line) => readCell('assignments', line, plan, newId).assignments ?? []);
  return { assignments: keepKnown(measure.assignments, parties) };
}

/** A party that stays keeps its id, and with it the term and the result of its own. */
export const keepKnown = (
  before: readonly Assignment[],
  now: readonly Assignment[],
): readonly Assignment[] => {
  const kept = now.map((one) => before.find(({ name }) => name === one.name) ?? one);
  const same = kept.length === before.length && kept.every((one, index) => one === before[index]);
  return same ? before : kept;
};
