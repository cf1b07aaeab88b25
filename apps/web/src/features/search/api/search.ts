import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/http/request.js';

const schema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['person', 'case', 'roadmap', 'form']),
      id: z.string(),
      title: z.string(),
      detail: z.string().nullish(),
    }),
  ),
});
export type Found = z.infer<typeof schema>['items'][number];

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request('/search', { query: { q }, schema, signal }),
  });
