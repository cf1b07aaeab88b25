import type { IndicatorPassport } from '@tandem/monitoring-core';
import type { Figure } from '../../figures/figure.js';
import { fitMeasured } from '../../figures/fit-measured.js';

/** Can what the figure finds be told in the unit of a row? By the same rule by which it will be. */
export const fitsUnit = ({ unit }: Figure, asked: IndicatorPassport['unit']): boolean => {
  const sample = {
    percent: { kind: 'share', numerator: 1, denominator: 2 },
    count: { kind: 'count', count: 1 },
    presence: { kind: 'presence', present: true },
  } as const;
  return fitMeasured(sample[unit], asked) !== undefined;
};
