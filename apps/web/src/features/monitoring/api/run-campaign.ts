import {
  acceptManyView,
  campaignCandidates as candidatesSchema,
  campaignPreview,
  campaignReportsListed,
  campaignView,
  innerPreview,
  remindedView,
  type InnerAssignment,
  type NewCampaign,
} from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { request } from '../../../shared/http/request.js';

/** What a campaign would be; nothing is stored. */
export const previewCampaign = (body: NewCampaign, signal?: AbortSignal) =>
  request('/campaigns/preview', {
    method: 'POST',
    body,
    schema: campaignPreview,
    ...(signal ? { signal } : {}),
  });

/** Whom it would ask, had nobody been chosen. */
export const campaignCandidates = (body: NewCampaign, signal?: AbortSignal) =>
  request('/campaigns/candidates', {
    method: 'POST',
    body,
    schema: candidatesSchema,
    ...(signal ? { signal } : {}),
  });

export const openCampaign = (body: NewCampaign, idempotencyKey: string) =>
  request('/campaigns', { method: 'POST', body, idempotencyKey, schema: campaignView });

export interface Reminding {
  readonly reports?: readonly string[];
  readonly note?: string | undefined;
}
export interface Extending {
  readonly reports: readonly string[];
  readonly due: string;
  readonly reason: string;
}

const extended = campaignReportsListed.pick({ items: true });

/** Every step on reports of a campaign changes its figures. */
function useStep<Body, Answer>(send: (body: Body, idempotencyKey: string) => Promise<Answer>) {
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Body) => send(body, keyOf(body)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['monitoring'], predicate: isNotPreview }),
  });
}

/** A letter by hand to those who still owe. */
export const useRemind = (campaign: string) =>
  useStep((body: Reminding, idempotencyKey) =>
    request(`/campaigns/${campaign}/remind`, { method: 'POST', body, idempotencyKey, schema: remindedView }),
  );

/** Another due date, with its reason. */
export const useExtend = (campaign: string) =>
  useStep((body: Extending, idempotencyKey) =>
    request(`/campaigns/${campaign}/extend`, { method: 'POST', body, idempotencyKey, schema: extended }),
  );

/** What a municipality's own day would do to its schools; refused as setting it would be. */
export const previewInner = (campaign: string, body: InnerAssignment, signal?: AbortSignal) =>
  request(`/campaigns/${campaign}/inner/preview`, {
    method: 'POST',
    body,
    schema: innerPreview,
    ...(signal ? { signal } : {}),
  });

export const useSetInner = (campaign: string) =>
  useStep((body: InnerAssignment, idempotencyKey) =>
    request(`/campaigns/${campaign}/inner`, { method: 'POST', body, idempotencyKey, schema: extended }),
  );

/** What accepting these reports would do to each. */
export const previewAcceptance = (campaign: string, reports: readonly string[]) =>
  request(`/campaigns/${campaign}/accept`, {
    method: 'POST',
    body: { reports, preview: true },
    schema: acceptManyView,
  });

export const useAcceptMany = (campaign: string) =>
  useStep((reports: readonly string[], idempotencyKey) =>
    request(`/campaigns/${campaign}/accept`, {
      method: 'POST',
      body: { reports, preview: false },
      idempotencyKey,
      schema: acceptManyView,
    }),
  );

/** The preview stays as it was shown: after the deed it would be about nothing. */
const isNotPreview = ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
  !queryKey.includes('preview');
