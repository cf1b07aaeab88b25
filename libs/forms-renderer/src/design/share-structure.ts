import { isObject } from '../state/pointer.js';

/**
 * The next value with every part that has not changed taken from the one before, so that «the same» can be told by
 * identity: a text read anew gives new objects for all fields although one of them was edited.
 */
export const shareStructure = <Value>(before: unknown, next: Value): Value => {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) {
    const items = next.map((item, index) => shareStructure(before[index], item as unknown));
    const same = before.length === next.length && items.every((item, index) => item === before[index]);
    return (same ? before : items) as Value;
  }
  if (!isObject(before) || !isObject(next)) return next;
  const names = Object.keys(next);
  const old = Object.keys(before);
  const parts = names.map((name) => [name, shareStructure(before[name], next[name])] as const);
  // Order counts: it is the order in which fields are asked.
  const same =
    old.length === names.length &&
    parts.every(([name, value], index) => name === old[index] && value === before[name]);
  return (same ? before : Object.fromEntries(parts)) as Value;
};
