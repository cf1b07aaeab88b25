import {
  pasteSteps,
  performSteps,
  type Measure,
  type MeasureFields,
  type PlanStep,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import type { PlainColumn, PlanColumn } from '../columns.js';
import { cellText } from './cell-text.js';
import { columnsOfHeading } from './block-heading.js';
import type { Block } from '../../../../shared/tables/clipboard.js';
import { keepKnown, type WriteContext } from './write-cell.js';
import { writeTarget } from './write-target.js';

export interface PastedCell {
  readonly column: PlanColumn;
  readonly before: string;
  readonly after: string;
  /** A text that the column cannot take is left out, and told. */
  readonly taken: boolean;
}

export interface PastedRow {
  /** As it would be. */
  readonly measure: Measure;
  readonly added: boolean;
  readonly cells: readonly PastedCell[];
}

/** What a block would do to the plan: looked at before it is done. */
export interface Pasting {
  readonly steps: readonly PlanStep[];
  readonly rows: readonly PastedRow[];
  readonly section: string;
  /** Columns of the block for which the table has none. */
  readonly cut: number;
}

export interface PasteAt {
  /** The first row that is written over; null: the section has none, all rows are new. */
  readonly measure: string | null;
  readonly section: string;
  /** From this column on. */
  readonly column: number;
  readonly columns: readonly PlanColumn[];
}

/** Lays a block over rows of a section from a cell on; what goes beyond its last row becomes rows of their own. */
export function pasteBlock(plan: RoadmapPlan, block: Block, at: PasteAt, context: WriteContext): Pasting {
  const full = block.filter((row) => row.some((cell) => cell.trim() !== ''));
  const heading = full[0] && columnsOfHeading(full[0], at.columns);
  // A table with its head says itself what stands in which column.
  const lines = heading ? full.slice(1) : full;
  const columns = heading ?? at.columns.slice(at.column);
  const words = pasteWords(plan, lines, at, columns, context);
  const rows = words.map((row, index) => pasteYears(row, lines[index] ?? [], columns));
  return {
    steps: stepsOf(plan, rows, at.section),
    rows,
    section: at.section,
    cut: Math.max(0, Math.max(0, ...lines.map((line) => line.length)) - columns.length),
  };
}

/** Columns of the document first: the core reads them. */
function pasteWords(
  plan: RoadmapPlan,
  lines: Block,
  at: PasteAt,
  columns: readonly PlanColumn[],
  { newId }: WriteContext,
): readonly PastedRow[] {
  const wide = Math.max(0, ...lines.map((line) => line.length));
  const plain = columns
    .slice(0, wide)
    .flatMap((column, index) => (column.key === 'target' ? [] : [{ column, index }]));
  const known = rowsFrom(plan, at).slice(0, lines.length);
  // A block of years alone writes no words, but rows that it goes beyond are new all the same.
  const keys: readonly PlainColumn[] =
    plain.length > 0 ? plain.map(({ column }) => column.key as PlainColumn) : ['label'];
  const cells = lines.map((line, row) =>
    plain.length > 0 ? plain.map(({ index }) => line[index] ?? '') : [known[row]?.label ?? ''],
  );
  const place = { section: at.section, measure: known[0]?.id ?? null, column: keys[0]!, columns: keys };
  const performed = performSteps(plan, pasteSteps(plan, place, cells, newId));
  const after = performed.ok ? performed.plan : plan;
  const there = new Set(plan.measures.map(({ id }) => id));
  const fresh = after.measures.filter(({ id }) => !there.has(id));
  const written = [
    ...known.map((row) => ({ before: row, now: after.measures.find(({ id }) => id === row.id) ?? row })),
    ...fresh.map((now) => ({ before: undefined, now })),
  ];
  return written.map(({ before, now }, row) => ({
    measure: before ? keepSame(before, now) : now,
    added: before === undefined,
    cells: columns.slice(0, lines[row]?.length ?? 0).map((column) => ({
      column,
      before: before ? cellText(before, column) : '',
      after: cellText(now, column),
      taken: true,
    })),
  }));
}

const rowsFrom = (plan: RoadmapPlan, at: PasteAt): readonly Measure[] => {
  const rows = plan.measures.filter(({ section }) => section === at.section);
  const first = rows.findIndex(({ id }) => id === at.measure);
  return first < 0 ? [] : rows.slice(first);
};

const FIELDS = ['label', 'title', 'indicator', 'result', 'schedule', 'assignments'] as const;

/** A field whose words are the same stays as it is, with all that only a person could have put there. */
const keepSame = (before: Measure, now: Measure): Measure => {
  const same = FIELDS.filter((key) => cellText(before, { key }) === cellText(now, { key }));
  const kept = Object.fromEntries(same.map((key) => [key, before[key]]));
  return { ...now, ...kept, assignments: keepKnown(before.assignments, now.assignments) };
};

/** Then the years, each a number of the row's indicator. */
function pasteYears(row: PastedRow, line: readonly string[], columns: readonly PlanColumn[]): PastedRow {
  let { measure } = row;
  const cells = row.cells.map((cell, index): PastedCell => {
    const { column } = cell;
    const text = line[index]?.trim() ?? '';
    if (columns[index]?.key !== 'target' || column.key !== 'target') return cell;
    // A year that says what the indicator beside it says already would only write the indicator's words anew.
    if (text === cellText(measure, column)) return { ...cell, after: text };
    const indicator = writeTarget(measure.indicator, column, text);
    if (!indicator) return { ...cell, after: text, taken: text === '' };
    measure = { ...measure, indicator };
    return { ...cell, after: cellText(measure, column) };
  });
  return { ...row, measure, cells };
}

function stepsOf(plan: RoadmapPlan, rows: readonly PastedRow[], section: string): readonly PlanStep[] {
  const added = rows.filter((row) => row.added).map(({ measure }) => measure);
  const last = plan.measures.findLast((one) => one.section === section);
  const changed = rows.flatMap(({ measure, added: isNew }): PlanStep[] => {
    const before = plan.measures.find(({ id }) => id === measure.id);
    if (isNew || !before) return [];
    const fields = [...FIELDS, 'subItems' as const].filter((field) => before[field] !== measure[field]);
    if (fields.length === 0) return [];
    const set = Object.fromEntries(fields.map((field) => [field, measure[field] ?? null])) as MeasureFields;
    return [{ do: 'setMeasure', measure: measure.id, set }];
  });
  if (added.length === 0) return changed;
  return [...changed, { do: 'addMeasures', measures: added, after: last?.id ?? null }];
}
