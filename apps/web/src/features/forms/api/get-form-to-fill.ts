import { formToFill } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** Where a form to fill comes from: a task, a step of a case, or the opening of a new case. */
export type FormSource =
  | { readonly kind: 'task'; readonly taskId: string }
  | { readonly kind: 'event'; readonly caseId: string; readonly event: string; readonly form: string }
  | { readonly kind: 'start'; readonly workflow: string; readonly unit: string; readonly from?: string };

const pathOf = (source: FormSource) => {
  if (source.kind === 'task') return `/tasks/${source.taskId}/form`;
  if (source.kind === 'event') return `/cases/${source.caseId}/forms/${encodeURIComponent(source.form)}`;
  return `/start/${encodeURIComponent(source.workflow)}/form`;
};

export const formToFillQuery = (source: FormSource) =>
  queryOptions({
    queryKey: ['form-to-fill', source],
    // The person types into it: a fresh copy must not come in from under his hands.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: ({ signal }) =>
      request(pathOf(source), {
        schema: formToFill,
        signal,
        ...(source.kind === 'start' ? { query: { unit: source.unit, from: source.from } } : {}),
      }),
  });

/** Under which id the server keeps what is typed. */
export const draftIdOf = (source: FormSource): string => {
  if (source.kind === 'task') return source.taskId;
  if (source.kind === 'event') return `event:${source.caseId}:${source.event}`;
  // What one card gave rise to is not the draft of another.
  return ['start', source.workflow, source.unit, source.from].filter(Boolean).join(':');
};
