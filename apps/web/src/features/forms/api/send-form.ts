import { caseMoved, caseOpened } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshAfterMove } from '../../../shared/cases/refresh.js';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { request } from '../../../shared/http/request.js';
import { dropDraft } from '../ports/draft-port.js';
import { draftIdOf, type FormSource } from './get-form-to-fill.js';

export interface Sending {
  readonly data: Record<string, unknown>;
  readonly comment?: string;
  readonly revision?: number;
}

/** The case that came of it: opened by the form, or moved by it. */
export interface Sent {
  readonly caseId?: string;
}

async function send(source: FormSource, sending: Sending, idempotencyKey: string): Promise<Sent> {
  const { data, comment, revision } = sending;
  const rest = { ...(comment ? { comment } : {}), ...(revision === undefined ? {} : { revision }) };
  if (source.kind === 'start') {
    const body = { workflow: source.workflow, unit: source.unit, data };
    const opened = await request('/cases', { method: 'POST', body, idempotencyKey, schema: caseOpened });
    return { caseId: opened.id };
  }
  const [path, body] =
    source.kind === 'task'
      ? [`/tasks/${source.taskId}/complete`, { data, ...rest }]
      : [`/cases/${source.caseId}/events`, { type: source.event, data, ...rest }];
  await request(path, { method: 'POST', body, idempotencyKey, schema: caseMoved });
  return source.kind === 'event' ? { caseId: source.caseId } : {};
}

export function useSendForm(source: FormSource) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (sending: Sending) => send(source, sending, key([source, sending])),
    onSuccess: () => {
      dropDraft(draftIdOf(source));
      return refreshAfterMove(client);
    },
  });
}
