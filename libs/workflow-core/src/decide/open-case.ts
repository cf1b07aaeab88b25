import { quote } from '@tandem/domain';
import { joinFirst } from '../actions/change-participants.js';
import { performAction } from '../actions/perform-action.js';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { judgeGuard } from '../guards/judge-guard.js';
import type { Command, Decision, Facts } from '../language/decision.js';
import { startMachine } from '../machine/step-machine.js';
import { acceptAnswer } from './accept-answer.js';
import { conclude } from './conclude.js';
import { createDraft, type Draft } from './draft.js';
import { refuse } from './refuse.js';
import { within } from './run-step.js';

/** Opens a case: form, participants and the guards of `start` first, then the machine's initial states. */
export const openCase = (compiled: CompiledWorkflow, command: Command, facts: Facts): Decision => {
  const draft = createDraft(compiled, undefined, command, facts, null, []);
  draft.context = compiled.definition.machine.context ?? {};
  return within(draft, () => open(draft));
};

const open = (draft: Draft): Decision => {
  const { definition, stepper } = draft.compiled;
  const { start, title } = definition;
  // A case that another case starts brings its data without anybody having filled in a form.
  if (
    start.form !== undefined &&
    draft.command.answer?.form !== start.form &&
    draft.command.actor.kind === 'person'
  )
    return refuse('form-required', {
      ru: 'Сначала нужно заполнить форму',
      en: 'The form has to be filled in first',
    });
  acceptAnswer(draft, undefined);
  joinFirst(draft);
  for (const guard of start.guards ?? []) {
    const verdict = judgeGuard(draft, guard);
    if (verdict.is === 'missing') return refuse('missing-fact', verdict.reason);
    if (verdict.is === 'no') return refuse('guard', verdict.reason);
  }
  const snapshot = startMachine(stepper, (action) => performAction(draft, action));
  return conclude(draft, snapshot, '@open', {
    ru: `Открыто: ${quote(title.ru, 'ru')}`,
    en: `Opened: ${quote(title.en ?? title.ru, 'en')}`,
  });
};
