import { delegationView, pageOf } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(delegationView);

export const delegationsQuery = (unit?: string) =>
  queryOptions({
    queryKey: ['delegations', unit ?? null],
    queryFn: ({ signal }) => request('/delegations', { query: { unit }, schema, signal }),
  });
