import { boardView } from '@tandem/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

export const boardQuery = (unit: string, cycle?: string) =>
  queryOptions({
    queryKey: ['board', unit, cycle ?? null],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request('/board', { query: { unit, cycle }, schema: boardView, signal }),
  });
