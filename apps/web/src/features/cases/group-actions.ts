import type { AvailableEventView, TaskView } from '@tandem/contracts';

/** One thing that a person can do now. Several outcomes of one form are one thing: the answer decides which. */
export interface CaseAction {
  readonly key: string;
  readonly title: string;
  readonly hint: string | undefined;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly event: AvailableEventView;
  /** The other outcomes of the same form. */
  readonly outcomes: readonly string[];
}

export interface CaseActions {
  readonly allowed: readonly CaseAction[];
  /** The person's own steps that the state of things forbids now. */
  readonly refused: readonly AvailableEventView[];
  /** Steps of other people. */
  readonly others: readonly AvailableEventView[];
}

const RANK = { primary: 0, plain: 1, danger: 2 };

/** Sorts what the server offers into what to do, what not yet, and what is others' to do. */
export function groupActions(events: readonly AvailableEventView[], tasks: readonly TaskView[]): CaseActions {
  const groups = new Map<string, AvailableEventView[]>();
  for (const event of events.filter(({ allowed }) => allowed)) {
    const key = event.task && event.form ? `task:${event.task}` : `event:${event.type}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const allowed = [...groups].flatMap(([key, [first, ...rest]]): CaseAction[] => {
    if (!first) return [];
    const task = rest.length > 0 ? tasks.find(({ id }) => id === first.task) : undefined;
    return [
      {
        key,
        title: task?.title ?? first.title,
        hint: rest.length > 0 ? undefined : first.hint,
        tone: first.tone ?? 'plain',
        event: first,
        outcomes: rest.length > 0 ? [first, ...rest].map(({ title }) => title) : [],
      },
    ];
  });
  const closed = events.filter((event) => !event.allowed);
  return {
    allowed: allowed.sort((one, other) => RANK[one.tone] - RANK[other.tone]),
    refused: closed.filter(({ reasonCode }) => reasonCode !== 'not-yours'),
    others: closed.filter(({ reasonCode }) => reasonCode === 'not-yours'),
  };
}
