import { count, countOfCases, presence, share, type Measured } from '@tandem/monitoring-core';

type MeasuredUnit = 'percent' | 'count' | 'presence';

/**
 * The same finding in the unit that a row or an indicator is told in: «20 карт» and «100 % муниципалитетов» are one count.
 * Undefined where it cannot be: a number of pairs says nothing of their share.
 */
export const fitMeasured = (measured: Measured, unit: MeasuredUnit): Measured | undefined => {
  switch (unit) {
    case 'count':
      return asCount(measured);
    case 'percent':
      return asShare(measured);
    case 'presence':
      return measured.kind === 'count' ? undefined : asPresence(measured);
  }
};

const asCount = (measured: Measured): Measured => {
  if (measured.kind === 'count') return measured;
  if (measured.kind === 'presence') return count(measured.present ? 1 : 0);
  return measured.cases ? countOfCases(measured.cases.numerator) : count(measured.numerator);
};

const asShare = (measured: Measured): Measured | undefined => {
  if (measured.kind === 'presence') return share(measured.present ? 1 : 0, 1);
  return measured.kind === 'share' ? measured : undefined;
};

/** What one place has or has not; of many places it stays a share. */
const asPresence = (measured: Measured): Measured =>
  measured.kind === 'share' && measured.denominator === 1 ? presence(measured.numerator > 0) : measured;
