import type { Json, JsonObject } from '@tandem/domain';
import { openDocument } from '../document/open-document.js';
import type { FormDocument } from '../document/form-document.js';
import type { Lock } from '../projection/form-node.js';
import { sameJson } from '../validate/same-json.js';
import { walkFields } from '../schema/walk-schema.js';
import { locked, locksOf } from './field-locks.js';
import type { Operation, Refused } from './operation.js';
import { notJson, tooBig } from './refusals.js';
import type { Outcome, Work } from './work.js';

/** Another text in place of the whole form: a version that is brought back, a form that is brought in. */
export const replaceAll = (work: Work, { text, name }: Extract<Operation, { do: 'replaceAll' }>): Outcome => {
  const opened = openDocument(text);
  if (!opened.ok) {
    const { code, message } = opened.refusal;
    if (code === 'not-json') return notJson(message);
    return code === 'too-big' || code === 'too-deep' ? tooBig(message) : { code: 'bad-value', message };
  }
  const why = work.how.obeysLocks ? whyBroken(work.document, opened.document) : undefined;
  return why ?? { name, text };
};

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

/** The first lock of the form that the other one does not keep. */
const whyBroken = (before: FormDocument, after: FormDocument): Refused | undefined => {
  const fields = new Map([...walkFields(after.value.schema)].map((field) => [field.at, field]));
  for (const field of walkFields(before.value.schema)) {
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
