import { compare, fraction, type Fraction } from '../../indicators/values/fraction.js';
import type { Band } from './scale.js';

/** The band of a share by ≥ on what was not rounded: 79.5 and 79.999 belong to «79–60 %», 120 to «100–80 %» (form 27). */
export const bandOf = (bands: readonly Band[], percent: Fraction): Band => {
  const band = bands.find(({ from }) => compare(percent, fraction(from)) >= 0);
  if (!band) throw new Error('the last band does not begin at nought');
  return band;
};
