import type { Json, JsonObject } from '@tandem/domain';

export type Path = readonly (string | number)[];

const escape = (part: string | number) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** `['pairs', 0, 'mentor']` → `/pairs/0/mentor`. */
export const pointerOf = (path: Path): string => path.map((part) => `/${escape(part)}`).join('');

/** `/pairs/0/mentor` → `['pairs', '0', 'mentor']`. */
export const partsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map(unescape);

export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a pointer, or undefined where there is none. */
export const valueAt = (root: Json | JsonObject | undefined, pointer: string): Json | undefined => {
  let here: unknown = root;
  for (const part of partsOf(pointer)) {
    if (Array.isArray(here)) here = here[Number(part)];
    else if (isObject(here)) here = Object.hasOwn(here, part) ? here[part] : undefined;
    else return undefined;
  }
  return here as Json | undefined;
};

/** Nothing was answered here. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Equal as JSON, a missing key being the same as an undefined one. */
export const sameJson = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameJson(one[key], other[key]));
};
