import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../http/idempotency.js';

/** What one does to a remark that is there. */
export type RemarkDeed =
  | { readonly do: 'reply'; readonly remark: string; readonly text: string }
  | { readonly do: 'close' | 'reopen' | 'remove'; readonly remark: string };
export type RemarkCommand<New> = { readonly do: 'write'; readonly remark: New } | RemarkDeed;

/** Whatever one does to the remarks of a document: write, answer, close, open again, take back. */
export function useRemarkCommands<New>(
  document: string,
  send: (command: RemarkCommand<New>, idempotencyKey: string) => Promise<void>,
  /** How many are open decides what may be done next: the document itself is asked again too. */
  stale: QueryKey,
) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  // The same words said once more after they were taken are another remark.
  const taken = useRef(0);
  return useMutation({
    mutationFn: (command: RemarkCommand<New>) => send(command, key([document, command, taken.current])),
    onSuccess: () => {
      taken.current += 1;
    },
    onSettled: () => client.invalidateQueries({ queryKey: stale }),
  });
}
