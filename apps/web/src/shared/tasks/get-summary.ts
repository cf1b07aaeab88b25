import { taskSummary } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

/** «3 просрочено · 5 на этой неделе»: the head of the inbox and the badge of the rail. */
export const taskSummaryQuery = queryOptions({
  queryKey: ['tasks', 'summary'],
  staleTime: 30_000,
  queryFn: ({ signal }) => request('/tasks/summary', { schema: taskSummary, signal }),
});
