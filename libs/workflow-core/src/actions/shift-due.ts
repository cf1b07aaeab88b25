import type { Draft } from '../decide/draft.js';
import { RefusedMidway, refuseMissing } from '../decide/refuse.js';
import { evaluateLogic } from '../facts/evaluate-logic.js';
import type { OpenTask } from '../language/case-state.js';
import type { Logic } from '../language/definition.js';
import { setTimer } from '../timers/case-timers.js';

const DAY = 86_400_000;
const MOST_DAYS = 3660;

/** Moves every due moment and timer of the case by so many calendar days: a pause takes nobody's time away. */
export const shiftDue = (draft: Draft, logic: Logic): void => {
  const found = evaluateLogic(draft, logic);
  if ('missing' in found) throw new RefusedMidway(refuseMissing(found.missing));
  const days = Math.trunc(Number(found.value));
  if (!Number.isFinite(days) || Math.abs(days) > MOST_DAYS)
    throw new RefusedMidway(refuseMissing('shiftDue.days'));
  if (days === 0) return;
  draft.tasks = draft.tasks.map((task) => (task.dueAt === undefined ? task : moveTask(draft, task, days)));
  for (const timer of draft.timers) setTimer(draft, { ...timer, fireAt: later(timer.fireAt, days) });
};

const moveTask = (draft: Draft, task: OpenTask, days: number): OpenTask => {
  const moved = { ...task, dueAt: later(task.dueAt!, days) };
  const fresh = draft.tasksOpened.findIndex(({ id }) => id === task.id);
  if (fresh >= 0) draft.tasksOpened[fresh] = moved;
  else
    draft.tasksMoved = [
      ...draft.tasksMoved.filter(({ id }) => id !== task.id),
      { id: task.id, dueAt: moved.dueAt },
    ];
  return moved;
};

const later = (moment: string, days: number): string =>
  new Date(Date.parse(moment) + days * DAY).toISOString();
