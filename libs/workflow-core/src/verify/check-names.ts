import { escapePointer } from '../compile/walk-machine.js';
import type { ActionSpec, GuardSpec } from '../language/definition.js';
import { askedForms, checkField, checkForm, type Catalogue } from './known-facts.js';
import type { Report } from './report.js';
import { targetPath } from './resolve-target.js';
import { sayUnknown } from './say-unknown.js';
import type { Placed, Walked } from './walk-spec.js';

/** Names of tasks, events, forms, states, participants and workflows: each must stand for something. */
export const checkNames = (walked: Walked, catalogue: Catalogue, report: Report): void => {
  const names = new Names(walked, catalogue, report);
  names.ofStates();
  names.ofTasks();
  names.ofEvents();
  names.ofStart();
  for (const guard of walked.guards) names.ofGuard(guard);
  for (const action of walked.actions) names.ofAction(action);
};

class Names {
  private readonly asked: ReadonlySet<string>;
  private readonly paths: ReadonlySet<string>;

  constructor(
    private readonly walked: Walked,
    private readonly catalogue: Catalogue,
    private readonly report: Report,
  ) {
    this.asked = askedForms(walked.definition);
    this.paths = new Set(walked.states.map(({ path }) => path));
  }

  ofStates(): void {
    const { definition, states, ways } = this.walked;
    for (const state of states) {
      const { spec, pointer, path } = state;
      if (spec.initial !== undefined && !Object.hasOwn(spec.states ?? {}, spec.initial))
        sayUnknown(this.report, 'unknown-state', `${pointer}/initial`, spec.initial);
      if (spec.type === 'history' && spec.target !== undefined)
        this.historyTarget(state.parent?.path ?? '', pointer, spec.target);
      if (spec.states && spec.type !== 'parallel' && spec.initial === undefined)
        this.report.error(
          'missing-initial',
          pointer,
          `Не сказано, с какого состояния начинается «${path || definition.key}»: добавьте «initial».`,
          `It is not said where "${path || definition.key}" begins: add "initial".`,
        );
    }
    for (const { state, kind, name, pointer, spec } of ways.flat()) {
      if (kind === 'on' && !Object.hasOwn(definition.events, name)) this.event(pointer, name);
      if (spec.target === undefined) continue;
      const target = targetPath(definition.key, state, spec.target);
      if (target === undefined || target === '' || !this.paths.has(target))
        sayUnknown(this.report, 'unknown-state', `${pointer}/target`, spec.target);
    }
  }

  private historyTarget(parent: string, pointer: string, target: string): void {
    const path = target.startsWith('#')
      ? target.slice(this.walked.definition.key.length + 2)
      : `${parent === '' ? '' : `${parent}.`}${target.replace(/^\./, '')}`;
    if (!this.paths.has(path)) sayUnknown(this.report, 'unknown-state', `${pointer}/target`, target);
  }

  ofTasks(): void {
    for (const [key, task] of Object.entries(this.walked.definition.tasks ?? {})) {
      const pointer = `/tasks/${escapePointer(key)}`;
      this.knownForm(`${pointer}/form`, task.form);
      if (task.event !== undefined) this.event(`${pointer}/event`, task.event);
      task.outcomes?.forEach(({ event }, i) => this.event(`${pointer}/outcomes/${i}/event`, event));
      this.participant(`${pointer}/for`, task.for);
      this.participant(`${pointer}/at/unitOf`, task.at?.unitOf);
    }
  }

  ofEvents(): void {
    for (const [key, { form }] of Object.entries(this.walked.definition.events))
      this.knownForm(`/events/${escapePointer(key)}/form`, form);
  }

  ofStart(): void {
    const { start, participants } = this.walked.definition;
    this.knownForm('/start/form', start.form);
    for (const [role, spec] of Object.entries(participants ?? {})) {
      const opensByHand = start.roles.some((one) => one !== 'system');
      if (start.form === undefined && opensByHand && ![spec.from].flat().includes('actor'))
        this.report.error(
          'missing-form',
          `/participants/${role}/from`,
          'Участника негде назвать: добавьте «start.form» или «actor».',
          'There is nowhere to name the participant: add "start.form" or "actor".',
        );
      for (const from of [spec.from].flat())
        if (
          from !== 'actor' &&
          start.form !== undefined &&
          checkField(this.catalogue, start.form, from.split('.'))
        )
          sayUnknown(this.report, 'unknown-field', `/participants/${role}/from`, from);
    }
  }

  ofGuard({ spec, pointer }: Placed<GuardSpec>): void {
    switch (spec.type) {
      case 'formSubmitted':
      case 'notAuthor':
        return this.askedForm(`${pointer}/params/form`, spec.params.form);
      case 'allAnswered':
        spec.params.forms.forEach((form, i) => this.askedForm(`${pointer}/params/forms/${i}`, form));
        for (const field of Object.keys(spec.params.with ?? {}))
          for (const form of spec.params.forms)
            if (checkField(this.catalogue, form, field.split('.')))
              sayUnknown(
                this.report,
                'unknown-field',
                `${pointer}/params/with/${escapePointer(field)}`,
                `${form}.${field}`,
              );
        return;
      case 'noOpenTasks':
        return spec.params.tasks.forEach((task, i) => this.task(`${pointer}/params/tasks/${i}`, task));
      case 'inState':
        if (!this.paths.has(spec.params.state))
          sayUnknown(this.report, 'unknown-state', `${pointer}/params/state`, spec.params.state);
        return;
      default:
        return;
    }
  }

  ofAction({ spec, pointer }: Placed<ActionSpec>): void {
    switch (spec.type) {
      case 'openTask':
        return this.task(`${pointer}/params/task`, spec.params.task);
      case 'closeTasks':
        if (spec.params.tasks !== '*')
          spec.params.tasks.forEach((task, i) => this.task(`${pointer}/params/tasks/${i}`, task));
        return;
      case 'forgetAnswers':
        return spec.params.forms.forEach((form, i) => this.askedForm(`${pointer}/params/forms/${i}`, form));
      case 'buildDocument':
        return this.askedForm(`${pointer}/params/form`, spec.params.form);
      case 'writeRecord':
        return this.participant(`${pointer}/params/of`, spec.params.of);
      case 'joinParticipants':
      case 'leaveParticipants':
        return this.participant(`${pointer}/params/role`, spec.params.role);
      case 'set':
        return this.contextPath(`${pointer}/params/path`, spec.params.path);
      case 'sendToCase':
        if (typeof spec.params.to === 'object') {
          this.participant(`${pointer}/params/to/of`, spec.params.to.of);
          this.workflow(
            `${pointer}/params/to/workflow`,
            spec.params.to.workflow,
            spec.params.event,
            `${pointer}/params/event`,
          );
        }
        return;
      case 'startCase':
        return this.workflow(`${pointer}/params/workflow`, spec.params.workflow);
      default:
        return;
    }
  }

  private workflow(path: string, key: string, event?: string, eventPath?: string): void {
    const known = this.catalogue.workflows;
    if (!known) return;
    if (!Object.hasOwn(known, key)) return sayUnknown(this.report, 'unknown-workflow', path, key);
    if (event !== undefined && !known[key]!.events.includes(event))
      sayUnknown(this.report, 'unknown-event', eventPath ?? path, event);
  }

  private contextPath(path: string, name: string): void {
    const [first] = name.split('.') as [string];
    if (!Object.hasOwn(this.walked.definition.machine.context ?? {}, first))
      sayUnknown(this.report, 'unknown-context', path, name);
  }

  private event(path: string, name: string): void {
    if (!Object.hasOwn(this.walked.definition.events, name))
      sayUnknown(this.report, 'unknown-event', path, name);
  }

  private task(path: string, name: string): void {
    if (!Object.hasOwn(this.walked.definition.tasks ?? {}, name))
      sayUnknown(this.report, 'unknown-task', path, name);
  }

  private knownForm(path: string, form: string | undefined): void {
    if (form !== undefined && !Object.hasOwn(this.catalogue.forms, form))
      sayUnknown(this.report, 'unknown-form', path, form);
  }

  private askedForm(path: string, form: string): void {
    const wrong = checkForm(form, this.asked, this.catalogue);
    if (wrong) sayUnknown(this.report, wrong, path, form);
  }

  private participant(path: string, role: string | undefined): void {
    if (role !== undefined && !Object.hasOwn(this.walked.definition.participants ?? {}, role))
      sayUnknown(this.report, 'unknown-participant', path, role);
  }
}
