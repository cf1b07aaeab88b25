import type { Json } from '@tandem/domain';
import { optionsOf } from '../schema/field-shape.js';
import { isBlank, isObject } from '../state/pointer.js';

const compare = (one: unknown, other: unknown): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'ru', { numeric: true });

/**
 * Rows in the order in which they are read (`ui:options.sortBy`, `order`): by the value of a field, those without one
 * last, equal ones as they were entered.
 */
export const sortRows = (rows: readonly Json[], uiSchema: unknown): readonly Json[] => {
  const { sortBy, order } = optionsOf(uiSchema);
  if (typeof sortBy !== 'string') return rows;
  const valueOf = (row: Json): unknown => (isObject(row) ? row[sortBy] : undefined);
  const sign = order === 'desc' ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    return sign * compare(a, b);
  });
};
