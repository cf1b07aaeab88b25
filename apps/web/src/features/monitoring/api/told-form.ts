import { toldFormView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** What the accepted forms of a campaign come to over a place; without a unit that of who runs it. */
export const toldFormQuery = (campaign: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ['monitoring', 'campaigns', campaign, 'told', unit ?? null],
    queryFn: ({ signal }) =>
      request(`/campaigns/${campaign}/told`, { query: { unit }, schema: toldFormView, signal }),
  });
