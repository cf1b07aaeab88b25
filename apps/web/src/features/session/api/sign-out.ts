import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';
import { sessionQuery } from '../../../shared/session/get-session.js';

/** Ends this browser's session, or those of every browser of the person. Nothing of what was seen stays in memory. */
export function useSignOut(path: '/session' | '/session/all') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(path, { method: 'DELETE' }),
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
