import { fraction, percentOf, type Fraction } from './fraction.js';
import type { Measured } from './measured.js';

/**
 * The number that is held against a target: per cent of a share, how many of a count, 100 or 0 of what is there or is
 * not. Without a denominator there is no number at all: no young specialists is «неприменимо», never 0 %.
 */
export const factOf = (measured: Measured): Fraction | undefined => {
  switch (measured.kind) {
    case 'share':
      return measured.denominator === 0 ? undefined : percentOf(measured.numerator, measured.denominator);
    case 'count':
      return fraction(measured.count);
    case 'presence':
      return fraction(measured.present ? 100 : 0);
  }
};
