import { useDecide, type Decided } from '../../../../shared/decisions/use-decide.js';

const ROADMAP: Decided = {
  path: '/roadmaps',
  own: { 'ROADMAP.SUBMIT': 'submit', 'ROADMAP.RETURN': 'return', 'ROADMAP.AGREE': 'agree' },
  stale: ['roadmaps'],
};

/** Sends a decision about the plan. */
export const useDecideRoadmap = (roadmap: string, revision: number) => useDecide(ROADMAP, roadmap, revision);
