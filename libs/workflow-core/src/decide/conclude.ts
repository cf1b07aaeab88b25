import type { AnyMachineSnapshot } from 'xstate';
import type { Text } from '@tandem/domain';
import { earliestDue } from '../facts/look-up-fact.js';
import type { CaseState } from '../language/case-state.js';
import type { Accepted } from '../language/decision.js';
import { closeTasks } from '../tasks/close-task.js';
import { reopenTask } from '../tasks/open-task.js';
import { cancelTimer } from '../timers/case-timers.js';
import type { Draft } from './draft.js';
import { activeStates, stageOf, statusOf } from './read-snapshot.js';
import { storeSnapshot } from './stored-snapshot.js';

/** The next state of the case and what a commit has to write, after the machine has come to rest. */
export const conclude = (draft: Draft, snapshot: AnyMachineSnapshot, type: string, title: Text): Accepted => {
  const { compiled, before, command } = draft;
  const states = activeStates(compiled, snapshot);
  const to = states.map(({ path }) => path);
  const status = statusOf(snapshot, states);
  if (status === 'open') repeat(draft, to);
  else endCase(draft);
  const next: CaseState = {
    status,
    openedAt: before?.openedAt ?? command.at,
    machine: before && snapshot === draft.from ? before.machine : storeSnapshot(compiled, snapshot),
    participants: draft.participants,
    answers: draft.answers,
    tasks: draft.tasks,
    timers: draft.timers,
  };
  return {
    accepted: true,
    next,
    change: {
      type,
      title,
      from: draft.startedIn,
      to,
      stage: stageOf(states),
      status,
      dueAt: earliestDue(draft.tasks),
      tasksOpened: draft.tasksOpened,
      tasksClosed: draft.tasksClosed,
      tasksMoved: draft.tasksMoved,
      ...(draft.submission ? { submission: draft.submission } : {}),
      joined: draft.joined,
      left: draft.left,
      timersSet: draft.timersSet,
      timersCancelled: draft.timersCancelled,
      records: draft.records,
      effects: draft.effects,
      facts: draft.read,
      remarks: draft.remarks,
    },
  };
};

/** Nothing waits in a case that has ended. */
const endCase = (draft: Draft): void => {
  closeTasks(draft, () => true);
  for (const { id } of draft.timers) cancelTimer(draft, id);
};

/** A repeating task that was just done is asked again while the state that asks it is active. */
const repeat = (draft: Draft, to: readonly string[]): void => {
  const done = draft.completed;
  if (!done || !draft.compiled.definition.tasks?.[done.key]?.repeat) return;
  const openers = draft.compiled.openers.get(done.key);
  const asks =
    !openers || openers.some((path) => to.some((leaf) => leaf === path || leaf.startsWith(`${path}.`)));
  if (asks) reopenTask(draft, done);
};
