import { workflowView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

/** A published definition; a numbered version never changes. */
export const workflowQuery = (key: string, version?: number) =>
  queryOptions({
    queryKey: ['workflows', key, version ?? 'latest'],
    staleTime: version ? Infinity : 60_000,
    queryFn: ({ signal }) =>
      request(`/workflows/${encodeURIComponent(key)}`, { query: { version }, schema: workflowView, signal }),
  });
