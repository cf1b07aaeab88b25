/** Rows that a form wants each once, by the constants of its options: `school-self-check`, `municipal-analysis`. */
export const STAGES = [
  'conditions',
  'menteeBase',
  'mentorBase',
  'selection',
  'matching',
  'work',
  'completion',
] as const;

/** Six risks of the order (`004…`, VI). */
export const RISKS = [
  'perception',
  'workload',
  'mentorMotivation',
  'formalism',
  'menteeMotivation',
  'coordination',
] as const;

/** Four signs of success (`004…`, VI). */
export const SIGNS = ['results', 'motivation', 'innovation', 'adaptation'] as const;
