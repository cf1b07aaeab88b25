import { applyEdits, invertEdits } from '../document/text-edit.js';
import { openDocument } from '../document/open-document.js';
import type { DocumentRefusal } from '../document/form-document.js';
import { addField } from './add-field.js';
import { addPage, movePage, removePage, setPageTitle } from './change-pages.js';
import { moveFields } from './move-fields.js';
import type { Operation, Perform, Refused } from './operation.js';
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
} as unknown as Doers;

/** Does one operation to a form. What it may not do is answered with a reason; the text is edited, never written anew. */
export const perform: Perform = (document, operation, how) => {
  const work = beginWork(document, how);
  const doer = DOERS[operation.do] as (work: Work, operation: Operation) => Outcome;
  const outcome = doer(work, operation);
  if (isRefused(outcome)) return { ok: false, refused: outcome };
  const edits = work.draft.edits();
  const step = {
    name: outcome.name,
    edits,
    inverse: invertEdits(document.text, edits),
    writes: work.draft.writes(),
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
