import type { Json, JsonObject } from '@tandem/domain';

export const isOf = (logic: Json, operator: string): boolean =>
  typeof logic === 'object' && logic !== null && !Array.isArray(logic) && Object.keys(logic)[0] === operator;

/** The table whose rows a list is: a field, or what is left or sorted of it. */
export const tableOf = (list: Json): string | undefined => {
  if (isOf(list, 'var')) {
    const raw = (list as JsonObject)['var'];
    return typeof raw === 'string' ? raw : undefined;
  }
  const inner = ['filter', 'sortBy', 'unique'].find((operator) => isOf(list, operator));
  const args = inner === undefined ? undefined : (list as JsonObject)[inner];
  return Array.isArray(args) ? tableOf((args[0] ?? null) as Json) : undefined;
};
