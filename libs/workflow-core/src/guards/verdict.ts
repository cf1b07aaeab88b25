import type { Text } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import type { GuardSpec } from '../language/definition.js';
import { defaultReason, MISSING_REASON } from './guard-words.js';

/** `missing`: a fact that it reads is not known, so it does not pass, and neither does its negation. `open`: it depends on data that will come with the event. */
export type Verdict =
  | { readonly is: 'yes' | 'open' }
  | { readonly is: 'no'; readonly reason: Text }
  | { readonly is: 'missing'; readonly fact: string; readonly reason: Text };

export const YES: Verdict = { is: 'yes' };
export const OPEN: Verdict = { is: 'open' };

export const answer = (draft: Draft, guard: GuardSpec, passes: boolean): Verdict =>
  passes ? YES : { is: 'no', reason: ownReason(guard) ?? defaultReason(draft.compiled.definition, guard) };

const ownReason = (guard: GuardSpec): Text | undefined =>
  'reason' in guard.params ? guard.params.reason : undefined;

export const missing = (guard: GuardSpec, fact: string): Verdict => ({
  is: 'missing',
  fact,
  reason: ownReason(guard) ?? MISSING_REASON,
});
