import type { RoadmapView } from '@tandem/contracts';
import type { PlanStep } from '@tandem/roadmap-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { saveSteps } from '../../api/save-steps.js';

/** The server has said no, in words. */
class StepsRefused extends Error {}

/** What to tell of steps that were not taken, where the server has said it. */
export const refusalWords = (error: unknown): string | undefined =>
  error instanceof StepsRefused ? error.message : undefined;

/**
 * Steps on the draft from outside of the editor: links to rows of the parent, exclusions. They name rows by their ids,
 * so they hold also where somebody else has moved the draft meanwhile: then they are sent once more on what it is now.
 */
export function useDraftSteps(view: Pick<RoadmapView, 'id' | 'showing'>) {
  const client = useQueryClient();
  const send = async (revision: number, steps: readonly PlanStep[], again: boolean): Promise<void> => {
    const outcome = await saveSteps(view.id, { revision, steps: [...steps] }, { leaving: false });
    if (outcome.kind === 'newer' && again) return send(outcome.revision, steps, false);
    if (outcome.kind === 'refused') throw new StepsRefused(outcome.message);
    if (outcome.kind === 'newer') throw new Error('the draft moves faster than one writes');
  };
  return useMutation({
    // One after another: each is made on the revision that the one before has left.
    scope: { id: `draft-${view.id}` },
    mutationFn: (steps: readonly PlanStep[]) => send(view.showing.draftRevision ?? 0, steps, true),
    onSettled: () => client.invalidateQueries({ queryKey: ['roadmaps', view.id] }),
  });
}
