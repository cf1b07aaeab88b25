import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

/** Who types a date is not asked about each of its digits. */
const PAUSE_MS = 300;

export interface FreshPreview<Preview> {
  readonly preview: Preview | undefined;
  /** It is of what stands in the fields now. */
  readonly fresh: boolean;
  readonly error: unknown;
}

/** What would be opened with these fields, asked again as they change; the last answer stays in sight meanwhile. */
export function useFreshPreview<Body, Preview>(
  key: readonly string[],
  body: Body,
  ask: (body: Body, signal: AbortSignal) => Promise<Preview>,
): FreshPreview<Preview> {
  const now = JSON.stringify(body);
  const [asked] = useDebouncedValue(now, PAUSE_MS);
  const query = useQuery({
    queryKey: [...key, 'preview', asked],
    queryFn: ({ signal }) => ask(JSON.parse(asked) as Body, signal),
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
