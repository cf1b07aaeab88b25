import { answerRowView, answersSummaryView, pageOf } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { API, queryText, request } from '../../../shared/http/request.js';

const at = (key: string, rest = '') => `/forms/${encodeURIComponent(key)}/answers${rest}`;

export const summaryQuery = (key: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ['forms', key, 'answers', 'summary', unit],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request(at(key, '/summary'), { query: { unit }, schema: answersSummaryView, signal }),
  });

export interface AnswersFilter {
  readonly field: string;
  /** As JSON. */
  readonly value: string;
}

export const rowsQuery = (key: string, unit: string | undefined, filter: AnswersFilter | undefined) =>
  infiniteQueryOptions({
    queryKey: ['forms', key, 'answers', 'rows', unit, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      request(at(key), {
        query: { unit, ...filter, cursor: pageParam, limit: 50 },
        schema: pageOf(answerRowView),
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const answersExportHref = (
  key: string,
  unit: string | undefined,
  filter: AnswersFilter | undefined,
): string => `${API}${at(key, '/export')}${queryText({ unit, ...filter })}`;
