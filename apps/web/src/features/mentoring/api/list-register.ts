import { pageOf, registerEntry } from '@tandem/contracts';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

export type RegisterName = 'mentors' | 'mentees';
export interface RegisterFilter {
  readonly unit?: string;
  readonly q?: string;
  readonly status?: string;
}

const schema = pageOf(registerEntry);

export const listRegister = (
  register: RegisterName,
  filter: RegisterFilter,
  cursor: string | null,
  limit: number,
) => request(`/${register}`, { query: { ...filter, cursor, limit }, schema });

export const registerQuery = (register: RegisterName, filter: RegisterFilter) =>
  infiniteQueryOptions({
    queryKey: ['registers', register, filter],
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => listRegister(register, filter, pageParam, 50),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
