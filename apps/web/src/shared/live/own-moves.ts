import type { LiveChange } from '@tandem/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { nextMoment, type Moment } from './order.js';

/** The server tells of a step some 60 ms after it answered it; later than this the message is not about that step. */
const ECHO_MS = 1_000;

interface OwnMove {
  readonly revision: number;
  readonly answered: Moment;
  readonly until: number;
}
const moves = new WeakMap<QueryClient, Map<string, OwnMove>>();

/** This window made a step and has its answer: what it asks from now on is asked after the step. */
export function rememberMove(client: QueryClient, caseId: string, revision: number): void {
  const known = moves.get(client) ?? new Map<string, OwnMove>();
  moves.set(client, known.set(caseId, { revision, answered: nextMoment(), until: Date.now() + ECHO_MS }));
}

/**
 * The moment since which questions of this window know of the change: that of the answer, where the change is the
 * window's own step told back to it; otherwise now. Each step is told back once: a remark at the same revision is news.
 */
export function knownSince(client: QueryClient, change: LiveChange): Moment {
  const known = moves.get(client);
  const move = change.case === undefined ? undefined : known?.get(change.case);
  if (change.kind !== 'case' || !move || change.draft !== undefined) return nextMoment();
  known?.delete(change.case!);
  return move.revision === change.revision && Date.now() <= move.until ? move.answered : nextMoment();
}
