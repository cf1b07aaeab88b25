import type { Draft } from '../decide/draft.js';
import type { OpenTask } from '../language/case-state.js';
import { cancelTimer } from '../timers/case-timers.js';
import { ladderPrefixes } from './task-timers.js';

/** `done`: somebody completed it; `closed`: it is no longer needed. Its reminders and escalations end with it. */
export const closeTask = (draft: Draft, task: OpenTask, status: 'done' | 'closed'): void => {
  draft.tasks = draft.tasks.filter((one) => one.id !== task.id);
  const fresh = draft.tasksOpened.findIndex((one) => one.id === task.id);
  if (fresh >= 0) draft.tasksOpened.splice(fresh, 1);
  else draft.tasksClosed.push({ id: task.id, status });
  draft.tasksMoved = draft.tasksMoved.filter(({ id }) => id !== task.id);
  const prefixes = ladderPrefixes(task.id);
  for (const { id } of draft.timers)
    if (prefixes.some((prefix) => id.startsWith(prefix))) cancelTimer(draft, id);
};

export const closeTasks = (draft: Draft, wanted: (task: OpenTask) => boolean): void => {
  for (const task of draft.tasks) if (wanted(task)) closeTask(draft, task, 'closed');
};
