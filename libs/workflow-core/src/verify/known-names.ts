import type { Catalogue } from './known-facts.js';
import { askedForms, checkForm } from './known-facts.js';
import type { Report } from './report.js';
import { sayUnknown } from './say-unknown.js';
import type { Walked } from './walk-spec.js';

/** What the names of a definition may stand for; a name that stands for nothing is told to the report. */
export class KnownNames {
  private readonly asked: ReadonlySet<string>;
  private readonly paths: ReadonlySet<string>;

  constructor(
    readonly walked: Walked,
    readonly catalogue: Catalogue,
    readonly report: Report,
  ) {
    this.asked = askedForms(walked.definition);
    this.paths = new Set(walked.states.map(({ path }) => path));
  }

  hasState(path: string): boolean {
    return this.paths.has(path);
  }

  workflow(path: string, key: string, event?: string, eventPath?: string): void {
    const known = this.catalogue.workflows;
    if (!known) return;
    if (!Object.hasOwn(known, key)) return sayUnknown(this.report, 'unknown-workflow', path, key);
    if (event !== undefined && !known[key]!.events.includes(event))
      sayUnknown(this.report, 'unknown-event', eventPath ?? path, event);
  }

  contextPath(path: string, name: string): void {
    const [first] = name.split('.') as [string];
    if (!Object.hasOwn(this.walked.definition.machine.context ?? {}, first))
      sayUnknown(this.report, 'unknown-context', path, name);
  }

  event(path: string, name: string): void {
    if (!Object.hasOwn(this.walked.definition.events, name))
      sayUnknown(this.report, 'unknown-event', path, name);
  }

  task(path: string, name: string): void {
    if (!Object.hasOwn(this.walked.definition.tasks ?? {}, name))
      sayUnknown(this.report, 'unknown-task', path, name);
  }

  knownForm(path: string, form: string | undefined): void {
    if (form !== undefined && !Object.hasOwn(this.catalogue.forms, form))
      sayUnknown(this.report, 'unknown-form', path, form);
  }

  askedForm(path: string, form: string): void {
    const wrong = checkForm(form, this.asked, this.catalogue);
    if (wrong) sayUnknown(this.report, wrong, path, form);
  }

  participant(path: string, role: string | undefined): void {
    if (role !== undefined && !Object.hasOwn(this.walked.definition.participants ?? {}, role))
      sayUnknown(this.report, 'unknown-participant', path, role);
  }
}
