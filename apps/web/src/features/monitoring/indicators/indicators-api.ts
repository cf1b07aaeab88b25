import { indicatorByUnitView, indicatorsListed, type EnterIndicatorValue } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/http/request.js';

const KEY = ['monitoring', 'indicators'] as const;

/** Indicators of a place by one of the documents that bind it; without a name by the newest. */
export const indicatorsQuery = (unit: string, document: string | undefined) =>
  queryOptions({
    queryKey: [...KEY, unit, document ?? null],
    staleTime: 30_000,
    queryFn: ({ signal }) =>
      request('/indicators', { query: { unit, document }, schema: indicatorsListed, signal }),
  });

/** One indicator over the units right below. */
export const indicatorByUnitQuery = (key: string, unit: string, year: number) =>
  queryOptions({
    queryKey: [...KEY, unit, 'by-unit', key, year],
    staleTime: 30_000,
    queryFn: ({ signal }) =>
      request(`/indicators/${encodeURIComponent(key)}`, {
        query: { unit, year },
        schema: indicatorByUnitView,
        signal,
      }),
  });

/** A value by hand: it changes the indicator here and every total above it. */
export function useEnterValue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EnterIndicatorValue) =>
      request('/indicators/values', { method: 'POST', body, schema: z.object({ id: z.string() }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
