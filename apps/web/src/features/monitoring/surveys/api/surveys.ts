import {
  surveyFormsListed,
  surveyPreview,
  surveyResultsView,
  surveyRow,
  surveysListed,
  type NewSurvey,
} from '@tandem/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../../../shared/http/request.js';

export type SurveyPhaseFilter = 'open' | 'closed' | undefined;

/** Surveys that concern the places where the person works. */
export const surveysQuery = (phase?: SurveyPhaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['surveys', 'list', phase ?? null],
    queryFn: ({ pageParam, signal }) =>
      request('/surveys', { query: { phase, cursor: pageParam, limit: 50 }, schema: surveysListed, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const surveyQuery = (id: string) =>
  queryOptions({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) => request(`/surveys/${id}`, { schema: surveyRow, signal }),
  });

/** What was told of it: it never changes once it is there. */
export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ['surveys', 'results', id],
    queryFn: ({ signal }) => request(`/surveys/${id}/results`, { schema: surveyResultsView, signal }),
  });

/** Forms that can serve as questionnaires at a place. */
export const surveyFormsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['surveys', 'forms', unit],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      request('/surveys/forms', { query: { unit }, schema: surveyFormsListed, signal }),
  });

/** What stands in the fields of a new survey, before defaults are filled in. */
export type SurveyBody = Omit<NewSurvey, 'joins' | 'audience'> & {
  readonly joins?: string;
  readonly audience: Pick<NewSurvey['audience'], 'of' | 'pairs'>;
};

export const previewSurvey = (body: SurveyBody, signal?: AbortSignal) =>
  request('/surveys/preview', {
    method: 'POST',
    body,
    schema: surveyPreview,
    ...(signal ? { signal } : {}),
  });

export const openSurvey = (body: SurveyBody, idempotencyKey: string) =>
  request('/surveys', { method: 'POST', body, idempotencyKey, schema: surveyRow });

export const cancelSurvey = (id: string) =>
  request(`/surveys/${id}/cancel`, { method: 'POST', body: {}, schema: surveyRow });
