import type { CampaignCandidates, NewCampaign } from '@tandem/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { campaignCandidates } from '../../api/run-campaign.js';

export interface Candidates {
  readonly items: CampaignCandidates['items'] | undefined;
  readonly error: unknown;
}

/** Of whom some may be chosen: it follows from what is asked of them and by when, and not from the choice. */
export function useCandidates({ kind, unit, period, asked, nonWorking }: NewCampaign): Candidates {
  const body: NewCampaign = { kind, unit, period, asked, nonWorking };
  const query = useQuery({
    queryKey: ['monitoring', 'campaigns', 'candidates', JSON.stringify(body)],
    queryFn: ({ signal }) => campaignCandidates(body, signal),
    placeholderData: keepPreviousData,
  });
  return { items: query.data?.items, error: query.error };
}
