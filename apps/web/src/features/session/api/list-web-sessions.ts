import { webSessionView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/http/request.js';

const schema = z.object({ items: z.array(webSessionView) });

export const webSessionsQuery = queryOptions({
  queryKey: ['web-sessions'],
  queryFn: ({ signal }) => request('/session/all', { schema, signal }),
});
