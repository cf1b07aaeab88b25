import { judgeOf, type Judge, type WrittenValidator } from '@tandem/forms-core';
import { useQuery } from '@tanstack/react-query';
import { API, queryText } from '../http/request.js';

/**
 * The validator of a published version, compiled when it was published and served from our own origin: the policy of
 * the pages forbids to build functions from text. Until it is there, and where it cannot be had, the form is judged by
 * the slower reader of schemas with the same verdict.
 */
export function useValidator(key: string, version: number): Judge | undefined {
  const { data } = useQuery({
    queryKey: ['forms', key, 'validator', version],
    staleTime: Infinity,
    retry: false,
    queryFn: async (): Promise<Judge> => {
      const address = `${API}/forms/${encodeURIComponent(key)}/validator.js${queryText({ version })}`;
      const module = (await import(/* @vite-ignore */ address)) as { readonly default: WrittenValidator };
      return judgeOf(module.default);
    },
  });
  return data;
}
