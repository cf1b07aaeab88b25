import { answerView, formView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../http/request.js';

/** The form comes without its shelf: neither versions nor status, only what reading needs. */
export const answerToRead = z.object({
  answer: answerView,
  form: formView.pick({
    key: true,
    version: true,
    meta: true,
    schema: true,
    uiSchema: true,
    translations: true,
  }),
});
export type AnswerToRead = z.infer<typeof answerToRead>;

/** Answers as they were sent, with the version of the form they were given to. */
export const answerQuery = (id: string) =>
  queryOptions({
    queryKey: ['answers', id],
    staleTime: Infinity,
    queryFn: ({ signal }) => request(`/answers/${id}`, { schema: answerToRead, signal }),
  });
