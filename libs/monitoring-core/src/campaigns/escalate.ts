import type { Addressee, Bindingness } from './campaign.js';
import type { Due } from './due-of.js';

/** Who hears that nothing came, the moment after the due date. */
export interface Escalation {
  readonly at: string;
  readonly tells: 'regionalAuthority' | 'municipalAuthority' | 'coordinator';
  /** A recommendation has no sanction: its reminder is soft (R359, `000…`, 4). */
  readonly sanction: boolean;
}

/**
 * By the obligation of what is owed, never by who owes it: what is ensured goes to the founder (the department, or the
 * municipality for its own schools); what is recommended is a note to the coordinator of the operator.
 */
export const escalationOf = (
  { bindingness, to }: { readonly bindingness: Bindingness; readonly to: Addressee },
  due: Due,
): Escalation => {
  const at = new Date(Date.parse(due.at) + 1).toISOString();
  if (bindingness === 'advisory') return { at, tells: 'coordinator', sanction: false };
  return { at, tells: to === 'municipality' ? 'municipalAuthority' : 'regionalAuthority', sanction: true };
};
