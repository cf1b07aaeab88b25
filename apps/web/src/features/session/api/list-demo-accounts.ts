import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { isProblem } from '../../../shared/http/problem.js';
import { request } from '../../../shared/http/request.js';

const schema = z.object({
  password: z.string(),
  items: z.array(z.object({ login: z.string(), name: z.string(), role: z.string(), unit: z.string() })),
});
export type DemoAccounts = z.infer<typeof schema>;

/** The accounts of the demonstration region; `null` where the server is a real one. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<DemoAccounts | null> => {
    try {
      return await request('/session/demo', { schema, signal });
    } catch (error) {
      if (isProblem(error)) return null;
      throw error;
    }
  },
});
