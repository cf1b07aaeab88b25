import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, mayPass } from '../shared/http/problem.js';
import { sessionQuery } from '../shared/session/get-session.js';

/** The store of server answers. A session that ended anywhere ends the whole screen. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 401)) client.setQueryData(sessionQuery.queryKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    // A wrong password is also a 401, but there nobody is signed in yet.
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && mayPass(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
