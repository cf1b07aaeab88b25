import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/notifications/read', { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}
