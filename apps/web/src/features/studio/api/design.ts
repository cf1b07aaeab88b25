import {
  formDesignView,
  holdView,
  savedStepsView,
  type FormDesignView,
  type HoldView,
  type NewForm,
  type SavedSteps,
  type SaveSteps,
} from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const at = (key: string, rest = '') => `/forms/${encodeURIComponent(key)}/draft${rest}`;

export const designQuery = (key: string) =>
  queryOptions({
    queryKey: ['form-design', key],
    // The studio keeps the state from here on: nothing is asked again behind its back.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always' as const,
    retry: false,
    queryFn: () => readDesign(key),
  });

export const readDesign = (key: string): Promise<FormDesignView> =>
  request(at(key), { schema: formDesignView });

export const beginDesign = (key: string, version?: number): Promise<FormDesignView> =>
  request(at(key), {
    method: 'POST',
    body: version === undefined ? {} : { version },
    schema: formDesignView,
  });

export const createForm = (form: NewForm): Promise<FormDesignView> =>
  request('/forms', { method: 'POST', body: form, schema: formDesignView });

export const dropDesign = (key: string): Promise<void> => request(at(key), { method: 'DELETE' });

/** `leaving`: the page may go away before the answer comes. */
export const saveSteps = (
  key: string,
  steps: SaveSteps,
  { leaving }: { readonly leaving: boolean },
): Promise<SavedSteps> =>
  request(at(key, '/steps'), {
    method: 'POST',
    body: steps,
    schema: savedStepsView,
    keepalive: leaving,
  });

export const holdDesign = (key: string, takeOver: boolean): Promise<HoldView> =>
  request(at(key, '/hold'), { method: 'POST', body: { takeOver }, schema: holdView });

export const releaseDesign = (key: string): Promise<void> => request(at(key, '/hold'), { method: 'DELETE' });
