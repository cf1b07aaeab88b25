import type { Assessment } from '../scales/assess.js';
import type { Scale } from '../scales/scale.js';

/** What became of it a cycle later («анализ эффективности принятых мер», R275, R290). */
export type Effect = 'worked' | 'partly' | 'unchanged' | 'worse' | 'unknown';

/**
 * Whether a measure worked: what an indicator came to before and a cycle after. A step up its scale is an effect; a
 * better number within one step is one in part. What cannot be compared is not called a failure.
 */
export const effectOf = (
  scale: Scale,
  before: Assessment | undefined,
  after: Assessment | undefined,
): Effect => {
  const [from, to] = [standing(scale, before), standing(scale, after)];
  if (!from || !to) return 'unknown';
  if (to.step !== from.step) return to.step > from.step ? 'worked' : 'worse';
  if (to.within === from.within) return 'unchanged';
  return to.within > from.within ? 'partly' : 'worse';
};

interface Standing {
  /** The higher the better. */
  readonly step: number;
  readonly within: number;
}

const standing = (scale: Scale, found: Assessment | undefined): Standing | undefined => {
  switch (found?.kind) {
    case 'choice':
      return scale.kind === 'choice' ? { step: fromLast(scale.options, found.option), within: 0 } : undefined;
    case 'band':
      return scale.kind === 'bands'
        ? { step: fromLast(scale.bands, found.band), within: found.percent }
        : undefined;
    // Of many answers the share of the best one is what should grow.
    case 'distribution':
      return { step: 0, within: found.distribution.options[0]?.percent ?? 0 };
    case 'levels':
      return { step: 0, within: found.total };
    case 'participation':
      return { step: Object.values(found.took).filter(Boolean).length, within: 0 };
    case 'training':
      return { step: found.present ? 1 : 0, within: found.everyMonths ? -found.everyMonths : -Infinity };
    default:
      return undefined;
  }
};

/** Scales name their best first. */
const fromLast = (steps: readonly { readonly key: string }[], key: string): number =>
  steps.length - steps.findIndex((step) => step.key === key);
