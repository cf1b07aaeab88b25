import type { TaskView } from '@tandem/contracts';
import { daysFrom } from '@tandem/ui';

export interface TaskGroups {
  readonly overdue: readonly TaskView[];
  readonly week: readonly TaskView[];
  readonly later: readonly TaskView[];
}

const WEEK = 7;

/** «Просрочено», «Сегодня и на неделе», «Позже»; inside a group the earliest first. */
export function groupTasks(tasks: readonly TaskView[], today: string): TaskGroups {
  const sorted = [...tasks].sort((one, other) => (one.dueAt ?? '9999').localeCompare(other.dueAt ?? '9999'));
  const days = (task: TaskView) => (task.dueAt === null ? Infinity : daysFrom(today, task.dueAt));
  return {
    overdue: sorted.filter((task) => days(task) < 0),
    week: sorted.filter((task) => days(task) >= 0 && days(task) < WEEK),
    later: sorted.filter((task) => days(task) >= WEEK),
  };
}
