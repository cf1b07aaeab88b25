import { impactView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../shared/http/request.js';

/** What a new version of the plan above means for this one, as proposals. */
export const impactQuery = (id: string) =>
  queryOptions({
    queryKey: ['roadmaps', id, 'impact'],
    queryFn: ({ signal }) => request(`/roadmaps/${id}/impact`, { schema: impactView, signal }),
  });
