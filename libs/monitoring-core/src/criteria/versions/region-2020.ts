import type { CriteriaVersion } from './criteria-version.js';
import { CONDITIONS } from './region-2020/conditions.js';
import { RESULTS } from './region-2020/results.js';

/** The seven criteria of the region (R277–R287). */
export const CRITERIA_2020: CriteriaVersion = {
  key: 'region-2020',
  fromYear: 2020,
  criteria: [...CONDITIONS, ...RESULTS],
  source: '001…, приложение 1',
};
