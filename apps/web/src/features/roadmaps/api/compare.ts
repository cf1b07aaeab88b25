import { coverageView, diffView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';
import type { PlanVersion } from './get-roadmap.js';

/** A plan against the one above it; the whole parent comes with it. */
export const coverageQuery = (id: string, version?: PlanVersion) =>
  queryOptions({
    queryKey: ['roadmaps', id, 'coverage', version ?? 'shown'],
    staleTime: 15_000,
    retry: false,
    queryFn: ({ signal }) =>
      request(`/roadmaps/${id}/coverage`, { query: { version }, schema: coverageView, signal }),
  });

/** What changed from one version to another. */
export const diffQuery = (id: string, from: number | 'draft', to: number | 'draft') =>
  queryOptions({
    queryKey: ['roadmaps', id, 'diff', from, to],
    // Frozen versions never change; a draft does.
    staleTime: from === 'draft' || to === 'draft' ? 0 : Infinity,
    queryFn: ({ signal }) =>
      request(`/roadmaps/${id}/diff`, { query: { from, to }, schema: diffView, signal }),
  });
