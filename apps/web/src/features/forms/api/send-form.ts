import { caseMoved, caseOpened } from '@tandem/contracts';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { refreshAfterMove } from '../../../shared/cases/refresh.js';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { request } from '../../../shared/http/request.js';
import { rememberMove } from '../../../shared/live/own-moves.js';
import { taskQuery } from '../../../shared/tasks/get-task.js';
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
interface Answered extends Sent {
  readonly revision: number;
}

async function send(source: FormSource, sending: Sending, idempotencyKey: string): Promise<Answered> {
  const { data, comment, revision } = sending;
  const rest = { ...(comment ? { comment } : {}), ...(revision === undefined ? {} : { revision }) };
  if (source.kind === 'start') {
    const body = { workflow: source.workflow, unit: source.unit, data };
    const opened = await request('/cases', { method: 'POST', body, idempotencyKey, schema: caseOpened });
    return { caseId: opened.id, revision: opened.revision };
  }
  const [path, body] =
    source.kind === 'task'
      ? [`/tasks/${source.taskId}/complete`, { data, ...rest }]
      : [`/cases/${source.caseId}/events`, { type: source.event, data, ...rest }];
  const moved = await request(path, { method: 'POST', body, idempotencyKey, schema: caseMoved });
  return { ...(source.kind === 'event' ? { caseId: source.caseId } : {}), revision: moved.revision };
}

export function useSendForm(source: FormSource) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (sending: Sending) => send(source, sending, key([source, sending])),
    onSuccess: ({ caseId, revision }) => {
      dropDraft(draftIdOf(source));
      const moved = source.kind === 'task' ? caseOfTask(client, source.taskId) : caseId;
      if (moved) rememberMove(client, moved, revision);
      return refreshAfterMove(client);
    },
  });
}

const caseOfTask = (client: QueryClient, task: string) =>
  client.getQueryData(taskQuery(task).queryKey)?.case.id;
