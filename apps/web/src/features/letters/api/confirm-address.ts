import { useMutation } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** Confirms an address by what its letter brought. */
export function useConfirmAddress() {
  return useMutation({
    mutationFn: (token: string) =>
      request('/notifications/email/confirm', { method: 'POST', body: { token } }),
  });
}
