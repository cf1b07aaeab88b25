import type { Json, JsonObject, Text } from '@tandem/domain';
import { LOCKS, type Lock } from '../projection/form-node.js';
import { isObject } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import type { Refused } from './operation.js';
import { schemaNow, titleOf, type Work } from './work.js';

const FORBIDS: { readonly [lock in Lock]: Text } = {
  delete: { ru: 'не удалять', en: 'do not remove' },
  label: { ru: 'не менять подпись', en: 'do not change the label' },
  options: { ru: 'не менять варианты', en: 'do not change the options' },
  check: { ru: 'не менять проверку', en: 'do not change the check' },
};

export const locksOf = (schema: Json | undefined): readonly Lock[] => {
  const locks = isObject(schema) ? schema['x-locks'] : undefined;
  return Array.isArray(locks) ? LOCKS.filter((lock) => (locks as Json[]).includes(lock)) : [];
};

export const locked = (title: Text, lock: Lock): Refused => ({
  code: 'locked',
  message: {
    ru: `«${title.ru}» закрыто шаблоном: ${FORBIDS[lock].ru}.`,
    en: `“${title.en ?? title.ru}” is locked by the template: ${FORBIDS[lock].en}.`,
  },
});

/** The lock on a field, or on something inside it, that stands in the way of whoever has to obey locks. */
export const whyLocked = (
  work: Work,
  field: { readonly key: string; readonly schema: readonly string[] },
  locks: readonly Lock[],
  inside = false,
): Refused | undefined => {
  if (!work.how.obeysLocks) return undefined;
  const schema = work.draft.read(field.schema);
  const own = locks.find((lock) => locksOf(schema).includes(lock));
  if (own !== undefined) return locked(titleOf(work, field.schema, field.key), own);
  if (!inside || !isObject(schema)) return undefined;
  for (const child of walkFields(schema)) {
    const lock = locks.find((one) => locksOf(child.schema).includes(one));
    if (lock !== undefined) return locked({ ru: titleIn(child.schema, child.key) }, lock);
  }
  return undefined;
};

const titleIn = (schema: JsonObject, key: string): string =>
  typeof schema['title'] === 'string' && schema['title'] !== '' ? schema['title'] : key;

/** The first field of these places whose checks may not be changed. */
export const whyChecksLocked = (work: Work, places: readonly string[]): Refused | undefined => {
  if (!work.how.obeysLocks) return undefined;
  for (const field of walkFields(schemaNow(work)))
    if (locksOf(field.schema).includes('check') && places.some((place) => covers(place, field.at)))
      return locked({ ru: titleIn(field.schema, field.key) }, 'check');
  return undefined;
};

const covers = (place: string, at: string): boolean => place === at || place.startsWith(`${at}/`);
