import { roadmapView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** A version by its number, the draft, or (nothing said) what the server shows to this person. */
export type PlanVersion = number | 'draft' | undefined;

/** One plan as its page shows it. */
export const roadmapQuery = (id: string, version?: PlanVersion) =>
  queryOptions({
    queryKey: ['roadmaps', id, version ?? 'shown'],
    staleTime: 15_000,
    queryFn: ({ signal }) => request(`/roadmaps/${id}`, { query: { version }, schema: roadmapView, signal }),
  });
