import { answerView, formView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/http/request.js';

const schema = z.object({ answer: answerView, form: formView });

/** Answers as they were sent, with the version of the form they were given to. */
export const answerQuery = (id: string) =>
  queryOptions({
    queryKey: ['answers', id],
    staleTime: Infinity,
    queryFn: ({ signal }) => request(`/answers/${id}`, { schema, signal }),
  });
