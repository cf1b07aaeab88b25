import { isAllowed, type Move } from './load-moves.js';

/** What a column says to a card that hangs over it. */
export type Verdict =
  | { readonly is: 'here' }
  | { readonly is: 'yes'; readonly moves: readonly Move[] }
  /** `reason` is the server's; without it nothing leads there from where the card is. */
  | { readonly is: 'no'; readonly reason?: string };

export function verdictOf(moves: readonly Move[], from: number | null, to: number): Verdict {
  if (from === to) return { is: 'here' };
  const leading = moves.filter(({ stages }) => stages.includes(to));
  const allowed = leading.filter(isAllowed);
  if (allowed.length > 0) return { is: 'yes', moves: allowed };
  const [refused] = leading;
  const reason = refused?.kind === 'event' ? refused.event.reason : undefined;
  return reason ? { is: 'no', reason } : { is: 'no' };
}
