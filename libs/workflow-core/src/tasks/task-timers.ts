import type { Draft } from '../decide/draft.js';
import type { OpenTask } from '../language/case-state.js';
import type { TaskSpec } from '../language/definition.js';
import { setTimer } from '../timers/case-timers.js';
import { reckonEscalation, reckonReminder } from '../timers/reckon-delay.js';

const REMIND = 'remind:';
const ESCALATE = 'escalate:';

export const ladderPrefixes = (taskId: string): readonly string[] => [
  `${REMIND}${taskId}:`,
  `${ESCALATE}${taskId}:`,
];

/** The ladder of a task: reminders around the due moment, escalations after it. What is past already is not said. */
export const setTaskTimers = (draft: Draft, task: OpenTask, spec: TaskSpec, due: number): void => {
  spec.remind?.forEach((offset, step) => {
    const moment = reckonReminder(draft, due, offset);
    if (moment > draft.now)
      setTimer(draft, {
        id: `${REMIND}${task.id}:${step}`,
        fireAt: new Date(moment).toISOString(),
        event: { type: '@remind', task: task.id, step },
      });
  });
  spec.escalate?.forEach(({ after }, step) => {
    const moment = reckonEscalation(draft, due, after);
    if (moment > draft.now)
      setTimer(draft, {
        id: `${ESCALATE}${task.id}:${step}`,
        fireAt: new Date(moment).toISOString(),
        event: { type: '@escalate', task: task.id, step },
      });
  });
};
