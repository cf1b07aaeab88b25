import { sessionView, type SignIn } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';
import { sessionQuery } from '../../../shared/session/get-session.js';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => request('/session', { method: 'POST', body, schema: sessionView }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
