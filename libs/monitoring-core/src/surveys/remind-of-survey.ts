import { SMALLEST_GROUP } from '@tandem/domain';
import type { Invitation } from './survey.js';

/**
 * Who is written to: those who neither answered nor refused. For the post alone; no person above, at the school or
 * elsewhere, is shown this list (workflows h, roles 3.1).
 */
export const remindedOf = (invitations: readonly Invitation[]): string[] =>
  invitations.flatMap(({ person, status }) => (status === 'invited' ? [person] : []));

/** What a school may know while a survey lasts. */
export interface SurveyProgress {
  readonly invited: number;
  readonly answered: 'few' | 'belowHalf' | 'halfOrMore';
}

/**
 * Only how it goes on the whole: an exact number that grows by one when somebody leaves the room would name him, and
 * «все, кроме одного» points at the one. Where few are invited not even a half is told.
 */
export const progressOf = (invitations: readonly Invitation[]): SurveyProgress => {
  const answered = invitations.filter(({ status }) => status === 'answered').length;
  const invited = invitations.length;
  if (answered < SMALLEST_GROUP || invited < 2 * SMALLEST_GROUP) return { invited, answered: 'few' };
  return { invited, answered: answered * 2 < invited ? 'belowHalf' : 'halfOrMore' };
};
