import { endOfLocalDay, SMALLEST_GROUP, type Calendar } from '@tandem/domain';
import { remindersOf } from '../campaigns/remind.js';
import { isWorkingDay } from '../campaigns/working-days.js';
import { SURVEY_REMINDERS, type Invitation, type SurveyWindow } from './survey.js';

/**
 * Who is written to: those who neither answered nor refused. For the post alone; no person above, at the school or
 * elsewhere, is shown this list (workflows h, roles 3.1).
 */
export const remindedOf = (invitations: readonly Invitation[]): string[] =>
  invitations.flatMap(({ person, status }) => (status === 'invited' ? [person] : []));

/** The moments at which they are: by the ladder of the survey, on working days at nine there, within the window. */
export const surveyReminders = (
  { from, to }: SurveyWindow,
  timeZone: string,
  { calendar, days = SURVEY_REMINDERS }: { readonly calendar: Calendar; readonly days?: readonly number[] },
): string[] => {
  const due = {
    named: to,
    date: to,
    at: new Date(endOfLocalDay(to, timeZone)).toISOString(),
    dayOff: !isWorkingDay(to, calendar),
  };
  const reminding = { days: days.filter((day) => day <= 0), headFrom: Infinity, roles: [], headRoles: [] };
  return remindersOf(due, timeZone, { calendar, reminding, opensOn: from }).map(({ at }) => at);
};

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
  return progressOfCounts(invitations.length, answered);
};

/** The same where the invitations were counted elsewhere. */
export const progressOfCounts = (invited: number, answered: number): SurveyProgress => {
  if (answered < SMALLEST_GROUP || invited < 2 * SMALLEST_GROUP) return { invited, answered: 'few' };
  return { invited, answered: answered * 2 < invited ? 'belowHalf' : 'halfOrMore' };
};
