import type { Measure, PlanSection, RoadmapPlan } from '@tandem/roadmap-core';
import { rowsOf } from '../rows.js';
import type { GridShape } from './grid-position.js';

export type GridRow =
  | { readonly kind: 'band'; readonly id: string; readonly section: PlanSection; readonly count: number }
  | { readonly kind: 'measure'; readonly id: string; readonly measure: Measure };

/** Bands and rows in one list, as the keys walk over them. */
export const gridRows = (
  plan: RoadmapPlan,
  shown: ((measure: Measure) => boolean) | undefined,
): readonly GridRow[] =>
  rowsOf(plan, shown).flatMap(({ section, measures }): GridRow[] => [
    { kind: 'band', id: section.id, section, count: measures.length },
    ...measures.map((measure) => ({ kind: 'measure' as const, id: measure.id, measure })),
  ]);

export const shapeOf = (rows: readonly GridRow[], columns: number): GridShape => ({
  bands: rows.map(({ kind }) => kind === 'band'),
  columns,
});

export const measuresIn = (rows: readonly GridRow[], top: number, bottom: number): readonly Measure[] =>
  rows.slice(top, bottom + 1).flatMap((row) => (row.kind === 'measure' ? [row.measure] : []));
