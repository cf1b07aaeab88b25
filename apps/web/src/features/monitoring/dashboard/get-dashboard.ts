import { dashboardView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** The first page of monitoring for a place; without one the highest that the reader may see. */
export const dashboardQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['monitoring', 'dashboard', unit ?? null],
    staleTime: 30_000,
    queryFn: ({ signal }) =>
      request('/monitoring/dashboard', { query: { unit }, schema: dashboardView, signal }),
  });
