import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshAfterMove } from '../../../shared/cases/refresh.js';
import { request } from '../../../shared/http/request.js';

/** Taking a task of a role for oneself, giving it back, handing it over. */
export type TaskAct =
  | { readonly act: 'claim' | 'release' }
  | { readonly act: 'delegate'; readonly to: string; readonly comment?: string };

export function useActOnTask(taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: TaskAct) => request(`/tasks/${taskId}/${act}`, { method: 'POST', body }),
    onSuccess: () => refreshAfterMove(client),
  });
}
