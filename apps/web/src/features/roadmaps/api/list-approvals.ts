import { approvalsView, bulkAgreed } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** What waits for this person's decision, and what his level waits for from others. */
export const approvalsQuery = () =>
  queryOptions({
    queryKey: ['roadmaps', 'approvals'],
    staleTime: 10_000,
    queryFn: ({ signal }) => request('/roadmaps/approvals', { schema: approvalsView, signal }),
  });

export interface BulkAgreement {
  readonly roadmaps: readonly string[];
  readonly comment?: string | undefined;
}

/** What would happen to each, without doing it. */
export const previewAgreement = (agreement: BulkAgreement) =>
  request('/roadmaps/approvals/agree', {
    method: 'POST',
    body: { ...agreement, dryRun: true },
    schema: bulkAgreed,
  });

export const agreeToAll = (agreement: BulkAgreement, idempotencyKey: string) =>
  request('/roadmaps/approvals/agree', {
    method: 'POST',
    body: { ...agreement, dryRun: false },
    schema: bulkAgreed,
    idempotencyKey,
  });
