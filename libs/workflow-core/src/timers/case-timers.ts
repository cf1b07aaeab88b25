import type { Draft } from '../decide/draft.js';
import type { Timer } from '../language/case-state.js';

/**
 * Sets a timer, in place of one with the same id. An id never stands both among the cancelled and among the set:
 * re-entering a state cancels and raises the same timer, and one statement of SQL could not do both.
 */
export const setTimer = (draft: Draft, timer: Timer): void => {
  draft.timers = [...draft.timers.filter(({ id }) => id !== timer.id), timer];
  forget(draft, timer.id);
  draft.timersSet.push(timer);
};

/** Cancels a timer; one that is not set is left alone. */
export const cancelTimer = (draft: Draft, id: string): void => {
  const rest = draft.timers.filter((timer) => timer.id !== id);
  if (rest.length === draft.timers.length) return;
  draft.timers = rest;
  forget(draft, id);
  if (draft.before?.timers.some((timer) => timer.id === id)) draft.timersCancelled.push(id);
};

const forget = (draft: Draft, id: string): void => {
  const set = draft.timersSet.findIndex((timer) => timer.id === id);
  if (set >= 0) draft.timersSet.splice(set, 1);
  const cancelled = draft.timersCancelled.indexOf(id);
  if (cancelled >= 0) draft.timersCancelled.splice(cancelled, 1);
};
