import { letterSettingsView, type LetterSettingsView, type SaveLetterSettings } from '@tandem/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

const KEY = ['letter-settings'];

const letterSettingsQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => request('/notifications/settings', { schema: letterSettingsView, signal }),
});

export function useLetterSettings() {
  return useQuery({
    ...letterSettingsQuery,
    refetchInterval: ({ state }) => (state.data ? waitOf(state.data) : false),
  });
}

/** A letter is on its way for seconds: whoever waits for it is told how it ended; an address is often confirmed on a phone beside. */
const waitOf = ({ trial, pending, posts }: LetterSettingsView): number | false => {
  if (trial?.status === 'waiting') return 1_500;
  if (!pending || posts === 'nowhere') return false;
  return pending.status === 'waiting' ? 1_500 : 10_000;
};

/** Saves each change by itself, in their order; on the screen it holds at once, and is taken back where it is refused. */
export function useSaveLetterSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    scope: { id: 'letter-settings' },
    mutationFn: (changes: SaveLetterSettings) =>
      request('/notifications/settings', { method: 'PATCH', body: changes, schema: letterSettingsView }),
    onMutate: async ({ groups, ...changes }: SaveLetterSettings) => {
      await client.cancelQueries({ queryKey: KEY });
      const before = client.getQueryData<LetterSettingsView>(KEY);
      if (before)
        client.setQueryData<LetterSettingsView>(KEY, {
          ...before,
          ...(defined(changes) as Partial<LetterSettingsView>),
          // An address holds when it is confirmed, not when it is typed.
          email: before.email,
          groups: { ...before.groups, ...defined(groups ?? {}) },
        });
      return { before };
    },
    onSuccess: (saved) => {
      // While a later change waits for its turn, its look on the screen stays.
      if (client.isMutating({ mutationKey: KEY }) <= 1) client.setQueryData(KEY, saved);
    },
    onError: (_error, _changes, context) => {
      if (context?.before) client.setQueryData(KEY, context.before);
      void client.invalidateQueries({ queryKey: KEY });
    },
  });
}

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

export function useConfirmationAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/notifications/email/again', { method: 'POST', schema: letterSettingsView }),
    onSuccess: (settings) => client.setQueryData(KEY, settings),
  });
}

export function useTrialLetter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/notifications/trial', { method: 'POST', schema: letterSettingsView }),
    onSuccess: (settings) => client.setQueryData(KEY, settings),
  });
}
