import { quote, type Text } from '@tandem/domain';
import type { GuardSpec, StateSpec, WorkflowDefinition } from '../language/definition.js';

export const MISSING_REASON: Text = {
  ru: 'Пока не хватает сведений, чтобы это разрешить',
  en: 'Some facts are still missing to allow this',
};

export const SELF_DECISION: Text = {
  ru: 'Решение принял автор: больше никто не исполняет эту роль',
  en: 'The author decided: nobody else holds this role',
};

/** What a person reads when a guard refuses and its author gave no words. */
export const defaultReason = (definition: WorkflowDefinition, guard: GuardSpec): Text => {
  switch (guard.type) {
    case 'formSubmitted':
      return both('Сначала нужно заполнить', 'First fill in', formTitles(definition, [guard.params.form]));
    case 'allAnswered':
      return both(
        'Ответили ещё не все',
        'Not everybody has answered yet',
        formTitles(definition, guard.params.forms),
      );
    case 'enoughAnswered':
      return both(
        'Ответов пока недостаточно',
        'Too few answers yet',
        formTitles(definition, [guard.params.form]),
      );
    case 'notSender':
      return {
        ru: 'Решает не тот, кто отправил: передайте решение коллеге с той же ролью',
        en: 'Whoever sent it does not decide on it: leave it to a colleague with the same role',
      };
    case 'notAuthor':
      return {
        ru: 'Решение по документу принимает не тот, кто его отправил',
        en: 'Whoever sent the document does not decide on it',
      };
    case 'noOpenTasks':
      return both('Сначала завершите', 'First finish', taskTitles(definition, guard.params.tasks));
    case 'inState':
      return both('Это возможно только здесь', 'This is possible only here', [
        titleOf(definition, guard.params.state) ?? { ru: guard.params.state },
      ]);
    default:
      return MISSING_REASON;
  }
};

const both = (ru: string, en: string, names: readonly Text[]): Text => ({
  ru: `${ru}: ${names.map((name) => quote(name.ru, 'ru')).join(', ')}`,
  en: `${en}: ${names.map((name) => quote(name.en ?? name.ru, 'en')).join(', ')}`,
});

/** The core does not know forms; a task that asks for the form names it for people. */
const formTitles = (definition: WorkflowDefinition, forms: readonly string[]): readonly Text[] =>
  forms.map((form) => {
    const task = Object.values(definition.tasks ?? {}).find((one) => one.form === form);
    const event = Object.values(definition.events).find((one) => one.form === form);
    return task?.title ?? event?.title ?? { ru: form };
  });

const taskTitles = (definition: WorkflowDefinition, tasks: readonly string[]): readonly Text[] =>
  tasks.map((task) => definition.tasks?.[task]?.title ?? { ru: task });

const titleOf = (definition: WorkflowDefinition, path: string): Text | undefined => {
  let state: StateSpec | undefined = definition.machine as StateSpec;
  for (const key of path.split('.')) state = state?.states?.[key];
  return state?.meta?.title;
};
