import { planStepsSaved, type RoadmapView } from '@tandem/contracts';
import type { PlanStep } from '@tandem/roadmap-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../../shared/http/problem.js';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { request } from '../../../../shared/http/request.js';
import { roadmapQuery } from '../../api/get-roadmap.js';

/**
 * Steps on the draft from outside of the editor: links to rows of the parent, exclusions. They name rows by their ids,
 * so they hold also where somebody else has moved the draft meanwhile: then they are sent once more on what it is now.
 */
export function useDraftSteps(view: Pick<RoadmapView, 'id' | 'showing'>) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const send = (revision: number, steps: readonly PlanStep[]) =>
    request(`/roadmaps/${view.id}/draft/steps`, {
      method: 'POST',
      body: { revision, steps },
      idempotencyKey: key([view.id, revision, steps]),
      schema: planStepsSaved,
    });
  return useMutation({
    // One after another: each needs the revision that the one before has left.
    scope: { id: `draft-${view.id}` },
    mutationFn: async (steps: readonly PlanStep[]) => {
      try {
        return await send(view.showing.draftRevision ?? 0, steps);
      } catch (error) {
        if (!isProblem(error, 409)) throw error;
        const now = await client.fetchQuery({ ...roadmapQuery(view.id, 'draft'), staleTime: 0 });
        return await send(now.showing.draftRevision ?? 0, steps);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['roadmaps', view.id] }),
  });
}
