import type { newRemarkSchema } from '@tandem/contracts';
import type { z } from 'zod';
import { request } from '../../../../shared/http/request.js';
import { useRemarkCommands, type RemarkCommand } from '../../../../shared/remarks/use-remark-commands.js';

export type NewRemark = z.infer<typeof newRemarkSchema>;

/** Whatever one does to remarks: write, answer, close, open again, take back. */
export const useChangeRemarks = (roadmap: string) =>
  useRemarkCommands<NewRemark>(roadmap, (command, idempotencyKey) => send(roadmap, command, idempotencyKey), [
    'roadmaps',
  ]);

function send(roadmap: string, command: RemarkCommand<NewRemark>, idempotencyKey: string): Promise<void> {
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
