import { mySurveysListed, mySurveyView, type AnswerSurvey } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** Surveys that ask this person while they last. */
export const mySurveysQuery = queryOptions({
  queryKey: ['surveys', 'mine'],
  staleTime: 30_000,
  queryFn: ({ signal }) => request('/surveys/mine', { schema: mySurveysListed, signal }),
});

/** Sends an answer or a refusal; lists and the bell follow. */
export function useAnswerSurvey(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AnswerSurvey) =>
      request(`/surveys/${id}/answer`, { method: 'POST', body, schema: mySurveyView }),
    // At once, so that what is said at the end is said of what was just done.
    onSuccess: (changed) =>
      client.setQueryData(
        mySurveysQuery.queryKey,
        (before) => before && { items: before.items.map((one) => (one.id === id ? changed : one)) },
      ),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['surveys'] });
      void client.invalidateQueries({ queryKey: ['notifications'] });
    },
  });
}
