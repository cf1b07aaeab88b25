import { incidentView, pageOf } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(incidentView);

export const incidentsQuery = (state: 'failed' | 'skipped') =>
  infiniteQueryOptions({
    queryKey: ['incidents', state],
    queryFn: ({ pageParam, signal }) =>
      request('/incidents', { query: { state, cursor: pageParam, limit: 50 }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
