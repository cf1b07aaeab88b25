import { criteriaView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** The seven criteria over a place of a campaign; without a unit over the campaign's own. */
export const criteriaQuery = (campaign: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ['monitoring', 'campaigns', campaign, 'criteria', unit ?? null],
    queryFn: ({ signal }) =>
      request(`/campaigns/${campaign}/criteria`, { query: { unit }, schema: criteriaView, signal }),
  });
