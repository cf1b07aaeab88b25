import { caseMoved, type CaseMoved, type SendEvent } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../http/idempotency.js';
import { request } from '../http/request.js';
import { refreshAfterMove } from './refresh.js';

const sendEvent = (caseId: string, body: SendEvent, idempotencyKey: string): Promise<CaseMoved> =>
  request(`/cases/${caseId}/events`, { method: 'POST', body, idempotencyKey, schema: caseMoved });

export function useSendEvent(caseId: string) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: SendEvent) => sendEvent(caseId, body, key([caseId, body])),
    onSuccess: ({ revision }) => refreshAfterMove(client, caseId, revision),
  });
}
