import { pageOf, personView } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(personView);

export const peopleQuery = (query: { unit?: string; role?: string; q?: string }) =>
  infiniteQueryOptions({
    queryKey: ['people', query],
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      request('/people', { query: { ...query, cursor: pageParam, limit: 50 }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
