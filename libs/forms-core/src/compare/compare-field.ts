import type { JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { ChangeList } from './change-list.js';
import { compareChoices } from './compare-choices.js';
import { compareKind } from './compare-kind.js';
import { compareLimits } from './compare-limits.js';
import { compareRest, compareWords, sayRest } from './compare-words.js';
import { nameOf, sameMeaning, sayValue, type Version } from './version.js';

/** Everything that can differ between two states of one field. */
export const compareField = (
  before: Field,
  after: Field,
  versions: readonly [Version, Version],
  list: ChangeList,
): void => {
  const { at } = after;
  compareRequired(before, after, versions[1], list);
  compareWords(at, before.schema, after.schema, versions[1], list);
  if (compareKind(at, before.schema, after.schema, versions[1], list)) return;
  compareLimits(at, before.schema, after.schema, versions[1], list);
  compareChoices(before, after, versions, list);
  compareRest(at, before.schema, after.schema, versions[1], list);
  compareItems(at, before.schema, after.schema, versions[1], list);
};

/** What every element of a list must be, at any depth; the fields of rows are fields of their own. */
const compareItems = (
  at: string,
  before: JsonObject,
  after: JsonObject,
  now: Version,
  list: ChangeList,
): void => {
  const [was, is] = [before['items'], after['items']];
  if (!isObject(was) || !isObject(is)) return;
  compareLimits(at, was, is, now, list, true);
  compareWords(at, was, is, now, list);
  compareRest(at, was, is, now, list);
  compareItems(at, was, is, now, list);
};

const compareRequired = (before: Field, after: Field, now: Version, list: ChangeList): void => {
  if (before.required === after.required) return;
  const { ru, en } = nameOf(now, after.at);
  if (after.required)
    list.add('attention', 'required', after.at, {
      ru: `${ru} теперь обязательно.`,
      en: `${en} is now required.`,
    });
  else
    list.add('safe', 'optional', after.at, {
      ru: `${ru} больше не обязательно.`,
      en: `${en} is no longer required.`,
    });
};

/** The form as a whole, besides its rules. */
export const compareRoot = (before: Version, after: Version, list: ChangeList): void => {
  const [was, is] = [before.definition.schema, after.definition.schema];
  const parts = ['x-rules', 'x-checks', 'x-computed', 'x-settings', '$schema', '$id'];
  const bare = (schema: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(schema).filter(([key]) => !parts.includes(key)));
  for (const [keyword, ru, en] of [
    ['title', 'Заголовок формы', 'Heading of the form'],
    ['description', 'Пояснение к форме', 'Help of the form'],
  ] as const)
    if (!sameMeaning(was[keyword], is[keyword]))
      list.add('safe', keyword === 'title' ? 'label' : 'help', '', {
        ru: `${ru}: было ${sayValue(was[keyword])}, стало ${sayValue(is[keyword])}.`,
        en: `${en}: was ${sayValue(was[keyword])}, is ${sayValue(is[keyword])}.`,
      });
  for (const keyword of ['$schema', '$id'])
    if (!sameMeaning(was[keyword], is[keyword]))
      list.add('safe', 'comment', '', { ru: `Изменено «${keyword}».`, en: `“${keyword}” has changed.` });
  for (const keyword of ['type', 'x-readers'])
    if (!sameMeaning(was[keyword], is[keyword])) sayRest('', keyword, after, list);
  compareRest('', bare(was), bare(is), after, list);
};
