import { personEmailView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** The address of a colleague; only whoever manages people is told it. */
export const emailQuery = (person: string) =>
  queryOptions({
    queryKey: ['people', person, 'email'],
    queryFn: ({ signal }) => request(`/people/${person}/email`, { schema: personEmailView, signal }),
  });
