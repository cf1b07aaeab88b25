import { readResponsibles } from '../bodies/read-responsibles.js';
import type { Indicator } from '../indicator/indicator.js';
import { readIndicator } from '../indicator/read-indicator.js';
import { PLAN_COLUMNS, type PlanColumn } from '../plan/plan-columns.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { readSchedule } from '../schedule/read-schedule.js';
import type { MeasureFields, PlanStep } from './plan-step.js';
import { rowsOf } from './row-order.js';

/** The cell of the grid where a block begins. */
export interface PastePlace {
  readonly section: string;
  /** Null: below the last row of the section. */
  readonly measure: string | null;
  readonly column: PlanColumn;
  /** Columns of the grid from left to right, where they are not those of the document. */
  readonly columns?: readonly PlanColumn[];
}

/**
 * A block of a spreadsheet put into the grid: steps that write it over the rows from the place on, and add rows where
 * the section has no more. What stands in further columns than there are is left out, as spreadsheets do.
 */
export const pasteSteps = (
  plan: RoadmapPlan,
  at: PastePlace,
  cells: readonly (readonly string[])[],
  newId: () => string,
): PlanStep[] => {
  const columns = at.columns ?? PLAN_COLUMNS[plan.columns];
  const from = columns.indexOf(at.column);
  const rows = rowsOf(plan, at.section);
  const start = at.measure === null ? rows.length : rows.findIndex(({ id }) => id === at.measure);
  const isSection = plan.sections.some(({ id }) => id === at.section);
  if (from < 0 || start < 0 || !isSection) return [];
  const written = cells.map((line) => {
    const fields = line.slice(0, columns.length - from);
    return Object.assign(
      {},
      ...fields.map((cell, index) => readCell(columns[from + index]!, cell, plan, newId)),
    );
  }) as MeasureFields[];

  const old = rows.slice(start, start + written.length);
  const steps: PlanStep[] = old.map(({ id }, index) => ({
    do: 'setMeasure',
    measure: id,
    set: written[index]!,
  }));
  const grown = written.slice(old.length).map((fields) => newRow(newId(), at.section, fields));
  if (grown.length > 0) steps.push({ do: 'addMeasures', measures: grown, after: rows.at(-1)?.id ?? null });
  return steps;
};

const newRow = (id: string, section: string, fields: MeasureFields): Measure => ({
  id,
  section,
  label: '',
  title: '',
  subItems: [],
  result: '',
  schedule: { raw: '', rules: [] },
  assignments: [],
  evidence: [],
  // What is empty in the block is not there at all in a new row.
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
});

/** What one cell says, in the words and rules of a plan. An empty one empties the field, as in a spreadsheet. */
export const readCell = (
  column: PlanColumn,
  cell: string,
  plan: Pick<RoadmapPlan, 'period' | 'level'>,
  newId: () => string,
): MeasureFields => {
  const line = cell.replace(/\s+/g, ' ').trim();
  switch (column) {
    case 'title':
      return titleAndPoints(cell);
    case 'indicator':
      return { indicator: readIndicator(cell, plan.period) ?? asWords(line) };
    case 'schedule':
      return { schedule: readSchedule(line, plan.period) };
    case 'assignments':
      return { assignments: readResponsibles(cell, newId, plan.level) };
    case 'result':
      return { result: cell.trim() };
    case 'label':
      return { label: line.slice(0, LABEL) };
  }
};

/** Nothing that was pasted is lost: what is no target stays as it reads. */
const asWords = (raw: string): Indicator | null =>
  /[\p{L}\d]/u.test(raw)
    ? { raw, unit: 'text', operator: 'atLeast', targets: [], carryForward: false, counts: 'flow' }
    : null;

const LABEL = 40;
const POINT = /^\s*[-–—•·*]\s+/;

/** «…, в том числе:» with points below it, each on a line of its own; other lines go on with the title. */
const titleAndPoints = (cell: string): MeasureFields => {
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines.findIndex((line, index) => index > 0 && POINT.test(line));
  const title = (first < 0 ? lines : lines.slice(0, first)).join(' ').replace(/\s+/g, ' ').trim();
  if (first < 0) return { title };
  const subItems = lines.slice(first).map((line) => line.replace(POINT, '').replace(/[;,]$/, '').trim());
  return { title, subItems };
};
