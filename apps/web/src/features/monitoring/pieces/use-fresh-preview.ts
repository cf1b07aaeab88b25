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

/**
 * What would follow from these fields, asked again as they change; the last answer stays in sight meanwhile. Without a
 * body nothing is asked. It is forgotten with its screen: after the deed the same fields would do something else.
 */
export function useFreshPreview<Body, Preview>(
  key: readonly string[],
  body: Body | undefined,
  ask: (body: Body, signal: AbortSignal) => Promise<Preview>,
): FreshPreview<Preview> {
  const now = body === undefined ? '' : JSON.stringify(body);
  const [asked] = useDebouncedValue(now, PAUSE_MS);
  const query = useQuery({
    queryKey: [...key, 'preview', asked],
    queryFn: ({ signal }) => ask(JSON.parse(asked) as Body, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
  });
  const settled = now === asked && now !== '';
  return {
    preview: now === '' ? undefined : query.data,
    fresh: settled && query.isSuccess && !query.isPlaceholderData,
    error: settled ? query.error : null,
  };
}
