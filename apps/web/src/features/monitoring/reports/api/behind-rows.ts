import { factCasesView, narrativeView, rowFiguresView } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { request } from '../../../../shared/http/request.js';

const keyOf = (id: string, ...more: readonly string[]) => ['monitoring', 'reports', id, ...more];

/** The people or pairs behind a number. */
export const factCasesQuery = (id: string, measure: string) =>
  queryOptions({
    queryKey: keyOf(id, 'cases', measure),
    queryFn: ({ signal }) =>
      request(`/reports/${id}/rows/${encodeURIComponent(measure)}/cases`, { schema: factCasesView, signal }),
  });

/** Which figures there are, and which one each row is reckoned from. */
export const rowFiguresQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id, 'figures'),
    staleTime: 60_000,
    queryFn: ({ signal }) => request(`/reports/${id}/figures`, { schema: rowFiguresView, signal }),
  });

/** Reckons a row from another figure, or from none. */
export function useChooseFigure(id: string) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: { readonly measure: string; readonly figure: string | null }) =>
      request(`/reports/${id}/figures`, { method: 'PUT', body, idempotencyKey: key([id, body]) }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** The text as the rows would have it now; asked for by a button, never kept. */
export const narrativeQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id, 'narrative'),
    staleTime: 0,
    queryFn: ({ signal }) => request(`/reports/${id}/narrative`, { schema: narrativeView, signal }),
  });
