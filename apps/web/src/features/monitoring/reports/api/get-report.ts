import { reportView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../shared/http/request.js';

export const getReport = (id: string, version?: number, signal?: AbortSignal) =>
  request(`/reports/${id}`, { query: { version }, schema: reportView, ...(signal ? { signal } : {}) });

/** One report as its page shows it: its draft, or a version by its number. */
export const reportQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: ['monitoring', 'reports', id, version ?? 'shown'],
    staleTime: 15_000,
    queryFn: ({ signal }) => getReport(id, version, signal),
  });
