import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** Tries the effect once more, or leaves it undone for a stated reason. */
export function useSettleIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason?: string }) =>
      reason === undefined
        ? request(`/incidents/${id}/retry`, { method: 'POST', body: {} })
        : request(`/incidents/${id}/skip`, { method: 'POST', body: { reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['incidents'] }),
  });
}
