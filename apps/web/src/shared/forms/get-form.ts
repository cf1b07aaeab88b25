import { formView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

export const formQuery = (key: string, version?: number) =>
  queryOptions({
    queryKey: ['forms', key, version ?? 'latest'],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      request(`/forms/${encodeURIComponent(key)}`, { query: { version }, schema: formView, signal }),
  });
