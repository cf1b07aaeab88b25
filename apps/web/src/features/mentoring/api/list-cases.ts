import { caseCard, pageOf } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(caseCard);

/** Cases that the person may see, with him or with somebody in them. */
export const casesQuery = (query: { person?: string; status: 'open' | 'any' }) =>
  infiniteQueryOptions({
    queryKey: ['case-lists', query],
    queryFn: ({ pageParam, signal }) =>
      request('/cases', { query: { ...query, cursor: pageParam, limit: 50 }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
