import type { JsonObject } from '@tandem/domain';
import { mayBeTold } from '../scales/may-be-told.js';
import { ASKED_BLOCKS, countsIn } from './asked-blocks.js';

/** Of a block that is hidden these stay: where it came from, and what was said of it. */
const KEPT = ['source', 'evidence', 'comment'] as const;

/**
 * Form 27 as those above the place may read it: without numbers of answers that give people away. Forms sent before the rule
 * of the form (decision 22), or by a form that was changed, are read so; `words` stand where the numbers stood.
 */
export const hideFewAnswers = (form: JsonObject, words: string): JsonObject => ({
  ...form,
  ...Object.fromEntries(
    Object.keys(ASKED_BLOCKS).flatMap((field) => {
      const counts = countsIn(form, field);
      if (!counts || mayBeTold(counts)) return [];
      const block = form[field] as JsonObject;
      const kept = KEPT.flatMap((name) => (block[name] === undefined ? [] : [[name, block[name]] as const]));
      const said = [words, block['comment']].filter((text) => typeof text === 'string' && text !== '');
      return [[field, { ...Object.fromEntries(kept), comment: said.join(' ') }] as const];
    }),
  ),
});
