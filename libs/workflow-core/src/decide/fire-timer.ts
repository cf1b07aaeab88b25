import type { AnyMachineSnapshot } from 'xstate';
import type { OpenTask } from '../language/case-state.js';
import type { Decision } from '../language/decision.js';
import type { TaskSpec } from '../language/definition.js';
import { cancelTimer } from '../timers/case-timers.js';
import { conclude } from './conclude.js';
import { addEffect, type Draft } from './draft.js';
import { dueText, overdueText } from './ladder-words.js';
import { refuse } from './refuse.js';
import { activeStates, whereItStands } from './read-snapshot.js';
import { runStep } from './run-step.js';

/** A timer that came due. One that is not set any more has been cancelled or has fired: a second delivery changes nothing. */
export const fireTimer = (draft: Draft, snapshot: AnyMachineSnapshot): Decision => {
  const timer = draft.timers.find(({ id }) => id === draft.command.timerId);
  if (!timer) return refuse('timer-gone', { ru: 'Этот срок уже снят', en: 'This timer is not set any more' });
  cancelTimer(draft, timer.id);
  const { type, task: taskId, step } = timer.event;
  if (type === '@remind' || type === '@escalate') {
    const task = draft.tasks.find(({ id }) => id === taskId);
    const spec = task && draft.compiled.definition.tasks?.[task.key];
    if (task && spec) tell(draft, task, spec, type, Number(step));
    return conclude(draft, snapshot, type, LADDER_TITLES[type]);
  }
  // A guarded `after` that does not pass is consumed all the same: refused, it would come again with every sweep.
  const next = runStep(draft, snapshot, { type: String(type) });
  const where = whereItStands(activeStates(draft.compiled, snapshot));
  return conclude(draft, next, '@timer', { ru: `Истёк срок: ${where.ru}`, en: `Time is up: ${where.en}` });
};

const LADDER_TITLES = {
  '@remind': { ru: 'Напоминание', en: 'Reminder' },
  '@escalate': { ru: 'Сообщение о просрочке', en: 'Overdue notice' },
} as const;

const tell = (
  draft: Draft,
  task: OpenTask,
  spec: TaskSpec,
  type: '@remind' | '@escalate',
  step: number,
): void => {
  const overdue = spec.escalate?.[step]?.to;
  const around = { now: draft.now, zone: draft.facts.zone, calendar: draft.facts.calendar };
  addEffect(draft, {
    kind: 'notify',
    payload:
      type === '@escalate' && overdue
        ? { template: 'task-overdue', to: [overdue], text: overdueText(spec, task, around), task: task.id }
        : { template: 'task-due', to: [task.role], text: dueText(spec, task, around), task: task.id },
  });
};
