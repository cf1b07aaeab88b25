import type { Json } from '@tandem/domain';
import { weave } from '../document/weave-json.js';
import { listIn } from './well-formed.js';
import type { Work } from './work.js';

/** Writes a list of the schema; one that has lost its last part goes with it. */
export const writeList = (
  work: Work,
  name: 'x-rules' | 'x-computed' | 'x-checks',
  before: Json | undefined,
  after: readonly Json[],
): void => {
  const parts = ['schema', name];
  if (after.length > 0) {
    if (!work.draft.has(parts)) work.draft.set(parts, { value: [] }, 'allOf');
    weave(work.draft, parts, after as Json[]);
  } else if (listIn(before).length > 0) work.draft.remove(parts);
};
