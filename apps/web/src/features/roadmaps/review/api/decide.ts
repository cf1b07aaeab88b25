import { caseMoved } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshAfterMove } from '../../../../shared/cases/refresh.js';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { request } from '../../../../shared/http/request.js';

export interface Decision {
  /** Event of the workflow: `ROADMAP.RETURN`. */
  readonly type: string;
  readonly comment?: string | undefined;
  /** Of a return: until when an answer is asked for. */
  readonly answerBy?: string | undefined;
}

/** Moves that have an address of their own; all others are events of the case. */
const OWN_ADDRESS: Readonly<Record<string, string>> = {
  'ROADMAP.SUBMIT': 'submit',
  'ROADMAP.RETURN': 'return',
  'ROADMAP.AGREE': 'agree',
};

/** Sends a decision about the plan. `revision`: what the person decides on is what he saw. */
export function useDecide(roadmap: string, revision: number) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ type, comment, answerBy }: Decision) => {
      const own = OWN_ADDRESS[type];
      const said = {
        ...(comment ? { comment } : {}),
        ...(answerBy && own === 'return' ? { answerBy } : {}),
        revision,
      };
      const body = own ? said : { type, ...said };
      return request(own ? `/roadmaps/${roadmap}/${own}` : `/cases/${roadmap}/events`, {
        method: 'POST',
        body,
        idempotencyKey: key([roadmap, type, body]),
        schema: caseMoved,
      });
    },
    onSettled: () => refreshAfterDecision(client, roadmap),
  });
}

const refreshAfterDecision = async (client: ReturnType<typeof useQueryClient>, roadmap: string) => {
  await Promise.all([
    refreshAfterMove(client, roadmap),
    client.invalidateQueries({ queryKey: ['roadmaps'] }),
  ]);
};
