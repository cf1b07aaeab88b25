import { escapePointer } from '../compile/walk-machine.js';
import { checkActionNames, checkGuardNames } from './check-step-names.js';
import { checkField, type Catalogue } from './known-facts.js';
import { KnownNames } from './known-names.js';
import type { Report } from './report.js';
import { targetPath } from './resolve-target.js';
import { sayUnknown } from './say-unknown.js';
import type { Walked } from './walk-spec.js';

/** Names of tasks, events, forms, states, participants and workflows: each must stand for something. */
export const checkNames = (walked: Walked, catalogue: Catalogue, report: Report): void => {
  const names = new KnownNames(walked, catalogue, report);
  checkStates(names);
  checkTasks(names);
  checkEvents(names);
  checkStart(names);
  for (const guard of walked.guards) checkGuardNames(names, guard);
  for (const action of walked.actions) checkActionNames(names, action);
};

const checkStates = (names: KnownNames): void => {
  const { definition, states, ways } = names.walked;
  for (const state of states) {
    const { spec, pointer, path } = state;
    if (spec.initial !== undefined && !Object.hasOwn(spec.states ?? {}, spec.initial))
      sayUnknown(names.report, 'unknown-state', `${pointer}/initial`, spec.initial);
    if (spec.type === 'history' && spec.target !== undefined)
      checkHistoryTarget(names, state.parent?.path ?? '', pointer, spec.target);
    if (spec.states && spec.type !== 'parallel' && spec.initial === undefined)
      names.report.error(
        'missing-initial',
        pointer,
        `Не сказано, с какого состояния начинается «${path || definition.key}»: добавьте «initial».`,
        `It is not said where "${path || definition.key}" begins: add "initial".`,
      );
  }
  for (const { state, kind, name, pointer, spec } of ways.flat()) {
    if (kind === 'on' && !Object.hasOwn(definition.events, name)) names.event(pointer, name);
    if (spec.target === undefined) continue;
    const target = targetPath(definition.key, state, spec.target);
    if (target === undefined || target === '' || !names.hasState(target))
      sayUnknown(names.report, 'unknown-state', `${pointer}/target`, spec.target);
  }
};

const checkHistoryTarget = (names: KnownNames, parent: string, pointer: string, target: string): void => {
  const path = target.startsWith('#')
    ? target.slice(names.walked.definition.key.length + 2)
    : `${parent === '' ? '' : `${parent}.`}${target.replace(/^\./, '')}`;
  if (!names.hasState(path)) sayUnknown(names.report, 'unknown-state', `${pointer}/target`, target);
};

const checkTasks = (names: KnownNames): void => {
  for (const [key, task] of Object.entries(names.walked.definition.tasks ?? {})) {
    const pointer = `/tasks/${escapePointer(key)}`;
    names.knownForm(`${pointer}/form`, task.form);
    if (task.event !== undefined) names.event(`${pointer}/event`, task.event);
    task.outcomes?.forEach(({ event }, i) => names.event(`${pointer}/outcomes/${i}/event`, event));
    names.participant(`${pointer}/for`, task.for);
    if (typeof task.at === 'object' && 'unitOf' in task.at)
      names.participant(`${pointer}/at/unitOf`, task.at.unitOf);
  }
};

const checkEvents = (names: KnownNames): void => {
  for (const [key, { form }] of Object.entries(names.walked.definition.events))
    names.knownForm(`/events/${escapePointer(key)}/form`, form);
};

const checkStart = (names: KnownNames): void => {
  const { start, participants } = names.walked.definition;
  names.knownForm('/start/form', start.form);
  if (
    start.titled !== undefined &&
    (start.form === undefined || checkField(names.catalogue, start.form, start.titled.split('.')))
  )
    sayUnknown(names.report, 'unknown-field', '/start/titled', start.titled);
  for (const [role, spec] of Object.entries(participants ?? {})) {
    const opensByHand = start.roles.some((one) => one !== 'system');
    // Whoever need not be there from the start is named later, by `joinParticipants`.
    if (spec.min !== 0 && start.form === undefined && opensByHand && ![spec.from].flat().includes('actor'))
      names.report.error(
        'missing-form',
        `/participants/${role}/from`,
        'Участника негде назвать: добавьте «start.form» или «actor».',
        'There is nowhere to name the participant: add "start.form" or "actor".',
      );
    for (const from of [spec.from].flat())
      if (
        from !== 'actor' &&
        start.form !== undefined &&
        checkField(names.catalogue, start.form, from.split('.'))
      )
        sayUnknown(names.report, 'unknown-field', `/participants/${role}/from`, from);
  }
};
