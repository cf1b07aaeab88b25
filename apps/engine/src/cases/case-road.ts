import type { CaseView } from '@tandem/contracts';
import { STAGES } from '@tandem/domain';
import { stageStates } from '../mentoring/stage-states.js';

/** A cycle stands at several stages at once: each stop says how far it is. */
export const cycleRoad = (paths: readonly string[]): CaseView['road'] => {
  const states = stageStates(paths);
  const words = { closed: 'done', open: 'current', ahead: 'ahead' } as const;
  return STAGES.map(({ stage }) => ({ stage, state: words[states.get(stage) ?? 'ahead'], since: null }));
};

/** How far a case has come along the seven stages, and since when. */
export const roadOf = (
  stage: number | null,
  status: string,
  entered: readonly { stage: number; at: Date }[],
): CaseView['road'] => {
  const since = new Map(entered.map((one) => [one.stage, one.at.toISOString()]));
  return STAGES.map(({ stage: one }) => ({
    stage: one,
    state:
      stage === null
        ? 'ahead'
        : one < stage || (one === stage && status === 'done')
          ? 'done'
          : one === stage
            ? 'current'
            : 'ahead',
    since: since.get(one) ?? null,
  }));
};
