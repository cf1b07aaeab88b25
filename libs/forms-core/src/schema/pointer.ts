import type { Json, JsonObject } from '@tandem/domain';

/** Parts of a JSON Pointer. */
export const partsOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

export const pointerOf = (parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a pointer, through own properties only. */
export const valueAt = (value: Json | undefined, parts: readonly string[]): Json | undefined => {
  let current = value;
  for (const part of parts) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, part)) return undefined;
    current = (current as { [key: string]: Json })[part];
  }
  return current;
};

/** A copy with the value put at the pointer (objects are made on the way); `undefined` takes it out. What is untouched is shared. */
export const withValueAt = (
  value: Json | undefined,
  parts: readonly string[],
  put: Json | undefined,
): Json => {
  const [part, ...rest] = parts;
  if (part === undefined) return put ?? null;
  if (Array.isArray(value)) {
    const copy = [...(value as Json[])];
    copy[Number(part)] = withValueAt(copy[Number(part)], rest, put);
    return copy;
  }
  // A text where a group belongs is left for the validator to refuse.
  if (value !== undefined && !isObject(value)) return value;
  const source = value ?? {};
  if (put === undefined && !Object.hasOwn(source, part)) return source;
  const copy: { [key: string]: Json } = { ...source };
  if (rest.length === 0) {
    if (put === undefined) delete copy[part];
    else copy[part] = put;
  } else copy[part] = withValueAt(copy[part], rest, put);
  return copy;
};
