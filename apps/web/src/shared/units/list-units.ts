import { pageOf, unitView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

const schema = pageOf(unitView);

/** Units right under a parent, or found by a text. */
export const unitsQuery = (query: { parent?: string; kind?: string; q?: string }) =>
  queryOptions({
    queryKey: ['units', query],
    staleTime: 60_000,
    queryFn: ({ signal }) => request('/units', { query: { ...query, limit: 200 }, schema, signal }),
  });
