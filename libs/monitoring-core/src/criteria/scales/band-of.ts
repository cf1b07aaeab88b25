import { compare, fraction, type Fraction } from '../../indicators/values/fraction.js';
import type { Band } from './scale.js';

/** The band of a share by ≥ on what was not rounded: 79.5 and 79.999 belong to «79–60 %», 120 to «100–80 %» (form 27). */
export const bandOf = (bands: readonly Band[], percent: Fraction): Band => {
  const band = bands.find(({ from }) => compare(percent, fraction(from)) >= 0);
  if (!band) throw new Error('the last band does not begin at nought');
  return band;
};

/** Why bands are no scale: they must fall, and reach down to nought, or a value would belong nowhere. */
export const refusalOfBands = (
  bands: readonly Band[],
): 'bandsDoNotFall' | 'bandsDoNotReachNought' | 'bandTwice' | undefined => {
  if (bands.at(-1)?.from !== 0) return 'bandsDoNotReachNought';
  if (new Set(bands.map(({ key }) => key)).size < bands.length) return 'bandTwice';
  const falls = bands.every((band, at) => at === 0 || band.from < bands[at - 1]!.from);
  return falls ? undefined : 'bandsDoNotFall';
};
