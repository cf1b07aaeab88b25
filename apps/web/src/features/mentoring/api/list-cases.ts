import { caseCard, pageOf, type CaseCard } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(caseCard);

export interface CasesFilter {
  readonly person?: string;
  readonly stage?: number;
  readonly overdue?: true;
  readonly status: CaseCard['status'] | 'any';
}

/** Cases that the person may see, with him or with somebody in them. */
export const casesQuery = (query: CasesFilter) =>
  infiniteQueryOptions({
    queryKey: ['case-lists', query],
    queryFn: ({ pageParam, signal }) =>
      request('/cases', { query: { ...query, cursor: pageParam, limit: 50 }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
