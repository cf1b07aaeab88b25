import { letterView, pageOf } from '@tandem/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const schema = pageOf(letterView);

export interface MailboxFilter {
  readonly q?: string | undefined;
  readonly show?: 'sent' | 'waiting' | 'unwanted' | undefined;
}

export const lettersQuery = ({ q, show }: MailboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['mailbox', q ?? '', show ?? ''],
    refetchInterval: 15_000,
    queryFn: ({ pageParam, signal }) =>
      request('/mailbox', { query: { q, status: show, cursor: pageParam, limit: 25 }, schema, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
