import { unitView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    staleTime: 60_000,
    queryFn: ({ signal }) => request(`/units/${id}`, { schema: unitView, signal }),
  });
