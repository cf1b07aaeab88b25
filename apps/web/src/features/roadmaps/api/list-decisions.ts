import { historyEntry, pageOf } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(historyEntry);

/** Who decided what about the plan, the latest first: the road of approval says who and when. */
export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'history', 'road'],
    staleTime: 15_000,
    queryFn: async ({ signal }) =>
      (await request(`/cases/${id}/history`, { query: { filter: 'all', limit: 100 }, schema, signal })).items,
  });
