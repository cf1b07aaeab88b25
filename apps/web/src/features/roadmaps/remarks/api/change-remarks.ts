import type { z } from 'zod';
import type { newRemarkSchema } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { request } from '../../../../shared/http/request.js';

export type NewRemark = z.infer<typeof newRemarkSchema>;

export type RemarkCommand =
  | { readonly do: 'write'; readonly remark: NewRemark }
  | { readonly do: 'reply'; readonly remark: string; readonly text: string }
  | { readonly do: 'close' | 'reopen' | 'remove'; readonly remark: string };

/** Whatever one does to remarks: write, answer, close, open again, take back. */
export function useChangeRemarks(roadmap: string) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  // The same words said once more after they were taken are another remark.
  const taken = useRef(0);
  return useMutation({
    mutationFn: (command: RemarkCommand) => send(roadmap, command, key([roadmap, command, taken.current])),
    onSuccess: () => {
      taken.current += 1;
    },
    // How many are open decides what may be done next: the plan itself is asked again too.
    onSettled: () => client.invalidateQueries({ queryKey: ['roadmaps'] }),
  });
}

function send(roadmap: string, command: RemarkCommand, idempotencyKey: string): Promise<void> {
  const post = (path: string, body: unknown) => request(path, { method: 'POST', body, idempotencyKey });
  switch (command.do) {
    case 'write':
      return post(`/roadmaps/${roadmap}/remarks`, command.remark);
    case 'reply':
      return post(`/roadmaps/remarks/${command.remark}/replies`, { text: command.text });
    case 'remove':
      return request(`/roadmaps/remarks/${command.remark}`, { method: 'DELETE' });
    default:
      return post(`/roadmaps/remarks/${command.remark}/${command.do}`, {});
  }
}
