import { pageOf, roadmapRow, type RoadmapStanding } from '@tandem/contracts';
import type { PlanLevel } from '@tandem/roadmap-core';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(roadmapRow);

export interface RoadmapsFilter {
  readonly unit?: string | undefined;
  readonly level?: PlanLevel | undefined;
  readonly standing?: RoadmapStanding | undefined;
  readonly search?: string | undefined;
  readonly overdue?: boolean | undefined;
}

/** Plans that the person may see. */
export const roadmapsQuery = (filter: RoadmapsFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['roadmaps', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      request('/roadmaps', { query: { ...filter, cursor: pageParam, limit: 50 }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
