import type { RoadmapPlan } from '@tandem/roadmap-core';
import type { TFunction } from 'i18next';
import type { PlanColumn } from './columns.js';

/** The head of a column as the source documents have it: «Форма представления результата» in one, «Прогнозируемый результат» in another. */
export function columnTitle(column: PlanColumn, set: RoadmapPlan['columns'], t: TFunction): string {
  if (column.key === 'target')
    return column.to === column.year ? String(column.year) : `${column.year}–${column.to}`;
  if (column.key === 'result') return t(`plan.columns.result.${set}`);
  return t(`plan.columns.${column.key}`);
}
