import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import type { FormDocument } from '../document/form-document.js';
import { clipFields } from '../operations/clip-fields.js';
import { LAYOUT_OPERATIONS } from '../operations/operation.js';
import { perform } from '../operations/perform.js';
import { answersFor, answersSeed } from '../testing/arbitrary-answers.js';
import { arbitraryForm } from '../testing/arbitrary-form.js';
import { arbitraryFormText } from '../testing/arbitrary-form-text.js';
import { operationSeed } from '../testing/arbitrary-operation.js';
import { doOperations } from '../testing/do-operations.js';
import { openForm, openText, packForms, snapshotForms } from '../testing/every-form.js';
import { compileForm } from '../validate/compile-form.js';

const judgeOf = ({ value }: FormDocument): ValidateFunction | undefined => {
  try {
    return new Ajv({ strict: false, logger: false, validateFormats: false }).compile(value.schema);
  } catch {
    return undefined;
  }
};

/** Whether order, labels and looks have changed anything about what is right and wrong. */
const layoutChanges = operationSeed([...LAYOUT_OPERATIONS, 'moveFields', 'moveFields']);

const small = [...snapshotForms(), ...packForms()].map(openForm).filter(({ text }) => text.length < 40_000);
const seen = { right: 0, wrong: 0, done: 0 };

const expectSameVerdicts = (
  start: FormDocument,
  seeds: Parameters<typeof doOperations>[1],
  seed: number,
): void => {
  const before = judgeOf(start);
  if (before === undefined) return;
  let end = start;
  for (const one of seeds) {
    const [done] = doOperations(end, [one]);
    if (done === undefined) continue;
    const { operation } = done;
    // Into and out of groups is another place in the answers, not another order.
    if (operation.do === 'moveFields' && !operation.fields.every((at) => done.step.select.includes(at)))
      continue;
    end = done.after;
    seen.done += 1;
  }
  const after = judgeOf(end)!;
  for (const answers of answersFor(start.value.schema, seed)) {
    const verdict = before(answers);
    expect([answers, after(answers)]).toEqual([answers, verdict]);
    seen[verdict ? 'right' : 'wrong'] += 1;
  }
};

describe('L5: labels, order and layout never change what is right', () => {
  it('in generated forms', () => {
    fc.assert(
      fc.property(
        arbitraryFormText({ foreign: true, most: 5 }),
        fc.array(layoutChanges, { minLength: 6, maxLength: 6 }),
        answersSeed,
        (text, seeds, seed) => expectSameVerdicts(openText(text), seeds, seed),
      ),
      { numRuns: 40 },
    );
    expect(seen.right).toBeGreaterThan(30);
    expect(seen.wrong).toBeGreaterThan(30);
    expect(seen.done).toBeGreaterThan(60);
  });

  it('in forms that people wrote', () => {
    expect(small.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(
        fc.nat({ max: small.length - 1 }),
        fc.array(layoutChanges, { minLength: 4, maxLength: 4 }),
        answersSeed,
        (which, seeds, seed) => expectSameVerdicts(small[which]!, seeds, seed),
      ),
      { numRuns: 40 },
    );
  });
});

describe('L7: a block pasted into an empty form judges the same answers', () => {
  const env = { today: '2026-11-21', language: 'ru' as const };
  const verdictOf = ({ value }: FormDocument) => {
    const form = compileForm(value);
    return (answers: unknown) => {
      const { valid, errors, data } = form.validate(answers, env);
      return { valid, at: errors.map(({ path }) => path).sort(), data };
    };
  };
  const empty = openText(
    JSON.stringify({
      meta: { key: 'empty', title: { ru: 'Пустая' } },
      schema: { type: 'object', properties: {} },
      uiSchema: {},
    }),
  );
  const pasted = (document: FormDocument, fields: readonly string[]): FormDocument => {
    const clip = JSON.parse(JSON.stringify(clipFields(document, fields)));
    const performed = perform(
      empty,
      { do: 'pasteFields', clip, to: { container: '' } },
      { obeysLocks: false },
    );
    if (!performed.ok) throw new Error(performed.refused.message.en);
    return performed.document;
  };
  const rootFields = ({ value }: FormDocument): string[] =>
    Object.keys(value.schema['properties'] as object).map((key) => `/${key}`);

  it('all of them together', () => {
    const seenVerdicts = new Set<boolean>();
    fc.assert(
      fc.property(arbitraryForm({ most: 5 }), answersSeed, (form, seed) => {
        const document = openText(JSON.stringify(form));
        const [before, after] = [verdictOf(document), verdictOf(pasted(document, rootFields(document)))];
        for (const answers of answersFor(document.value.schema, seed)) {
          const verdict = before(answers);
          seenVerdicts.add(verdict.valid);
          expect([answers, after(answers)]).toEqual([answers, verdict]);
        }
      }),
      { numRuns: 25 },
    );
    expect(seenVerdicts.size).toBe(2);
  });

  it('each of them as it judged alone', () => {
    fc.assert(
      fc.property(arbitraryForm({ most: 4 }), fc.nat(), answersSeed, (form, which, seed) => {
        const document = openText(JSON.stringify(form));
        const fields = rootFields(document);
        const one = fields[which % fields.length]!;
        const others = fields.filter((at) => at !== one);
        const alone =
          others.length === 0
            ? { ok: true as const, document }
            : perform(
                document,
                { do: 'removeFields', fields: others },
                { obeysLocks: false, orphans: 'remove' },
              );
        if (!alone.ok) throw new Error(alone.refused.message.en);
        const [before, after] = [verdictOf(alone.document), verdictOf(pasted(document, [one]))];
        for (const answers of answersFor(alone.document.value.schema, seed))
          expect([answers, after(answers)]).toEqual([answers, before(answers)]);
      }),
      { numRuns: 25 },
    );
  });
});
