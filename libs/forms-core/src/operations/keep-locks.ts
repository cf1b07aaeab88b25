import type { Json, JsonObject } from '@tandem/domain';
import type { Lock } from '../projection/form-node.js';
import { walkFields } from '../schema/walk-schema.js';
import { sameJson } from '../validate/same-json.js';
import { locked, locksOf } from './field-locks.js';
import type { Refused } from './operation.js';

const LABEL = ['title', 'description'];
const OPTIONS = ['oneOf', 'enum', 'enumNames', 'items', 'x-scale', 'x-groups', 'properties'];

/** What a lock forbids to change, of the description of a field. */
const guardedBy = (lock: Lock, schema: JsonObject): Json => {
  const entries = Object.entries(schema);
  const only = (fits: (key: string) => boolean): Json =>
    Object.fromEntries(entries.filter(([key]) => fits(key)));
  if (lock === 'label') return only((key) => LABEL.includes(key));
  if (lock === 'options') return only((key) => OPTIONS.includes(key));
  if (lock === 'check')
    return only((key) => !LABEL.includes(key) && !OPTIONS.includes(key) && key !== 'x-locks');
  return true;
};

/** The first lock of a form that another text of it does not keep. */
export const whyLocksBroken = (before: JsonObject, after: JsonObject): Refused | undefined => {
  const fields = new Map([...walkFields(after)].map((field) => [field.at, field]));
  for (const field of walkFields(before)) {
    const own = fields.get(field.at);
    const title = { ru: typeof field.schema['title'] === 'string' ? field.schema['title'] : field.key };
    for (const lock of locksOf(field.schema)) {
      const keeps =
        own !== undefined &&
        locksOf(own.schema).includes(lock) &&
        sameJson(guardedBy(lock, field.schema), guardedBy(lock, own.schema)) &&
        (lock !== 'check' || own.required === field.required);
      if (!keeps) return locked(title, lock);
    }
  }
  return undefined;
};
