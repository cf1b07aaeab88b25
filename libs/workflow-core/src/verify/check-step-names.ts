import type { JsonObject } from '@tandem/domain';
import { escapePointer } from '../compile/walk-machine.js';
import type { ActionSpec, GuardSpec } from '../language/definition.js';
import { checkField } from './known-facts.js';
import type { KnownNames } from './known-names.js';
import { sayUnknown } from './say-unknown.js';
import type { Placed } from './walk-spec.js';

/** Names in a guard. */
export const checkGuardNames = (names: KnownNames, { spec, pointer }: Placed<GuardSpec>): void => {
  switch (spec.type) {
    case 'formSubmitted':
    case 'notAuthor':
      return names.askedForm(`${pointer}/params/form`, spec.params.form);
    case 'allAnswered':
      spec.params.forms.forEach((form, i) => names.askedForm(`${pointer}/params/forms/${i}`, form));
      return checkAnswerFields(names, pointer, spec.params.forms, spec.params.with ?? {});
    case 'enoughAnswered':
      names.askedForm(`${pointer}/params/form`, spec.params.form);
      return checkAnswerFields(names, pointer, [spec.params.form], spec.params.with);
    case 'notSender':
      return names.event(`${pointer}/params/event`, spec.params.event);
    case 'noOpenTasks':
      return spec.params.tasks.forEach((task, i) => names.task(`${pointer}/params/tasks/${i}`, task));
    case 'inState':
      if (!names.hasState(spec.params.state))
        sayUnknown(names.report, 'unknown-state', `${pointer}/params/state`, spec.params.state);
      return;
    default:
      return;
  }
};

const checkAnswerFields = (
  names: KnownNames,
  pointer: string,
  forms: readonly string[],
  wanted: JsonObject,
): void => {
  for (const field of Object.keys(wanted))
    for (const form of forms)
      if (checkField(names.catalogue, form, field.split('.')))
        sayUnknown(
          names.report,
          'unknown-field',
          `${pointer}/params/with/${escapePointer(field)}`,
          `${form}.${field}`,
        );
};

/** Names in an action. */
export const checkActionNames = (names: KnownNames, { spec, pointer }: Placed<ActionSpec>): void => {
  switch (spec.type) {
    case 'openTask':
      return names.task(`${pointer}/params/task`, spec.params.task);
    case 'closeTasks':
      if (spec.params.tasks !== '*')
        spec.params.tasks.forEach((task, i) => names.task(`${pointer}/params/tasks/${i}`, task));
      return;
    case 'forgetAnswers':
      return spec.params.forms.forEach((form, i) => names.askedForm(`${pointer}/params/forms/${i}`, form));
    case 'buildDocument':
      return names.askedForm(`${pointer}/params/form`, spec.params.form);
    case 'writeRecord':
      return names.participant(`${pointer}/params/of`, spec.params.of);
    case 'joinParticipants':
    case 'leaveParticipants':
      return names.participant(`${pointer}/params/role`, spec.params.role);
    case 'set':
      return names.contextPath(`${pointer}/params/path`, spec.params.path);
    case 'sendToCase':
      if (typeof spec.params.to === 'object') {
        names.participant(`${pointer}/params/to/of`, spec.params.to.of);
        names.workflow(
          `${pointer}/params/to/workflow`,
          spec.params.to.workflow,
          spec.params.event,
          `${pointer}/params/event`,
        );
      }
      return;
    case 'startCase':
      return names.workflow(`${pointer}/params/workflow`, spec.params.workflow);
    default:
      return;
  }
};
