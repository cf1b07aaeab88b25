import { workflowSummary, pageOf } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(workflowSummary);

export const workflowsQuery = queryOptions({
  queryKey: ['workflows'],
  staleTime: 60_000,
  queryFn: ({ signal }) => request('/workflows', { query: { limit: 200 }, schema, signal }),
});
