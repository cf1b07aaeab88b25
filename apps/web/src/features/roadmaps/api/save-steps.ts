import { planSchema, planStepsSaved, type PlanStepsSaved, type SavePlanSteps } from '@tandem/contracts';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { z } from 'zod';
import type { SaveOutcome } from '../../../shared/drafts/step-saver.js';
import { isProblem } from '../../../shared/http/problem.js';
import { request } from '../../../shared/http/request.js';

export interface NewerPlan {
  readonly revision: number;
  readonly plan: RoadmapPlan;
}
export type StepsOutcome = SaveOutcome<PlanStepsSaved, NewerPlan>;

const newer = z.object({ revision: z.number().int(), plan: planSchema });

/** `leaving`: the page may go away before the answer comes. The same steps sent twice are done once. */
export async function saveSteps(
  id: string,
  body: SavePlanSteps,
  { leaving }: { readonly leaving: boolean },
): Promise<StepsOutcome> {
  try {
    const saved = await request(`/roadmaps/${id}/draft/steps`, {
      method: 'POST',
      body,
      schema: planStepsSaved,
      keepalive: leaving,
    });
    return { kind: 'saved', saved };
  } catch (error) {
    const draft = isProblem(error, 409) ? newer.safeParse(error.problem.draft) : undefined;
    if (draft?.success) return { kind: 'newer', ...draft.data };
    if (isProblem(error) && error.status < 500 && error.status !== 429)
      return { kind: 'refused', message: error.message };
    throw error;
  }
}
