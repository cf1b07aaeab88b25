import type { Calendar } from '../calendar/calendar.js';
import { addDays, localDate, localTime, momentOf } from '../calendar/dates.js';
import { isWorkday } from '../calendar/workdays.js';
import { isQuiet, type LetterSettings } from './letter-settings.js';

/** Where the reader works: his clock and his days off. */
export interface LetterPlace {
  readonly zone: string;
  readonly calendar: Calendar;
}

type Limits = Pick<LetterSettings, 'quiet' | 'workdaysOnly'>;

/** Which letter a notice goes with, and when that letter goes. */
export interface LetterSlot {
  /** `notice`: a letter of its own. Otherwise the name of the letter that gathers: all notices with it go together. */
  readonly slot: 'notice' | `digest ${string}` | `held ${string}`;
  readonly at: number;
}

const QUARTER = 15 * 60_000;
/** Longer than any run of days off; a calendar without a working day holds nobody's letters back for ever. */
const FARTHEST_DAYS = 60;

/** May a letter go at this moment: outside the quiet hours, and on a working day where the person wants it so. */
export const mayGoAt = (moment: number, { quiet, workdaysOnly }: Limits, place: LetterPlace): boolean =>
  !isQuiet(localTime(moment, place.zone), quiet) &&
  (!workdaysOnly || isWorkday(localDate(moment, place.zone), place.calendar));

/** The first moment from this one on when a letter may go; the moment itself where it may. */
export const nextMoment = (moment: number, settings: Limits, place: LetterPlace): number => {
  const farthest = addDays(localDate(moment, place.zone), FARTHEST_DAYS);
  let at = moment;
  while (!mayGoAt(at, settings, place) && localDate(at, place.zone) < farthest)
    at = afterObstacle(at, settings, place);
  return at;
};

/** Past what stands in the way now: the end of the quiet hours, or of the day off. Always later than `at`. */
const afterObstacle = (
  at: number,
  { quiet, workdaysOnly }: Limits,
  { zone, calendar }: LetterPlace,
): number => {
  const today = localDate(at, zone);
  const clock = localTime(at, zone);
  const dayOff = workdaysOnly && !isWorkday(today, calendar);
  const next =
    dayOff || !quiet
      ? momentOf(addDays(today, 1), '00:00:00', zone)
      : momentOf(clock < quiet.to ? today : addDays(today, 1), `${quiet.to}:00`, zone);
  // Where clocks are put forward that hour may not exist: go on in small steps, never back.
  return next > at ? next : at + QUARTER;
};

/**
 * The letter that a notice of this moment goes with; null where the person wants none. What may not go at once waits for
 * the end of the quiet hours in one letter: a morning brings one, not twenty.
 */
export const slotOf = (moment: number, settings: LetterSettings, place: LetterPlace): LetterSlot | null => {
  if (settings.digest === 'off') return null;
  if (settings.digest !== 'each') return digestAfter(moment, settings, place);
  const at = nextMoment(moment, settings, place);
  return at === moment
    ? { slot: 'notice', at }
    : { slot: `held ${new Date(at).toISOString().slice(0, 16)}Z`, at };
};

/** The first digest that goes later than this moment. */
export const digestAfter = (moment: number, settings: LetterSettings, place: LetterPlace): LetterSlot => {
  // A digest of some days ago may still be ahead: it was held back by days off or by the night.
  const today = localDate(moment, place.zone);
  for (let day = addDays(today, -FARTHEST_DAYS / 2); ; day = addDays(day, 1)) {
    if (!isDigestDay(day, settings, place)) continue;
    const free = settings.workdaysOnly ? firstWorkday(day, place.calendar) : day;
    const at = nextMoment(momentOf(free, `${settings.digestAt}:00`, place.zone), settings, place);
    if (at > moment) return { slot: `digest ${day} ${settings.digestAt}`, at };
  }
};

/** A weekly digest that falls on a day off goes on the working day after it; a daily one is left out. */
const isDigestDay = (day: string, settings: LetterSettings, { calendar }: LetterPlace): boolean => {
  if (settings.digest === 'weekly')
    return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === settings.digestDay;
  return !settings.workdaysOnly || firstWorkday(day, calendar) === day;
};

/** This day or the first working day after it; the day itself where days off never end (a calendar entered by mistake). */
const firstWorkday = (day: string, calendar: Calendar): string => {
  for (let ahead = 0; ahead < FARTHEST_DAYS; ahead += 1) {
    const next = addDays(day, ahead);
    if (isWorkday(next, calendar)) return next;
  }
  return day;
};
