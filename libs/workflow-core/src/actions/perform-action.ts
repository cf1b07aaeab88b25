import type { JsonObject, ParticipantRole, Role } from '@tandem/domain';
import { activeParticipants, addEffect, type Draft } from '../decide/draft.js';
import { RefusedMidway, refuseMissing } from '../decide/refuse.js';
import type { ActionSpec, CaseAddress } from '../language/definition.js';
import type { PerformedAction } from '../machine/step-machine.js';
import { closeTasks } from '../tasks/close-task.js';
import { openTask } from '../tasks/open-task.js';
import { cancelTimer, setTimer } from '../timers/case-timers.js';
import { joinParticipants, leaveParticipants, personsFrom } from './change-participants.js';
import { evaluateFields } from './evaluate-fields.js';
import { shiftDue } from './shift-due.js';

/** Added by the compiler to states; definitions cannot name them (`@` is reserved). */
export const CLOSE_OWN_TASKS = '@closeOwnTasks';
export const MARK_STATE = '@markState';

type Performed =
  | Exclude<ActionSpec, { readonly type: 'set' }>
  | { readonly type: typeof CLOSE_OWN_TASKS; readonly params: { readonly tasks: readonly string[] } }
  | { readonly type: typeof MARK_STATE; readonly params: { readonly state: string; readonly in: boolean } }
  | { readonly type: 'xstate.raise'; readonly params: RaiseParams }
  | { readonly type: 'xstate.cancel'; readonly params: { readonly sendId: string } };

interface RaiseParams {
  readonly event: JsonObject;
  readonly id: string;
  readonly delay?: number;
}

/** Puts one action of the step into the draft. */
export const performAction = (draft: Draft, performed: PerformedAction): void => {
  draft.context = performed.context;
  const action = performed as unknown as Performed;
  switch (action.type) {
    case 'openTask':
      return openTask(draft, action.params.task);
    case 'closeTasks':
      return closeNamed(draft, action.params.tasks, action.params.of === 'actor');
    case CLOSE_OWN_TASKS:
      return closeNamed(draft, action.params.tasks);
    case MARK_STATE:
      (draft.entered ??= new Map()).set(action.params.state, action.params.in);
      return;
    case 'xstate.raise':
      return raise(draft, action.params);
    case 'xstate.cancel':
      return cancelTimer(draft, action.params.sendId);
    case 'forgetAnswers':
      draft.answers = draft.answers.filter(({ form }) => !action.params.forms.includes(form));
      return;
    case 'writeRecord':
      return writeRecord(draft, action.params);
    case 'joinParticipants':
      return joinParticipants(draft, action.params.role, action.params.from);
    case 'leaveParticipants':
      return leaveParticipants(draft, action.params.role, action.params.from);
    case 'shiftDue':
      return shiftDue(draft, action.params.days);
    default:
      return addOutside(draft, action);
  }
};

const closeNamed = (draft: Draft, tasks: readonly string[] | '*', ofActor = false): void => {
  const persons = ofActor ? personsFrom(draft, 'actor') : [];
  closeTasks(
    draft,
    ({ key, person }) =>
      (tasks === '*' || tasks.includes(key)) &&
      (!ofActor || (person !== undefined && persons.includes(person))),
  );
};

/** A raise without delay has been consumed within the step already; with one it is a timer of the case. */
const raise = (draft: Draft, { event, id, delay }: RaiseParams): void => {
  if (delay === undefined || Number.isNaN(delay)) return;
  setTimer(draft, { id, fireAt: new Date(draft.now + delay).toISOString(), event });
};

const personsOf = (draft: Draft, to: CaseAddress): readonly string[] => {
  if (typeof to === 'object' && to.from !== undefined) return personsFrom(draft, to.from);
  return draft.participants
    .filter(({ state, role }) => state === 'active' && (typeof to === 'string' || role === to.of))
    .map(({ person }) => person);
};

const writeRecord = (
  draft: Draft,
  params: (ActionSpec & { readonly type: 'writeRecord' })['params'],
): void => {
  const data = evaluateFields(draft, params.data ?? {});
  for (const { person } of activeParticipants(draft, params.of))
    draft.records.push({ register: params.register, person, status: params.status, data });
};

type Outside = ActionSpec & { readonly type: 'notify' | 'buildDocument' | 'sendToCase' | 'startCase' };

/** What happens outside the commit, through the outbox. */
const addOutside = (draft: Draft, action: Outside): void => {
  switch (action.type) {
    case 'notify': {
      const { template, to, text } = action.params;
      const list = (Array.isArray(to) ? to : [to]) as readonly (Role | ParticipantRole)[];
      return addEffect(draft, { kind: 'notify', payload: { template, to: list, text } });
    }
    case 'buildDocument': {
      const { form, title } = action.params;
      // Where participants answered one by one, each answer is a document: two mentees, two consents.
      const answers = draft.answers.filter((answer) => answer.form === form);
      if (answers.length === 0) throw new RefusedMidway(refuseMissing(`answers.${form}`));
      for (const { id } of answers)
        addEffect(draft, { kind: 'buildDocument', payload: { form, title, submission: id } });
      return;
    }
    case 'sendToCase': {
      const { to, event } = action.params;
      const persons = personsOf(draft, to);
      return addEffect(draft, { kind: 'sendToCase', payload: { to, event, persons } });
    }
    case 'startCase': {
      const { workflow, data } = action.params;
      return addEffect(draft, {
        kind: 'startCase',
        payload: { workflow, data: evaluateFields(draft, data) },
      });
    }
    default:
      throw new Error(`Action "${(action as { type: string }).type}" is not in the catalogue`);
  }
};
