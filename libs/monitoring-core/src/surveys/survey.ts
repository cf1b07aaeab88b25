/**
 * How far an answer is from a name (workflows h). Anonymous: nothing joins it to anybody, so it cannot be replaced.
 * Confidential: entry and exit of one person are joined by a token that stands beside no name (form 19). Named: known.
 */
export type SurveyMode = 'anonymous' | 'confidential' | 'named';

/** Local dates, both inclusive. Answers are taken for some days more (workflows h: +3), reminders are not sent in them. */
export interface SurveyWindow {
  readonly from: string;
  readonly to: string;
  readonly graceDays: number;
}

/** Days from the end of the window on which those who have not answered are reminded (workflows h). */
export const SURVEY_REMINDERS = [-7, -3, -1] as const;

/** What became of one invitation. To refuse is a way of being done with it, and holds nobody's pair up. */
export type InvitationStatus = 'invited' | 'answered' | 'refused';

/** Stands beside a name and never beside an answer; in anonymous surveys its status is all that is kept of having answered. */
export interface Invitation {
  readonly person: string;
  readonly unit: string;
  readonly status: InvitationStatus;
}
