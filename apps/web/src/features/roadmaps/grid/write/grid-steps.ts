import type { Measure, MeasureFields, PlanStep, RoadmapPlan } from '@tandem/roadmap-core';
import type { PlanColumn } from '../columns.js';
import { cellText } from './cell-text.js';
import { writeCell, type WriteContext } from './write-cell.js';

const setTo = (measure: string, set: MeasureFields): PlanStep => ({ do: 'setMeasure', measure, set });

/** Several cells of one row are one step: years write the same indicator. */
function writeCells(
  measure: Measure,
  columns: readonly PlanColumn[],
  textOf: (column: PlanColumn) => string,
  context: WriteContext,
): PlanStep | undefined {
  let now = measure;
  let set: MeasureFields = {};
  for (const column of columns) {
    if (textOf(column) === cellText(now, column)) continue;
    const written = writeCell(now, column, textOf(column), context);
    if (!written) continue;
    set = { ...set, ...written };
    now = { ...now, ...(written as Partial<Measure>) };
  }
  return Object.keys(set).length > 0 ? setTo(measure.id, set) : undefined;
}

const present = (steps: readonly (PlanStep | undefined)[]): readonly PlanStep[] =>
  steps.filter((step) => step !== undefined);

export const clearCells = (
  rows: readonly Measure[],
  columns: readonly PlanColumn[],
  context: WriteContext,
): readonly PlanStep[] => present(rows.map((row) => writeCells(row, columns, () => '', context)));

/** What stands in the first row, in all below it; terms and parties go as they are, with all that is of their own. */
export function fillDown(
  [first, ...rest]: readonly Measure[],
  columns: readonly PlanColumn[],
  context: WriteContext,
): readonly PlanStep[] {
  if (!first) return [];
  const years = columns.filter(({ key }) => key === 'target');
  const plain = columns.flatMap(({ key }) => (key === 'target' ? [] : [key]));
  return present(
    rest.map((row) => {
      const ofYears = writeCells(row, years, (column) => cellText(first, column), context);
      const set = {
        ...(ofYears?.do === 'setMeasure' ? ofYears.set : {}),
        ...Object.fromEntries(plain.map((key) => [key, first[key] ?? null])),
      };
      return Object.keys(set).length > 0 ? setTo(row.id, set) : undefined;
    }),
  );
}

/** Rows a place up or down: over the band of a section they go into the section beside it. */
export function moveRows(plan: RoadmapPlan, ids: readonly string[], by: 1 | -1): readonly PlanStep[] {
  const moving = new Set(ids);
  const chosen = plan.measures.filter(({ id }) => moving.has(id));
  const edge = by < 0 ? chosen[0] : chosen.at(-1);
  if (!edge) return [];
  const beside = plan.measures.filter(({ section }) => section === edge.section);
  const at = beside.indexOf(edge);
  const to = beside[at + by];
  const step = (section: string, after: string | null): readonly PlanStep[] => [
    { do: 'moveMeasures', measures: chosen.map(({ id }) => id), section, after },
  ];
  if (to) return step(edge.section, by > 0 ? to.id : (beside[at - 2]?.id ?? null));
  const sections = plan.sections.map(({ id }) => id);
  const next = sections[sections.indexOf(edge.section) + by];
  if (next === undefined) return [];
  const there = plan.measures.filter(({ section }) => section === next);
  return step(next, by > 0 ? null : (there.at(-1)?.id ?? null));
}

export function moveSection(plan: RoadmapPlan, section: string, by: 1 | -1): readonly PlanStep[] {
  const ids = plan.sections.map(({ id }) => id);
  const at = ids.indexOf(section);
  if (at + by < 0 || at + by >= ids.length) return [];
  return [{ do: 'moveSection', section, after: (by > 0 ? ids[at + 1] : ids[at - 2]) ?? null }];
}

export const newMeasure = (id: string, section: string, label = ''): Measure => ({
  id,
  section,
  label,
  title: '',
  subItems: [],
  result: '',
  schedule: { raw: '', rules: [] },
  assignments: [],
  evidence: [],
});

/** «5.» after «4.», «2.3.» after «2.2.»: the number that comes next, where the one before can be counted on. */
export function nextLabel(before: string | undefined): string {
  const [, head = '', number, tail = ''] = /^(.*?)(\d+)(\.?)$/u.exec(before ?? '') ?? [];
  return number === undefined ? '' : `${head}${Number(number) + 1}${tail}`;
}

/** The row again right below it. */
export const copyOf = (measure: Measure, id: string): Measure => ({ ...measure, id });
