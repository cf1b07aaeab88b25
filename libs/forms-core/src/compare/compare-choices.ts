import type { JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { ChangeList } from './change-list.js';
import { changedOptions, compareOptions, optionsOf } from './compare-options.js';
import { sayRest } from './compare-words.js';
import { containerOf, nameOf, sameMeaning, type Version } from './version.js';

/** Options on both sides, or a free answer on one of them. */
export const compareChoices = (
  before: Field,
  after: Field,
  versions: readonly [Version, Version],
  list: ChangeList,
): void => {
  const [was, is] = [optionsOf(before.schema), optionsOf(after.schema)];
  if (was && is) {
    if (!followScale(after.at, changedOptions(was, is), versions))
      compareOptions(after.at, was, is, versions, list);
    return;
  }
  const { ru, en } = nameOf(versions[1], after.at);
  if (was)
    list.add('safe', 'check-looser', after.at, {
      ru: `${ru}: вместо вариантов — свободный ответ.`,
      en: `${en}: a free answer instead of options.`,
    });
  else if (is)
    list.add(
      'breaking',
      'type',
      after.at,
      {
        ru: `${ru}: вместо свободного ответа — выбор из вариантов.`,
        en: `${en}: options instead of a free answer.`,
      },
      { loses: { kind: 'check', bounds: inItems(after.schema, { enum: is.map((one) => one.const) }) } },
    );
  else if (!['oneOf', 'enum', 'x-scale'].every((key) => sameMeaning(before.schema[key], after.schema[key])))
    sayRest(after.at, 'oneOf', versions[1], list);
};

const inItems = (schema: JsonObject, bounds: JsonObject): JsonObject =>
  isObject(schema['items']) ? { items: bounds } : bounds;

/** A row of a matrix takes the levels of its scale: one sentence about the scale says it of all rows. */
const followScale = (
  at: string,
  { removed, added }: ReturnType<typeof changedOptions>,
  [old, now]: readonly [Version, Version],
): boolean => {
  const parent = containerOf(at);
  const [was, is] = [old.fields.get(parent)?.schema, now.fields.get(parent)?.schema];
  if (!was?.['x-scale'] || !is?.['x-scale']) return false;
  const scale = changedOptions(optionsOf(was) ?? [], optionsOf(is) ?? []);
  const within = (some: typeof removed, whole: typeof removed) =>
    some.every((one) => whole.some((other) => other.const === one.const));
  return within(removed, scale.removed) && within(added, scale.added) && removed.length + added.length > 0;
};
