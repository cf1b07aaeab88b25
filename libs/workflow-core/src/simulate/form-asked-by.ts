import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { sentBy } from '../compile/forms-of-events.js';
import type { CaseState } from '../language/case-state.js';
import type { EventStep } from './journey.js';

/** The form that a step with answers fills in where it does not say which: of the open task, or of the event. */
export const formAskedBy = (
  { definition: { tasks, events } }: CompiledWorkflow,
  state: CaseState | undefined,
  { event, as }: EventStep,
): string | undefined => {
  const task = state?.tasks
    .map(({ key, role }) => ({ spec: tasks?.[key], role }))
    .filter(({ spec }) => spec && sentBy(spec).includes(event))
    .sort((one, other) => Number(other.role === as) - Number(one.role === as))[0];
  return task?.spec?.form ?? events[event]?.form;
};
