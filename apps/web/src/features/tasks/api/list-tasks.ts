import { pageOf, taskView } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(taskView);

/** Open tasks of the person, or of his units, the most urgent first. */
export const tasksQuery = (query: { assignee: 'me' | 'unit'; status: 'open' | 'done' }) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      request('/tasks', { query: { ...query, limit: 100, cursor: pageParam }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
