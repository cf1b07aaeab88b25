import { openDocument } from '../document/open-document.js';
import { whyLocksBroken } from './keep-locks.js';
import type { Operation } from './operation.js';
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
  const why = work.how.obeysLocks
    ? whyLocksBroken(work.document.value.schema, opened.document.value.schema)
    : undefined;
  return why ?? { name, text };
};
