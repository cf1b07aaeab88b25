import { regionView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** Every municipality and every institution under the region with its plan, or without one. */
export const regionQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['roadmaps', 'region', unit],
    staleTime: 15_000,
    queryFn: ({ signal }) => request('/roadmaps/region', { query: { unit }, schema: regionView, signal }),
  });
