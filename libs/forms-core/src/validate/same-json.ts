import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** Equal as JSON: the order of keys means nothing. */
export const sameJson = (one: Json, other: Json): boolean => {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item: Json, at) => sameJson(item, other[at] as Json));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key]!, other[key]!))
  );
};
