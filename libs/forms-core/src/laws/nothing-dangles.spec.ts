import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkForm } from '../check/check-form.js';
import type { Operation } from '../operations/operation.js';
import { arbitraryForm } from '../testing/arbitrary-form.js';
import { operationSeed } from '../testing/arbitrary-operation.js';
import { doOperations } from '../testing/do-operations.js';
import { openForm, openText, packForms } from '../testing/every-form.js';
import type { FormDocument } from '../document/form-document.js';

const DANGLING = [
  'unknown-field',
  'unknown-name',
  'not-emitted',
  'translation-of-nothing',
  'not-on-page',
  'on-two-pages',
  'duplicate-id',
  'malformed',
  'computed-not-readonly',
];

const KINDS: readonly Operation['do'][] = [
  'addField',
  'removeFields',
  'moveFields',
  'duplicateField',
  'pasteFields',
  'setProperty',
  'setRequired',
  'renameKey',
  'convert',
  'addPage',
  'removePage',
  'movePage',
  'putRule',
  'removeRule',
  'removeCheck',
  'removeFormula',
];

const dangling = (document: FormDocument): string[] =>
  checkForm(document.value)
    .filter(({ code }) => DANGLING.includes(code))
    .map(({ code, path }) => `${code} ${path}`);

describe('whatever is done, nothing names a field that is not there', () => {
  it('in generated forms', () => {
    fc.assert(
      fc.property(
        arbitraryForm(),
        fc.array(operationSeed(KINDS), { minLength: 8, maxLength: 8 }),
        (form, seeds) => {
          const done = doOperations(openText(JSON.stringify(form)), seeds);
          const end = done.at(-1)?.after;
          if (end !== undefined)
            expect([done.map(({ operation }) => operation), dangling(end)]).toEqual([expect.anything(), []]);
        },
      ),
      { numRuns: 90 },
    );
  });

  it('in the forms of the content pack', () => {
    const forms = packForms().map(openForm);
    for (const form of forms) expect(dangling(form)).toEqual([]);
    fc.assert(
      fc.property(
        fc.nat({ max: forms.length - 1 }),
        fc.array(operationSeed(KINDS), { minLength: 4, maxLength: 4 }),
        (which, seeds) => {
          const done = doOperations(forms[which]!, seeds);
          const end = done.at(-1)?.after;
          if (end !== undefined)
            expect([done.map(({ operation }) => operation), dangling(end)]).toEqual([expect.anything(), []]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
