import type { Measure } from '@tandem/roadmap-core';
import { targetOf } from '../../row/target-of.js';
import type { PlanColumn } from '../columns.js';

/** A cell as text: what is copied from it and what the editor opens with. */
export function cellText(measure: Measure, column: PlanColumn): string {
  switch (column.key) {
    case 'label':
      return measure.label;
    case 'title':
      return measure.title;
    case 'indicator':
      return measure.indicator?.raw ?? '';
    case 'target':
      return targetText(measure, column);
    case 'result':
      return measure.result;
    case 'schedule':
      return measure.schedule.raw;
    case 'assignments':
      return measure.assignments.map(({ name }) => name).join('\n');
  }
}

const targetText = ({ indicator }: Measure, { year, to }: { year: number; to: number }): string => {
  const found = targetOf(indicator, year, to);
  if (found.kind === 'none' || !indicator) return '';
  if (found.kind === 'carried') return '→';
  const { value } = found.target;
  if (indicator.unit === 'presence') return value > 0 ? 'есть' : 'нет';
  return `${String(value).replace('.', ',')}${indicator.unit === 'percent' ? '%' : ''}`;
};
