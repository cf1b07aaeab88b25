import type { CaseView, TaskView } from '@tandem/contracts';

/** Whose move it is: the open task that is due first, the person's own before others'. */
export function turnOf(view: Pick<CaseView, 'tasks'>): TaskView | undefined {
  const open = view.tasks.filter(({ status }) => status === 'open');
  const byDue = (one: TaskView, other: TaskView) =>
    (one.dueAt ?? '9999').localeCompare(other.dueAt ?? '9999');
  return [...open].sort(byDue)[0];
}
