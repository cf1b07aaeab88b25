import { caseView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    staleTime: 15_000,
    queryFn: ({ signal }) => request(`/cases/${id}`, { schema: caseView, signal }),
  });
