import { caseMoved } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshAfterMove } from '../../../../shared/cases/refresh.js';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { request } from '../../../../shared/http/request.js';

export interface ReportDecision {
  /** Event of the workflow: `REPORT.RETURN`. */
  readonly type: string;
  readonly comment?: string | undefined;
  /** Of a return: until when an answer is asked for. */
  readonly answerBy?: string | undefined;
}

/** Moves that have an address of their own; all others are events of the case. */
const OWN_ADDRESS: Readonly<Record<string, string>> = {
  'REPORT.SUBMIT': 'submit',
  'REPORT.RETURN': 'return',
  'REPORT.ACCEPT': 'accept',
};

/**
 * Sends a decision about the report. `revision`: what the person decides on is what he saw. `onDone` is told before the
 * page is read again: with the new standing other parts of it are drawn, and whoever asked is not there to be told any more.
 */
export function useDecideReport(report: string, revision: number, onDone: () => void) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ type, comment, answerBy }: ReportDecision) => {
      const own = OWN_ADDRESS[type];
      const said = {
        ...(comment ? { comment } : {}),
        ...(answerBy && own === 'return' ? { answerBy } : {}),
        revision,
      };
      const body = own ? said : { type, ...said };
      return request(own ? `/reports/${report}/${own}` : `/cases/${report}/events`, {
        method: 'POST',
        body,
        idempotencyKey: key([report, type, body]),
        schema: caseMoved,
      });
    },
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([refreshAfterMove(client, report), client.invalidateQueries({ queryKey: ['monitoring'] })]),
  });
}
