import { caseMoved } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshAfterMove } from '../cases/refresh.js';
import { useIdempotencyKey } from '../http/idempotency.js';
import { request } from '../http/request.js';

export interface Decision {
  /** Event of the workflow: `REPORT.RETURN`. */
  readonly type: string;
  readonly comment?: string | undefined;
  /** Of a return: until when an answer is asked for. */
  readonly answerBy?: string | undefined;
}

/** What is decided about: a plan, a report. */
export interface Decided {
  /** `/reports`. */
  readonly path: string;
  /** Moves that have an address of their own; all others are events of the case. */
  readonly own: Readonly<Record<string, string>>;
  /** What is asked again afterwards besides its case. */
  readonly stale: readonly string[];
}

/**
 * Sends a decision. `revision`: what the person decides on is what he saw. `onDone` is told before the page is read
 * again: with the new standing other parts of it are drawn, and whoever asked is not there to be told any more.
 */
export function useDecide({ path, own, stale }: Decided, id: string, revision: number, onDone?: () => void) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ type, comment, answerBy }: Decision) => {
      const address = own[type];
      const said = {
        ...(comment ? { comment } : {}),
        ...(answerBy && address === 'return' ? { answerBy } : {}),
        revision,
      };
      const body = address ? said : { type, ...said };
      return request(address ? `${path}/${id}/${address}` : `/cases/${id}/events`, {
        method: 'POST',
        body,
        idempotencyKey: key([id, type, body]),
        schema: caseMoved,
      });
    },
    onSuccess: () => onDone?.(),
    onSettled: (moved) =>
      Promise.all([
        refreshAfterMove(client, id, moved?.revision),
        // What the line above asks already is not asked twice.
        client.invalidateQueries({ queryKey: stale }, { cancelRefetch: false }),
      ]),
  });
}
