import { consolidationView, rowByUnitView } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { request } from '../../../shared/http/request.js';

export interface Total {
  readonly campaign: string;
  /** The place whose total it is; without it the place that runs the campaign. */
  readonly unit?: string | undefined;
  /** A version that was fixed; without it the latest, or as it would be now before any was. */
  readonly number?: number | undefined;
}

const keyOf = ({ campaign, unit, number }: Total) =>
  ['monitoring', 'campaigns', campaign, 'consolidation', unit ?? null, number ?? null] as const;

/** The total of a campaign. */
export const consolidationQuery = (total: Total) =>
  queryOptions({
    queryKey: keyOf(total),
    queryFn: ({ signal }) =>
      request(`/campaigns/${total.campaign}/consolidation`, {
        query: { unit: total.unit, number: total.number },
        schema: consolidationView,
        signal,
      }),
  });

/** One row of the latest total, unit by unit. */
export const rowByUnitQuery = (total: Total, measure: string) =>
  queryOptions({
    queryKey: [...keyOf(total), 'row', measure],
    queryFn: ({ signal }) =>
      request(`/campaigns/${total.campaign}/consolidation/rows/${encodeURIComponent(measure)}`, {
        query: { unit: total.unit },
        schema: rowByUnitView,
        signal,
      }),
  });

/** Fixes the total as it is now; reports accepted later make the next version by themselves. */
export function useConsolidate({ campaign, unit }: Total) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (revision: number) =>
      request(`/campaigns/${campaign}/consolidate${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`, {
        method: 'POST',
        idempotencyKey: key({ campaign, unit, revision }),
        schema: consolidationView,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['monitoring'] }),
  });
}
