import type { Text } from '@tandem/domain';

export interface SurveyResponse {
  readonly invited: number;
  readonly answered: number;
  /** Nobody was invited: there is nothing to be a share of, which is not zero. */
  readonly share?: number;
  readonly representative: boolean;
  /** Stands beside every figure of a survey that too few answered. */
  readonly note?: Required<Text>;
}

/** Below half of those who were asked, figures say little of the others (workflows h, decision D). */
export const REPRESENTATIVE_FROM = 0.5;

export const NOT_REPRESENTATIVE: Required<Text> = { ru: 'нерепрезентативно', en: 'not representative' };

/**
 * How many of those invited answered. Whoever refused was invited. `answered` is the published number of a unit: where it
 * is not published, neither is this.
 */
export const responseOf = (invited: number, answered: number): SurveyResponse => {
  if (answered > invited) throw new RangeError(`${answered} answered of ${invited} invited`);
  if (invited === 0) return { invited, answered, representative: false };
  const share = answered / invited;
  const representative = share >= REPRESENTATIVE_FROM;
  return {
    invited,
    answered,
    share,
    representative,
    ...(representative ? {} : { note: NOT_REPRESENTATIVE }),
  };
};
