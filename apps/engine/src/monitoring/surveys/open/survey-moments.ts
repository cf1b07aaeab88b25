import { momentOf, type Calendar } from '@tandem/domain';
import { lastMomentOf, surveyReminders, type SurveyWindow } from '@tandem/monitoring-core';

export interface SurveyMoment {
  readonly kind: 'invite' | 'remind' | 'publish';
  readonly zone: string;
  readonly at: string;
}

/** An entry whose exit never comes is told by itself, so that nobody has answered for nothing. */
const AWAITS_EXIT_DAYS = 330;

/** Moments of a survey in one time zone: invited with its first day there, reminded by the ladder. */
export const momentsIn = (window: SurveyWindow, zone: string, calendar: Calendar): SurveyMoment[] => [
  { kind: 'invite', zone, at: new Date(momentOf(window.from, '00:00:00', zone)).toISOString() },
  ...surveyReminders(window, zone, { calendar }).map((at) => ({ kind: 'remind' as const, zone, at })),
];

/** Told once it is over everywhere. */
export const publishingMoment = (
  window: SurveyWindow,
  zones: readonly string[],
  awaitsExit: boolean,
): SurveyMoment => {
  const waiting = { ...window, graceDays: window.graceDays + (awaitsExit ? AWAITS_EXIT_DAYS : 0) };
  const ends = zones.map((zone) => ({ zone, at: lastMomentOf(waiting, zone) + 1 }));
  const latest = ends.reduce((a, b) => (b.at > a.at ? b : a));
  return { kind: 'publish', zone: latest.zone, at: new Date(latest.at).toISOString() };
};
