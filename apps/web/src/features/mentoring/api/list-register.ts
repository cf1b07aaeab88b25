import { pageOf, registerEntry, type RegisterEntry } from '@tandem/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

export type RegisterName = 'mentors' | 'mentees';

const schema = pageOf(registerEntry);
/** A region has some thousands of entries; what comes beyond is a mistake, not a register. */
const MOST = 10_000;

/** A whole register below a unit: it is put in order and narrowed on the spot. */
export const registerQuery = (register: RegisterName, unit: string) =>
  queryOptions({
    queryKey: ['registers', register, unit],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly RegisterEntry[]> => {
      const entries: RegisterEntry[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: RegisterEntry[]; nextCursor: string | null } = await request(`/${register}`, {
          query: { unit, cursor, limit: 200 },
          schema,
          signal,
        });
        entries.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null && entries.length < MOST);
      return entries;
    },
  });
