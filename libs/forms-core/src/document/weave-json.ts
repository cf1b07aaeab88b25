import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { sameJson } from '../validate/same-json.js';
import type { TextDraft } from './text-draft.js';

/**
 * Makes a place say a value with as little new text as possible: members that stay as they are keep their bytes,
 * elements of lists are known again by their name.
 */
export const weave = (draft: TextDraft, parts: readonly string[], value: Json): void => {
  const now = draft.read(parts);
  if (now !== undefined && JSON.stringify(now) === JSON.stringify(value)) return;
  if (Array.isArray(now) && Array.isArray(value)) weaveList(draft, parts, now as Json[], value as Json[]);
  else if (isObject(now) && isObject(value)) weaveObject(draft, parts, value);
  else draft.set(parts, { value });
};

/** Members that are left stay in their order; those that change it are moved with their text. */
const weaveObject = (
  draft: TextDraft,
  parts: readonly string[],
  value: { readonly [key: string]: Json },
): void => {
  for (const key of draft.keys(parts)) if (!Object.hasOwn(value, key)) draft.remove([...parts, key]);
  const order = draft.keys(parts);
  const keys = Object.keys(value);
  const staying = new Set(
    longestRise(keys.filter((key) => order.includes(key)).map((key) => order.indexOf(key))),
  );
  let next: string | undefined;
  for (const key of keys.toReversed()) {
    const place = [...parts, key];
    const stood = order.indexOf(key);
    if (stood < 0) draft.set(place, { value: value[key]! }, next);
    else if (!staying.has(stood)) draft.move(place, place, next);
    if (stood >= 0) weave(draft, place, value[key]!);
    next = key;
  }
};

const weaveList = (
  draft: TextDraft,
  parts: readonly string[],
  now: readonly Json[],
  value: readonly Json[],
): void => {
  const pairs = pairUp(now, value);
  const kept = new Set(pairs.map(([old]) => old));
  const raws = now.map((_, index) => (kept.has(index) ? undefined : draft.raw([...parts, String(index)])));
  now.forEach((_, index) => {
    const fromEnd = now.length - 1 - index;
    if (!kept.has(fromEnd)) draft.remove([...parts, String(fromEnd)]);
  });
  const stays = new Set(pairs.map(([, fresh]) => fresh));
  value.forEach((one, index) => {
    if (stays.has(index)) return weave(draft, [...parts, String(index)], one);
    const moved = now.findIndex((old, at) => raws[at] !== undefined && sameJson(old, one));
    draft.insert(parts, moved < 0 ? { value: one } : raws[moved]!, index);
    if (moved >= 0) raws[moved] = undefined;
  });
};

/** What an element of the form language is called: an option, a rule, a page, a row, an emitted condition. */
const NAMES = ['const', 'id', 'key', 'to', '$comment'] as const;

const nameIn = (value: Json): string => {
  if (!isObject(value)) return JSON.stringify(value);
  const name = NAMES.find((one) => value[one] !== undefined);
  return name === undefined ? JSON.stringify(value) : `${name}:${JSON.stringify(value[name])}`;
};

/** Which element of a list has become which: known by its name, else by its place. */
export const matchUp = (now: readonly Json[], value: readonly Json[]): Map<number, number> => {
  const places = new Map<string, number[]>();
  now.forEach((one, index) => {
    const name = nameIn(one);
    places.set(name, [...(places.get(name) ?? []), index]);
  });
  const match = new Map<number, number>();
  const fresh = new Set(value.keys());
  value.forEach((one, index) => {
    const old = places.get(nameIn(one))?.shift();
    if (old !== undefined && fresh.delete(index)) match.set(old, index);
  });
  for (const index of fresh) if (index < now.length && !match.has(index)) match.set(index, index);
  return match;
};

/** Pairs of such elements that stand in the same order before and after: the others are moved. */
const pairUp = (now: readonly Json[], value: readonly Json[]): (readonly [number, number])[] => {
  const matched = [...matchUp(now, value)].sort(([, a], [, b]) => a - b);
  const rising = new Set(longestRise(matched.map(([old]) => old)));
  return matched.filter(([old]) => rising.has(old));
};

/** The longest part of a list of different numbers that rises. */
export const longestRise = (numbers: readonly number[]): number[] => {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let at = ends.length;
    while (at > 0 && ends[at - 1]! > number) at -= 1;
    before.set(number, ends[at - 1]);
    ends[at] = number;
  }
  const rise: number[] = [];
  for (let one = ends.at(-1); one !== undefined; one = before.get(one)) rise.unshift(one);
  return rise;
};
