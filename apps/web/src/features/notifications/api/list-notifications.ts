import { notificationView, pageOf } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(notificationView);

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  staleTime: 30_000,
  queryFn: ({ signal }) => request('/notifications', { query: { limit: 30 }, schema, signal }),
});
