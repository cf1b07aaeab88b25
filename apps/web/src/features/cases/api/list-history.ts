import { historyEntry, pageOf } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

export type HistoryFilter = 'all' | 'decisions' | 'meetings';
const schema = pageOf(historyEntry);

export const historyQuery = (caseId: string, filter: HistoryFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['cases', caseId, 'history', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      request(`/cases/${caseId}/history`, { query: { filter, limit, cursor: pageParam }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
