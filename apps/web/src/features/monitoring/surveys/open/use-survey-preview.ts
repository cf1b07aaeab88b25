import { useDebouncedValue } from '@mantine/hooks';
import type { SurveyPreview } from '@tandem/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewSurvey, type SurveyBody } from '../api/surveys.js';

/** Who types a date is not asked about each of its digits. */
const PAUSE_MS = 300;

export interface ShownPreview {
  readonly preview: SurveyPreview | undefined;
  /** It is of what stands in the fields now. */
  readonly fresh: boolean;
  readonly error: unknown;
}

/** What the survey would be, asked again as the fields change; the last answer stays in sight meanwhile. */
export function useSurveyPreview(body: SurveyBody): ShownPreview {
  const now = JSON.stringify(body);
  const [asked] = useDebouncedValue(now, PAUSE_MS);
  const query = useQuery({
    queryKey: ['surveys', 'preview', asked],
    queryFn: ({ signal }) => previewSurvey(JSON.parse(asked) as SurveyBody, signal),
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
