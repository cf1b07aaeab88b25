import type { Json } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { ChangeClass, FormChange } from './change.js';
import { ChangeList } from './change-list.js';
import { compareBeside } from './compare-beside.js';
import { compareField, compareRoot } from './compare-field.js';
import { compareLogic } from './compare-logic.js';
import { compareLook } from './compare-look.js';
import { pairFields } from './pair-fields.js';
import { containerOf, nameOf, readVersion, sameMeaning, type Version } from './version.js';

/**
 * What changes between two versions of a form, in sentences with their classes: what breaks first, then in the order of
 * the form. A field is its place in the answers. Nothing to say of a form and itself.
 */
export const compareForms = (before: FormDefinition, after: FormDefinition): FormChange[] => {
  const [old, now] = [readVersion(before), readVersion(after)];
  const list = new ChangeList();
  const { kept, moved, removed, added } = pairFields(old, now);
  for (const field of removed) sayRemoved(field, old, list);
  for (const [field, other] of moved) sayMoved(field, other, old, now, list);
  for (const field of added) sayAdded(field, now, list);
  compareRoot(old, now, list);
  for (const [field, other] of kept) compareField(field, other, [old, now], list);
  compareLogic(old, now, list);
  compareLook(old, now, kept, list);
  compareBeside(before, after, list);
  sayRest(before, after, list);
  return inOrder(list.changes, old, now);
};

/** What the language has no words for, such as a page that is no page, must not pass for nothing. */
const sayRest = (before: FormDefinition, after: FormDefinition, list: ChangeList): void => {
  if (list.changes.length > 0 || sameMeaning(before as unknown as Json, after as unknown as Json)) return;
  list.add('attention', 'other', '', {
    ru: 'Изменена часть, для которой в языке форм нет слов.',
    en: 'A part has changed for which the language of forms has no words.',
  });
};

const RANK: { readonly [kind in ChangeClass]: number } = { breaking: 0, attention: 1, safe: 2 };

const inOrder = (changes: readonly FormChange[], old: Version, now: Version): FormChange[] => {
  const place = new Map([...old.fields.keys(), ...now.fields.keys()].map((at, index) => [at, index]));
  [...now.fields.keys()].forEach((at, index) => place.set(at, index));
  const orderOf = (change: FormChange): number => place.get(change.to ?? change.at) ?? -1;
  return changes
    .map((change, index) => ({ change, index }))
    .sort(
      (a, b) =>
        RANK[a.change.class] - RANK[b.change.class] ||
        orderOf(a.change) - orderOf(b.change) ||
        a.index - b.index,
    )
    .map(({ change }) => change);
};

/** Captions hold no answers. */
const isCaption = ({ schema }: Field): boolean => schema['type'] === 'null';

const sayRemoved = (field: Field, old: Version, list: ChangeList): void => {
  const { ru, en } = nameOf(old, field.at);
  if (isCaption(field))
    return list.add('safe', 'caption-removed', field.at, {
      ru: `Убрана надпись ${ru}.`,
      en: `The caption ${en} is gone.`,
    });
  list.add(
    'breaking',
    'field-removed',
    field.at,
    {
      ru: `Убрано поле ${ru}: прежние ответы на него не попадут в новую версию.`,
      en: `The field ${en} is gone, and its answers with it.`,
    },
    { loses: { kind: 'field' } },
  );
};

const sayAdded = (field: Field, now: Version, list: ChangeList): void => {
  const { ru, en } = nameOf(now, field.at);
  if (isCaption(field))
    return list.add('safe', 'caption-added', field.at, {
      ru: `Новая надпись ${ru}.`,
      en: `A new caption ${en}.`,
    });
  if (demands(field))
    list.add('attention', 'field-added-required', field.at, {
      ru: `Новое обязательное поле ${ru}.`,
      en: `A new required field ${en}.`,
    });
  else
    list.add('safe', 'field-added', field.at, {
      ru: `Новое необязательное поле ${ru}.`,
      en: `A new optional field ${en}.`,
    });
};

/** A group that nobody demands still comes with the fields that it demands itself; a table without rows demands nothing. */
const demands = ({ schema, required }: Pick<Field, 'schema' | 'required'>): boolean => {
  if (required) return true;
  const properties =
    schema['type'] === 'object' && isObject(schema['properties']) ? schema['properties'] : {};
  const names = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).some(
    ([key, child]) => isObject(child) && demands({ schema: child, required: names.includes(key) }),
  );
};

const sayMoved = (field: Field, other: Field, old: Version, now: Version, list: ChangeList): void => {
  const { ru, en } = nameOf(old, field.at);
  const stayed = containerOf(field.at) === containerOf(other.at);
  const is = nameOf(now, other.at);
  list.add(
    isCaption(field) ? 'safe' : 'breaking',
    stayed ? 'field-renamed' : 'field-moved',
    field.at,
    stayed
      ? {
          ru: `Поле ${ru} переименовано: ключ «${field.key}» теперь «${other.key}». Прежние ответы остались под старым ключом.`,
          en: `The field ${en} was renamed: the key “${field.key}” is now “${other.key}”. Answers given before keep the old key.`,
        }
      : {
          ru: `Поле ${ru} перемещено: теперь это ${is.ru}. Прежние ответы остались на старом месте.`,
          en: `The field ${en} was moved: it is now ${is.en ?? ''}. Answers given before keep the old place.`,
        },
    { ...(isCaption(field) ? {} : { loses: { kind: 'field' } as const }), to: other.at },
  );
  if (!field.required && other.required)
    list.add('attention', 'required', other.at, {
      ru: `${is.ru} теперь обязательно.`,
      en: `${is.en ?? ''} is now required.`,
    });
};
