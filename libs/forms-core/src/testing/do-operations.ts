import type { FormDocument } from '../document/form-document.js';
import type { Operation, Performing, Step } from '../operations/operation.js';
import { perform } from '../operations/perform.js';
import { operationFor, type OperationSeed } from './arbitrary-operation.js';

export const performing = (seed: OperationSeed): Performing => ({
  obeysLocks: seed.c % 4 === 0,
  orphans: seed.b % 2 ? 'remove' : 'refuse',
});

export interface DoneOperation {
  readonly operation: Operation;
  readonly before: FormDocument;
  readonly after: FormDocument;
  readonly step: Step;
}

/** Does what the seeds mean, one after another; what is refused is passed over. */
export const doOperations = (start: FormDocument, seeds: readonly OperationSeed[]): DoneOperation[] => {
  const done: DoneOperation[] = [];
  let before = start;
  for (const seed of seeds) {
    const operation = operationFor(before, seed);
    const performed = operation && perform(before, operation, performing(seed));
    if (operation === undefined || !performed?.ok) continue;
    done.push({ operation, before, after: performed.document, step: performed.step });
    before = performed.document;
  }
  return done;
};
