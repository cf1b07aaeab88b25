import { remarkView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/http/request.js';

const schema = z.object({ items: z.array(remarkView) });

/** Remarks on the plan that the person may see, in the order in which they were made. */
export const remarksQuery = (id: string) =>
  queryOptions({
    queryKey: ['roadmaps', id, 'remarks'],
    staleTime: 15_000,
    retry: false,
    queryFn: ({ signal }) => request(`/roadmaps/${id}/remarks`, { schema, signal }),
  });
