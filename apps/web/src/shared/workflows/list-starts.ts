import { pageOf, workflowSummary } from '@tandem/contracts';
import { hasDocument } from '@tandem/domain';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';
import { workflowQuery } from './get-workflow.js';

const schema = pageOf(workflowSummary);

export interface StartOffer {
  readonly workflow: string;
  readonly title: unknown;
  readonly roles: readonly string[];
}

/**
 * Which workflows there are and which roles begin them, as their definitions say; whether this person may, the server
 * decides. A roadmap is begun with its table, on its own page.
 */
/** What a definition says of its beginning. */
interface StartsAs {
  readonly start?: { readonly roles?: readonly string[] };
  readonly title?: unknown;
  readonly subject?: string;
}

export const startsQuery = queryOptions({
  queryKey: ['workflows', 'starts'],
  staleTime: 5 * 60_000,
  queryFn: async ({ client, signal }): Promise<readonly StartOffer[]> => {
    const { items } = await request('/workflows', { query: { limit: 200 }, schema, signal });
    const views = await Promise.all(items.map(({ key }) => client.fetchQuery(workflowQuery(key))));
    return views
      .map(({ key, definition }) => ({ key, ...(definition as StartsAs) }))
      .filter(({ subject }) => !hasDocument(subject))
      .map(({ key, start, title }) => ({ workflow: key, title, roles: start?.roles ?? [] }));
  },
});
