import { applyEdits, invertEdits, replaceText } from '../document/text-edit.js';
import { openDocument } from '../document/open-document.js';
import type { DocumentRefusal } from '../document/form-document.js';
import { addField } from './add-field.js';
import { addPage, movePage, removePage, setPageTitle } from './change-pages.js';
import { moveFields } from './move-fields.js';
import { convert } from './convert-field.js';
import { duplicateField } from './duplicate-field.js';
import type { Operation, Perform, Refused } from './operation.js';
import { pasteFields } from './paste-fields.js';
import { putCheck, removeCheck } from './put-checks.js';
import { putFormula, removeFormula } from './put-formulas.js';
import { putRule, removeRule } from './put-rules.js';
import { putSetting, removeSetting } from './put-settings.js';
import { renameKey } from './rename-key.js';
import { replaceAll } from './replace-all.js';
import { putSample, removeSample, setMeta, translate } from './set-document.js';
import { setJson } from './set-json.js';
import { setLocks } from './set-locks.js';
import { notHere } from './refusals.js';
import { removeFields } from './remove-fields.js';
import { setProperty } from './set-property.js';
import { setRequired, setSpan } from './set-required.js';
import { setHelp, setTitle } from './set-texts.js';
import { beginWork, isRefused, type Outcome, type Work } from './work.js';

type Doers = {
  readonly [Do in Operation['do']]: (work: Work, operation: Extract<Operation, { do: Do }>) => Outcome;
};

const DOERS: Doers = {
  addField,
  removeFields,
  moveFields,
  setTitle,
  setHelp,
  setProperty,
  setRequired,
  setSpan,
  addPage,
  removePage,
  movePage,
  setPageTitle,
  duplicateField,
  pasteFields,
  renameKey,
  convert,
  setLocks,
  setJson,
  putRule,
  putCheck,
  putFormula,
  removeRule,
  removeCheck,
  removeFormula,
  putSetting,
  removeSetting,
  translate,
  setMeta,
  putSample,
  removeSample,
  replaceAll,
};

/** Does one operation to a form. What it may not do is answered with a reason; the text is edited, never written anew. */
export const perform: Perform = (document, operation, how) => {
  if (!Object.hasOwn(DOERS, operation.do))
    return { ok: false, refused: notHere('Так форму не меняют.', 'A form is not changed like this.') };
  const work = beginWork(document, how);
  const doer = DOERS[operation.do] as (work: Work, operation: Operation) => Outcome;
  const outcome = doer(work, operation);
  if (isRefused(outcome)) return { ok: false, refused: outcome };
  const edits = outcome.text === undefined ? work.draft.edits() : replaceText(document.text, outcome.text);
  const step = {
    name: outcome.name,
    edits,
    inverse: invertEdits(document.text, edits),
    writes: outcome.text === undefined ? work.draft.writes() : [''],
    select: outcome.select ?? [],
    notes: work.notes,
  };
  if (edits.length === 0) return { ok: true, document, step };
  const opened = openDocument(applyEdits(document.text, edits));
  return opened.ok
    ? { ok: true, document: opened.document, step }
    : { ok: false, refused: refusedText(opened.refusal) };
};

/** What was put into the form goes beyond what a form may be. */
const refusedText = ({ code, message }: DocumentRefusal): Refused => ({
  code: code === 'too-big' || code === 'too-deep' ? 'too-big' : 'bad-value',
  message,
});
