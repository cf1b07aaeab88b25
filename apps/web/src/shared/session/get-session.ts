import { sessionView, type SessionView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { isProblem } from '../http/problem.js';
import { request } from '../http/request.js';

/** Who is signed in; `null` for nobody. Any other failure is an error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await request('/session', { schema: sessionView, signal });
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
});
