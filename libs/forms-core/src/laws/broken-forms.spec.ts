import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@tandem/domain';
import { applyEdits } from '../document/text-edit.js';
import { openDocument } from '../document/open-document.js';
import { usersOf } from '../operations/field-users.js';
import { perform } from '../operations/perform.js';
import { isObject, withValueAt } from '../schema/pointer.js';
import { arbitraryForm } from '../testing/arbitrary-form.js';
import { operationFor, operationSeed } from '../testing/arbitrary-operation.js';
import { performing } from '../testing/do-operations.js';
import { FORM } from '../testing/perform-on.js';

const JUNK: readonly Json[] = [
  null,
  true,
  0,
  '',
  '$row/x',
  '/',
  [],
  {},
  [null],
  ['a', 'a'],
  { then: 1 },
  '__proto__',
];

/** A form with a few of its values replaced by what nobody expects there. */
const spoil = (form: Json, wounds: readonly (readonly [number, number])[]): Json =>
  wounds.reduce((spoiled, [where, what]) => {
    const places = placesIn(spoiled, []);
    const place = places[where % places.length]!;
    return withValueAt(spoiled, place, JUNK[what % JUNK.length]!);
  }, form);

const placesIn = (value: Json, at: readonly string[]): string[][] =>
  Array.isArray(value) || isObject(value)
    ? Object.entries(value).flatMap(([key, child]) => [
        [...at, key],
        ...placesIn(child as Json, [...at, key]),
      ])
    : [];

const wounds = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
const forms = fc.oneof(
  fc.constant(FORM as unknown as Json),
  arbitraryForm({ foreign: true, most: 4 }).map((form) => form as unknown as Json),
);

describe('a form in which something is wrong', () => {
  it('is edited or refused, and never breaks the studio', () => {
    let done = 0;
    fc.assert(
      fc.property(
        forms,
        wounds,
        fc.array(operationSeed(), { minLength: 5, maxLength: 5 }),
        (form, some, seeds) => {
          const opened = openDocument(JSON.stringify(spoil(form, some)));
          if (!opened.ok) return;
          let { document } = opened;
          for (const seed of seeds) {
            const operation = operationFor(document, seed);
            if (operation === undefined) continue;
            if ('field' in operation) usersOf(document.value, operation.field);
            const performed = perform(document, operation, performing(seed));
            if (!performed.ok) continue;
            done += 1;
            expect(applyEdits(performed.document.text, performed.step.inverse)).toBe(document.text);
            document = performed.document;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(200);
  });
});
