import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapOf, membersOf, type TextNode } from '../document/map-text.js';
import type { FormDocument } from '../document/form-document.js';
import type { Operation } from '../operations/operation.js';
import { pointerOf } from '../schema/pointer.js';
import { arbitraryFormText } from '../testing/arbitrary-form-text.js';
import { operationSeed } from '../testing/arbitrary-operation.js';
import { doOperations, type DoneOperation } from '../testing/do-operations.js';
import { openForm, openText, packForms, snapshotForms } from '../testing/every-form.js';

const sliceOf = ({ text }: FormDocument, { offset, length }: TextNode): string =>
  text.slice(offset, offset + length);

/** Everything outside of the write-set keeps its bytes and its order. */
const expectUntouched = ({ before, after, step }: DoneOperation): void => {
  const isWritten = (pointer: string): boolean => step.writes.includes(pointer);
  const isOnTheWay = (pointer: string): boolean =>
    step.writes.some((write) => write.startsWith(`${pointer}/`));
  const compare = (one: TextNode, other: TextNode, pointer: string): void => {
    if (!isOnTheWay(pointer)) {
      if (sliceOf(before, one) !== sliceOf(after, other))
        expect([pointer, sliceOf(after, other)]).toEqual([pointer, sliceOf(before, one)]);
      return;
    }
    const left = [one, other].map((node) =>
      membersOf(node).filter(({ key }) => !isWritten(pointer + pointerOf([key]))),
    );
    expect([pointer, left[1]!.map(({ key }) => key)]).toEqual([pointer, left[0]!.map(({ key }) => key)]);
    left[0]!.forEach(({ key, value }, index) =>
      compare(value, left[1]![index]!.value, pointer + pointerOf([key])),
    );
  };
  if (!isWritten('')) compare(mapOf(before), mapOf(after), '');
};

const LABEL =
  /^\/(schema|uiSchema)(\/.*)?\/(ui:)?(options\/)?(title|description)$|^\/uiSchema(\/.*)?\/ui:options$/;
const PAGES = /^\/uiSchema\/(ui:options|ui:pages)(\/pages(\/.*)?)?$|^\/uiSchema$|^\/translations/;

/** What an operation may write at most, whatever it says of itself. */
const MOST: { readonly [Do in Operation['do']]?: RegExp } = {
  setTitle: LABEL,
  setHelp: LABEL,
  setRequired: /^\/schema(\/.*)?\/required$/,
  setSpan: /^\/uiSchema\//,
  addPage: PAGES,
  removePage: PAGES,
  movePage: PAGES,
  setPageTitle: PAGES,
  translate: /^\/translations/,
  setMeta: /^\/meta\//,
  putSample: /^\/samples/,
  removeSample: /^\/samples/,
  setLocks: /\/x-locks$/,
  putCheck: /^\/schema\/x-checks/,
  putRule: /^\/schema\/x-rules|\/allOf(\/|$)/,
  removeRule: /^\/schema\/x-rules|\/allOf(\/|$)/,
  putSetting: /^\/schema\/x-settings/,
};

const forms = [...packForms(), ...snapshotForms()].map(openForm);

describe('L2: an operation changes only its write-set', () => {
  it('on generated forms, however they are spelled', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        arbitraryFormText({ foreign: true }),
        fc.array(operationSeed(), { minLength: 8, maxLength: 8 }),
        (text, seeds) => {
          for (const done of doOperations(openText(text), seeds)) {
            seen.add(done.operation.do);
            expectUntouched(done);
            const most = MOST[done.operation.do];
            if (most !== undefined) for (const write of done.step.writes) expect(write).toMatch(most);
          }
        },
      ),
      { numRuns: 80 },
    );
    expect(seen.size).toBeGreaterThan(25);
  });

  it('on forms that people wrote', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: forms.length - 1 }),
        fc.array(operationSeed(), { minLength: 6, maxLength: 6 }),
        (which, seeds) => doOperations(forms[which]!, seeds).forEach(expectUntouched),
      ),
      { numRuns: 80 },
    );
  });

  it('an order among siblings touches the field alone, or the list that says the order', () => {
    fc.assert(
      fc.property(
        arbitraryFormText({ foreign: true }),
        fc.array(operationSeed(['moveFields']), { minLength: 6, maxLength: 6 }),
        (text, seeds) => {
          for (const done of doOperations(openText(text), seeds)) {
            const { fields } = done.operation as Extract<Operation, { do: 'moveFields' }>;
            const stayed = fields.every((at) => done.step.select.includes(at));
            if (!stayed || fields.length > 1) continue;
            expect(done.step.writes.length).toBeLessThanOrEqual(2);
            for (const write of done.step.writes)
              expect(write).toMatch(
                /\/properties\/[^/]+$|\/ui:order$|\/pages(\/\d+\/fields)?$|\/pages\/\d+$/,
              );
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
