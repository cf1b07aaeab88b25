import type { Field } from '../schema/walk-schema.js';
import { containerOf, sameMeaning, type Version } from './version.js';

export interface Pairs {
  /** Fields at the same place in both versions. */
  readonly kept: readonly (readonly [Field, Field])[];
  /** The same field at another place: its container or its key has changed. */
  readonly moved: readonly (readonly [Field, Field])[];
  /** The topmost of what went and of what came: the fields inside go and come with it. */
  readonly removed: readonly Field[];
  readonly added: readonly Field[];
}

/** A field is its place in the answers; what went from one place and came at another alike has moved. */
export const pairFields = (before: Version, after: Version): Pairs => {
  const removed = topmost([...before.fields.values()].filter(({ at }) => !after.fields.has(at)));
  const added = new Set(topmost([...after.fields.values()].filter(({ at }) => !before.fields.has(at))));
  const moved: [Field, Field][] = [];
  for (const field of removed) {
    const like = [...added].filter((one) => isLike(field, one));
    const found =
      like.find((one) => one.key === field.key) ??
      like.find((one) => containerOf(one.at) === containerOf(field.at)) ??
      like[0];
    if (!found) continue;
    moved.push([field, found]);
    added.delete(found);
  }
  const gone = new Set(moved.map(([field]) => field));
  return {
    kept: [...before.fields.values()].flatMap((field) => {
      const other = after.fields.get(field.at);
      return other ? [[field, other] as const] : [];
    }),
    moved,
    removed: removed.filter((field) => !gone.has(field)),
    added: [...added],
  };
};

const topmost = (fields: readonly Field[]): Field[] => {
  const places = new Set(fields.map(({ at }) => at));
  return fields.filter(({ at }) => {
    for (let up = at.lastIndexOf('/'); up > 0; up = at.lastIndexOf('/', up - 1))
      if (places.has(at.slice(0, up))) return false;
    return true;
  });
};

/** The same label and the same schema: a field without a label is like no other. */
const isLike = (a: Field, b: Field): boolean =>
  typeof a.schema['title'] === 'string' && a.schema['title'] !== '' && sameMeaning(a.schema, b.schema);
