import type { CriteriaVersion } from './criteria-version.js';
import { CRITERIA_2020 } from './region-2020.js';

/** All that the region has had; a new one begins with a year of its own. */
export const CRITERIA_VERSIONS: readonly CriteriaVersion[] = [CRITERIA_2020];
