import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rawPart, writeDocument } from '../document/write-document.js';
import { applyEdits } from '../document/text-edit.js';
import type { Step } from '../operations/operation.js';
import { perform } from '../operations/perform.js';
import { arbitraryFormText } from '../testing/arbitrary-form-text.js';
import { operationFor, operationSeed } from '../testing/arbitrary-operation.js';
import { doOperations, performing } from '../testing/do-operations.js';
import { openForm, openText, packForms, snapshotForms } from '../testing/every-form.js';

const forms = [...packForms(), ...snapshotForms()];

describe('L1: what is opened and kept has the same bytes', () => {
  it('of the form and of its parts, however they are spelled', () => {
    const blank = fc.stringMatching(/^[ \t\r\n]{0,5}$/);
    fc.assert(
      fc.property(arbitraryFormText({ foreign: true }), blank, blank, (text, before, after) => {
        const document = openText(before + text + after);
        expect(document.text).toBe(before + text + after);
        const parts = {
          metaText: rawPart(document, 'meta')!,
          schemaText: `${before}${rawPart(document, 'schema')!}${after}`,
          uiSchemaText: rawPart(document, 'uiSchema')!,
        };
        const again = openText(writeDocument(parts));
        expect(rawPart(again, 'meta')).toBe(parts.metaText);
        expect(rawPart(again, 'schema')).toBe(parts.schemaText);
        expect(rawPart(again, 'uiSchema')).toBe(parts.uiSchemaText);
      }),
      { numRuns: 100 },
    );
  });

  it('of every form that people wrote', () => {
    expect(forms.length).toBeGreaterThan(150);
    for (const form of forms) {
      const document = openForm(form);
      const parts = (['schema', 'uiSchema', 'translations'] as const).map((part) => rawPart(document, part));
      expect([form.name, ...parts]).toEqual([
        form.name,
        form.schemaText,
        form.uiSchemaText,
        form.translationsText,
      ]);
    }
  });
});

describe('L3: what is done and undone leaves the same bytes', () => {
  it('twenty operations deep, on generated forms', () => {
    let count = 0;
    fc.assert(
      fc.property(
        arbitraryFormText({ foreign: true }),
        fc.array(operationSeed(), { minLength: 20, maxLength: 20 }),
        (text, seeds) => {
          const done = doOperations(openText(text), seeds);
          count += done.length;
          let now = done.at(-1)?.after.text ?? text;
          for (const { before, step } of done.toReversed()) {
            now = applyEdits(now, step.inverse);
            expect(now).toBe(before.text);
          }
          expect(now).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(400);
  });

  it('on forms that people wrote', () => {
    const documents = forms.map(openForm);
    fc.assert(
      fc.property(
        fc.nat({ max: documents.length - 1 }),
        fc.array(operationSeed(), { minLength: 5, maxLength: 5 }),
        (which, seeds) => {
          const done = doOperations(documents[which]!, seeds);
          const end = done.at(-1)?.after.text ?? documents[which]!.text;
          expect(done.toReversed().reduce((now, { step }) => applyEdits(now, step.inverse), end)).toBe(
            documents[which]!.text,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('L4: what is done again after a reload gives the same', () => {
  it('by the kept steps alone', () => {
    fc.assert(
      fc.property(
        arbitraryFormText(),
        fc.array(operationSeed(), { minLength: 6, maxLength: 6 }),
        (text, seeds) => {
          const done = doOperations(openText(text), seeds);
          const kept = JSON.parse(JSON.stringify(done.map(({ step }) => step))) as Step[];
          const end = done.at(-1)?.after.text ?? text;
          const undone = kept.toReversed().reduce((now, step) => applyEdits(now, step.inverse), end);
          const reloaded = openText(undone);
          const again = kept.reduce((now, step) => applyEdits(now, step.edits), reloaded.text);
          expect(again).toBe(end);
          openText(again);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('by the operations, which are data', () => {
    fc.assert(
      fc.property(arbitraryFormText(), operationSeed(), (text, seed) => {
        const document = openText(text);
        const operation = operationFor(document, seed);
        if (operation === undefined) return;
        const once = perform(document, operation, performing(seed));
        const again = perform(openText(text), JSON.parse(JSON.stringify(operation)), performing(seed));
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
      { numRuns: 100 },
    );
  });
});
