import { useDebouncedValue } from '@mantine/hooks';
import type { InnerAssignment, InnerPreview } from '@tandem/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewInner } from '../../api/run-campaign.js';

/** Who types a date is not asked about each of its digits. */
const PAUSE_MS = 300;

export interface InnerForeseen {
  readonly preview: InnerPreview | undefined;
  /** It is of what stands in the fields now. */
  readonly fresh: boolean;
  readonly error: unknown;
}

/** What a day would do to the schools; nothing is asked while there is no day. */
export function useInnerPreview(campaign: string, body: InnerAssignment | undefined): InnerForeseen {
  const now = body ? JSON.stringify(body) : '';
  const [asked] = useDebouncedValue(now, PAUSE_MS);
  const query = useQuery({
    queryKey: ['monitoring', 'campaigns', campaign, 'inner', 'preview', asked],
    queryFn: ({ signal }) => previewInner(campaign, JSON.parse(asked) as InnerAssignment, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return {
    preview: now === '' ? undefined : query.data,
    fresh: asked === now && now !== '' && !query.isFetching,
    error: now === '' ? null : query.error,
  };
}
