import { isDate, momentOf } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import { lookUpFact } from '../facts/look-up-fact.js';
import type { Facts } from '../language/decision.js';
import type { Delay } from '../language/definition.js';
import { END_OF_DAY, laterMoment, nextYearly } from './later-moment.js';
import { parseDelay, type Duration, type ParsedDelay } from './parse-delay.js';

/** Reminders are read by people: in the morning, not at midnight. */
const MORNING = '09:00:00.000';

/** The moment when a delay that starts now has passed; none where it counts from a date that is not there. */
export const reckonDelay = (draft: Draft, delay: Delay): number | undefined => {
  const parsed = read(delay);
  switch (parsed.kind) {
    case 'duration':
      return laterMoment(draft, draft.now, parsed.duration);
    case 'yearly':
      return nextYearly(draft.now, parsed.monthDay, draft.facts.zone);
    case 'fact':
      return reckonFrom(draft, parsed.name, parsed.offset);
  }
};

const EARLIEST = '1970-01-01';
const LATEST = '2199-12-31';

const reckonFrom = (draft: Draft, name: string, offset: Duration | undefined): number | undefined => {
  const date = lookUpFact(draft, name);
  const day = typeof date === 'string' ? date.slice(0, 10) : undefined;
  // A mistyped year (0202, 9999) must not end in a moment that no clock can hold.
  if (!isDate(day) || day < EARLIEST || day > LATEST) return undefined;
  const end = momentOf(day, END_OF_DAY, draft.facts.zone);
  return offset ? laterMoment(draft, end, offset) : end;
};

/** A reminder so far from the due moment, at nine in the morning of that day. */
export const reckonReminder = (draft: Draft, due: number, offset: string): number =>
  laterMoment(draft, due, readDuration(offset), MORNING);

/** An escalation so long after the due moment, at the end of that day. */
export const reckonEscalation = (draft: Draft, due: number, after: string): number =>
  laterMoment(draft, due, readDuration(after));

/** The end of a period from a moment on, outside of any decision: the clock of a simulation. */
export const momentAfter = (now: number, delay: Delay, facts: Facts): number => {
  const parsed = read(delay);
  if (parsed.kind === 'duration') return laterMoment({ facts, read: {} }, now, parsed.duration);
  if (parsed.kind === 'yearly') return nextYearly(now, parsed.monthDay, facts.zone);
  throw new Error(`"${delay}" depends on answers`);
};

/** Delays come from definitions and are few: each is read once. */
const known = new Map<string, ParsedDelay>();
const MAX_KNOWN = 10_000;

const read = (delay: Delay): ParsedDelay => {
  const before = known.get(delay);
  if (before) return before;
  const parsed = parseDelay(delay);
  if (!parsed) throw new Error(`Delay "${delay}" cannot be read`);
  if (known.size < MAX_KNOWN) known.set(delay, parsed);
  return parsed;
};

const readDuration = (text: string): Duration => {
  const parsed = read(text);
  if (parsed.kind !== 'duration') throw new Error(`"${text}" is not a duration`);
  return parsed.duration;
};
