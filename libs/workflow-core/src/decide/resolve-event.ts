import { quote } from '@tandem/domain';
import type { AnyMachineSnapshot } from 'xstate';
import type { OpenTask } from '../language/case-state.js';
import type { Refused } from '../language/decision.js';
import { candidatesOf } from './candidates-of.js';
import type { Draft } from './draft.js';
import { sentBy } from '../compile/forms-of-events.js';
import { eventOfTask, isTaskOf, taskCompletedBy } from './find-task.js';
import { activeStates, whereItStands } from './read-snapshot.js';
import { refuse } from './refuse.js';

export interface ResolvedEvent {
  readonly type: string;
  readonly task: OpenTask | undefined;
}

/** Completes a task with whatever event the task names; for callers that know the task and not the event. */
export const COMPLETE = '@complete';

/** Which event of the definition a command is, which task it completes, and whether the form and the comment it needs are there. */
export const resolveEvent = (draft: Draft, snapshot: AnyMachineSnapshot): ResolvedEvent | Refused => {
  const resolved = draft.command.taskId === undefined ? byType(draft) : byTask(draft, draft.command.taskId);
  if ('accepted' in resolved) return resolved;
  const { type, task } = resolved;
  const spec = Object.hasOwn(draft.compiled.definition.events, type)
    ? draft.compiled.definition.events[type]
    : undefined;
  // Before the form: nobody should fill one in for an event that the state does not hear.
  if (!spec || candidatesOf(snapshot, type).length === 0) return outOfOrder(draft, snapshot, type);
  if (spec.byTask && !task && draft.command.actor.kind === 'person' && !hasTaskFor(draft, type))
    return taskClosed();
  const taskSpec = task && draft.compiled.definition.tasks?.[task.key];
  const form = taskSpec?.form ?? spec.form;
  if (!bringsForm(draft, type, form))
    return refuse('form-required', {
      ru: 'Сначала нужно заполнить форму',
      en: 'The form has to be filled in first',
    });
  if (spec.comment === 'required' && !draft.command.comment?.trim())
    return refuse('comment-required', { ru: 'Нужен комментарий', en: 'A comment is required' });
  return resolved;
};

const taskClosed = (): Refused =>
  refuse('task-closed', { ru: 'Эта задача уже закрыта', en: 'This task is closed already' });

const hasTaskFor = (draft: Draft, type: string): boolean =>
  draft.tasks.some((task) => {
    const spec = draft.compiled.definition.tasks?.[task.key];
    return spec !== undefined && sentBy(spec).includes(type) && isTaskOf(draft, task, draft.command.actor);
  });

const bringsForm = (draft: Draft, type: string, form: string | undefined): boolean => {
  const brought = draft.command.answer?.form;
  if (form !== undefined) return brought === form;
  if (draft.command.taskId !== undefined || draft.command.actor.kind === 'system') return true;
  const forms = draft.compiled.formsOfEvents.get(type);
  return forms === undefined || (brought !== undefined && forms.includes(brought));
};

const byType = (draft: Draft): ResolvedEvent => {
  const { type } = draft.command;
  return { type, task: taskCompletedBy(draft, type) };
};

const byTask = (draft: Draft, taskId: string): ResolvedEvent | Refused => {
  const task = draft.tasks.find(({ id }) => id === taskId);
  const spec = task && draft.compiled.definition.tasks?.[task.key];
  if (!task || !spec) return taskClosed();
  const { type } = draft.command;
  const named = eventOfTask(draft, spec);
  if (named === undefined && type === COMPLETE)
    return refuse('event-out-of-order', {
      ru: `Задача ${quote(spec.title.ru, 'ru')} не завершается этими ответами`,
      en: `These answers do not complete ${quote(spec.title.en ?? spec.title.ru, 'en')}`,
    });
  if (spec.work && named === undefined)
    return refuse('event-out-of-order', {
      ru: `Задача ${quote(spec.title.ru, 'ru')} завершается иначе`,
      en: `${quote(spec.title.en ?? spec.title.ru, 'en')} is completed by another event`,
    });
  if (named !== undefined && type !== COMPLETE && type !== named)
    return refuse('event-out-of-order', {
      ru: `Задача ${quote(spec.title.ru, 'ru')} завершается иначе`,
      en: `${quote(spec.title.en ?? spec.title.ru, 'en')} is completed by another event`,
    });
  return { type: named ?? type, task };
};

const outOfOrder = (draft: Draft, snapshot: AnyMachineSnapshot, type: string): Refused => {
  const { events } = draft.compiled.definition;
  const title = Object.hasOwn(events, type) ? events[type]!.title : { ru: type };
  const where = whereItStands(activeStates(draft.compiled, snapshot));
  return refuse('event-out-of-order', {
    ru: `Сейчас ${where.ru}: событие ${quote(title.ru, 'ru')} здесь невозможно`,
    en: `Now ${where.en}: ${quote(title.en ?? title.ru, 'en')} is not possible here`,
  });
};
