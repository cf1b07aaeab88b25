import { addDays, addMonths, addWorkdays, isDate, localDate, momentOf } from '@tandem/domain';
import { RefusedMidway, refuseMissing } from '../decide/refuse.js';
import type { Draft } from '../decide/draft.js';
import { lookUpFact } from '../facts/look-up-fact.js';
import type { Delay } from '../language/definition.js';
import { parseDelay, parseDuration, type Duration, type ParsedDelay } from './parse-delay.js';

/** Deadlines fall at the end of the local day: whoever does it in the evening is in time. */
const END_OF_DAY = '23:59:59.999';
/** Reminders are read by people: in the morning, not at midnight. */
const MORNING = '09:00:00.000';

const parsed = new Map<string, ParsedDelay>();
const MAX_PARSED = 10_000;

/** The moment when a delay that starts now has passed. A date that is not known refuses the event. */
export const reckonDelay = (draft: Draft, delay: Delay): number => {
  const known = parsed.get(delay) ?? remember(delay);
  switch (known.kind) {
    case 'duration':
      return later(draft, draft.now, known.duration, END_OF_DAY);
    case 'yearly':
      return momentOf(
        nextYearly(localDate(draft.now, draft.facts.zone), known.monthDay),
        END_OF_DAY,
        draft.facts.zone,
      );
    case 'fact': {
      const date = lookUpFact(draft, known.name);
      if (typeof date !== 'string' || Number.isNaN(Date.parse(date)))
        throw new RefusedMidway(refuseMissing(known.name));
      const end = momentOf(date.slice(0, 10), END_OF_DAY, draft.facts.zone);
      return known.offset ? later(draft, end, known.offset, END_OF_DAY) : end;
    }
  }
};

const remember = (delay: Delay): ParsedDelay => {
  const fresh = parseDelay(delay);
  if (!fresh) throw new Error(`Delay "${delay}" cannot be read`);
  if (parsed.size < MAX_PARSED) parsed.set(delay, fresh);
  return fresh;
};

/** Today counts while it lasts: «до 1 октября» asked on 1 October means this evening. */
const nextYearly = (today: string, monthDay: string): string => {
  const thisYear = `${today.slice(0, 4)}-${monthDay}`;
  return thisYear >= today ? thisYear : `${Number(today.slice(0, 4)) + 1}-${monthDay}`;
};

/** A reminder so far from the due moment, at nine in the morning of that day. */
export const reckonReminder = (draft: Draft, due: number, offset: string): number => {
  const duration = parseDuration(offset);
  if (!duration) throw new Error(`Offset "${offset}" cannot be read`);
  return later(draft, due, duration, MORNING);
};

/** An escalation so long after the due moment, at the end of that day. */
export const reckonEscalation = (draft: Draft, due: number, after: string): number => {
  const duration = parseDuration(after);
  if (!duration) throw new Error(`Duration "${after}" cannot be read`);
  return later(draft, due, duration, END_OF_DAY);
};

const later = (draft: Draft, from: number, duration: Duration, time: string): number => {
  const { zone } = draft.facts;
  const clock = duration.sign * duration.milliseconds;
  if (duration.exact && !duration.years && !duration.months && !duration.days && !duration.workdays)
    return from + clock;
  const date = laterDate(draft, localDate(from, zone), duration);
  return momentOf(date, time, zone) + clock;
};

const laterDate = (draft: Draft, start: string, duration: Duration): string => {
  const months = duration.sign * (duration.years * 12 + duration.months);
  let date = months ? addMonths(start, months) : start;
  if (duration.days) date = addDays(date, duration.sign * duration.days);
  return duration.workdays ? laterWorkday(draft, date, duration.sign * duration.workdays) : date;
};

/**
 * Working days depend on a calendar that a later decree may change. The date that was reckoned is kept among the
 * facts of the decision, so that folding the history gives the deadline that was promised then.
 */
const laterWorkday = (draft: Draft, date: string, days: number): string => {
  const name = `workday.${date}.${days}`;
  const kept = draft.facts.values[name];
  const found = typeof kept === 'string' ? kept : addWorkdays(date, days, draft.facts.calendar);
  draft.read[name] = found;
  return found;
};
