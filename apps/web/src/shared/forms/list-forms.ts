import { formSummary, pageOf } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

const schema = pageOf(formSummary);

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  staleTime: 60_000,
  queryFn: ({ signal }) => request('/forms', { query: { limit: 200 }, schema, signal }),
});
