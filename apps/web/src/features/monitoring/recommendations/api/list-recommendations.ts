import { caseCard, pageOf } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../../shared/http/request.js';

const schema = pageOf(caseCard);
export const RECOMMENDATION = 'targeted-recommendation';

/** Recommendations that were given to the viewer's place and those that it gave. */
export const recommendationsQuery = (status: 'open' | 'any') =>
  infiniteQueryOptions({
    queryKey: ['case-lists', { workflow: RECOMMENDATION, status }],
    queryFn: ({ pageParam, signal }) =>
      request('/cases', {
        query: { workflow: RECOMMENDATION, status, cursor: pageParam, limit: 50 },
        schema,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
