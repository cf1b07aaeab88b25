import { useDebouncedValue } from '@mantine/hooks';
import type { CampaignPreview, NewCampaign } from '@tandem/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewCampaign } from '../../api/run-campaign.js';

/** Who types a date is not asked about each of its digits. */
const PAUSE_MS = 300;

export interface Preview {
  readonly preview: CampaignPreview | undefined;
  /** It is of what stands in the fields now. */
  readonly fresh: boolean;
  readonly error: unknown;
}

/** What the campaign would be, asked again as the fields change; the last answer stays in sight meanwhile. */
export function usePreview(body: NewCampaign): Preview {
  const now = JSON.stringify(body);
  const [asked] = useDebouncedValue(now, PAUSE_MS);
  const query = useQuery({
    queryKey: ['monitoring', 'campaigns', 'preview', asked],
    queryFn: ({ signal }) => previewCampaign(JSON.parse(asked) as NewCampaign, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  return {
    preview: query.data,
    fresh: now === asked && query.isSuccess && !query.isPlaceholderData,
    error: now === asked ? query.error : null,
  };
}
