import type { Json, JsonObject } from '@tandem/domain';
import type { FormProblem } from '@tandem/forms-core';
import type { FormCheck } from './form-check.js';
import { isBlank, sameJson, valueAt } from './pointer.js';
import { resolveConditions, type Conditions } from './resolve-conditions.js';

/** What one field has to know besides its value. The same object until something of it changes. */
export interface FieldState {
  readonly hidden: boolean;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly warning: string | undefined;
}

export interface FormStoreOptions {
  readonly schema: JsonObject;
  readonly answers: JsonObject;
  readonly check: FormCheck;
  readonly onChange?: ((answers: JsonObject) => void) | undefined;
  /** Milliseconds of silence before the answers are checked. */
  readonly checkAfter?: number;
}

type Problems = readonly FormProblem[];
const NO_PROBLEMS: Problems = [];
const byPath = (problems: Problems) => {
  const map = new Map<string, string>();
  for (const { path, message } of problems) if (!map.has(path)) map.set(path, message);
  return map;
};

/**
 * The state of a form outside React: every field subscribes to its own part, so that a key press repaints one field.
 */
export class FormStore {
  answers: JsonObject;
  conditions: Conditions;
  computed: { readonly [pointer: string]: Json };
  errors: Problems = NO_PROBLEMS;
  warnings: Problems = NO_PROBLEMS;
  /** All errors are shown from the first attempt to send on. */
  attempted = false;
  page = 0;
  /** Grows when answers were replaced from outside: fields then start anew. */
  replaced = 0;
  visited: ReadonlySet<number> = new Set([0]);

  private serverErrors: Problems = NO_PROBLEMS;
  private readonly touched = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private readonly states = new Map<string, FieldState>();
  private errorAt = new Map<string, string>();
  private serverErrorAt = new Map<string, string>();
  private warningAt = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private onChange: ((answers: JsonObject) => void) | undefined;
  private readonly checkAfter: number;
  private formCheck: FormCheck;
  private readonly schema: JsonObject;

  constructor({ schema, answers, check, onChange, checkAfter = 250 }: FormStoreOptions) {
    this.schema = schema;
    this.answers = answers;
    this.formCheck = check;
    this.onChange = onChange;
    this.checkAfter = checkAfter;
    const { computed, conditions } = this.settle(answers);
    this.computed = computed;
    this.conditions = conditions;
    this.runCheck();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  listen(onChange: ((answers: JsonObject) => void) | undefined): void {
    this.onChange = onChange;
  }

  /** The environment has changed: the same answers may be judged otherwise. */
  judgeBy(check: FormCheck): void {
    if (check === this.formCheck) return;
    this.formCheck = check;
    this.take(this.answers);
    this.runCheck();
    this.tell();
  }

  /** The person has changed the answers. */
  answer(answers: JsonObject): void {
    if (sameJson(answers, this.answers)) return;
    this.forgetServerErrors(answers);
    this.take(answers);
    this.scheduleCheck();
    this.tell();
    this.onChange?.(answers);
  }

  /** Somebody else has changed the answers: a prefill, a draft of another tab. Our own echo is recognised and left alone. */
  replace(answers: JsonObject): void {
    if (sameJson(answers, this.answers)) return;
    this.take(answers);
    this.replaced += 1;
    this.runCheck();
    this.tell();
  }

  refuse(errors: Problems): void {
    if (errors === this.serverErrors) return;
    this.serverErrors = errors;
    this.serverErrorAt = byPath(errors);
    if (errors.length > 0) this.attempted = true;
    this.tell();
  }

  touch(pointer: string): void {
    if (this.touched.has(pointer)) return;
    this.touched.add(pointer);
    // Left before its check has come round: what was wrong before must not show for a moment and push the button away.
    if (this.timer !== undefined) this.runCheck();
    this.tell();
  }

  goTo(page: number): void {
    if (page === this.page) return;
    this.page = page;
    this.visited = new Set([...this.visited, page]);
    this.tell();
  }

  /** Shows every error; tells whether there is none. */
  attempt(): boolean {
    this.attempted = true;
    this.runCheck();
    this.tell();
    return this.shownErrors().length === 0;
  }

  /** Errors to be listed at the top: what the form finds, and what the server found besides. */
  shownErrors(): Problems {
    if (!this.attempted) return NO_PROBLEMS;
    const known = new Set(this.errors.map((one) => one.path));
    return [...this.errors, ...this.serverErrors.filter((one) => !known.has(one.path))];
  }

  fieldState(pointer: string, alwaysRequired: boolean): FieldState {
    const next = this.stateOf(pointer, alwaysRequired);
    const before = this.states.get(pointer);
    if (before && sameJson(before, next)) return before;
    this.states.set(pointer, next);
    return next;
  }

  /** What is wrong at a place that has no field of its own: an item of a list, shown once the list was left. */
  errorIn(pointer: string, within: string): string | undefined {
    const shown = this.attempted || this.touched.has(within);
    return (shown ? this.errorAt.get(pointer) : undefined) ?? this.serverErrorAt.get(pointer);
  }

  /** Places inside a list at which something is shown to be wrong, in order: `/team/1`. */
  itemsInError(list: string): string {
    if (!this.attempted && !this.touched.has(list) && this.serverErrorAt.size === 0) return '';
    const places = [...this.errorAt.keys(), ...this.serverErrorAt.keys()].filter(
      (path) => path.startsWith(`${list}/`) && this.errorIn(path, list) !== undefined,
    );
    return [...new Set(places)]
      .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
      .join('\n');
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private stateOf(pointer: string, alwaysRequired: boolean): FieldState {
    const shown = this.attempted || this.touched.has(pointer);
    return {
      hidden: this.conditions.hidden.has(pointer),
      required: alwaysRequired || this.conditions.required.has(pointer),
      error: (shown ? this.errorAt.get(pointer) : undefined) ?? this.serverErrorAt.get(pointer),
      warning: this.warningAt.get(pointer),
    };
  }

  private take(answers: JsonObject): void {
    this.answers = answers;
    const { computed, conditions } = this.settle(answers);
    this.computed = computed;
    this.conditions = conditions;
  }

  private settle(answers: JsonObject): Pick<FormStore, 'computed' | 'conditions'> {
    const emitted = resolveConditions(this.schema, answers);
    const { computed, hidden = emitted.hidden } = this.formCheck.settle(answers);
    return { computed, conditions: { hidden, required: emitted.required } };
  }

  /** What the server said of a value is no longer true once the value has changed. */
  private forgetServerErrors(next: JsonObject): void {
    if (this.serverErrors.length === 0) return;
    const still = this.serverErrors.filter(({ path }) =>
      sameJson(valueAt(next, path), valueAt(this.answers, path)),
    );
    if (still.length === this.serverErrors.length) return;
    this.serverErrors = still;
    this.serverErrorAt = byPath(still);
  }

  private scheduleCheck(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.runCheck();
      this.tell();
    }, this.checkAfter);
  }

  private runCheck(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { errors, warnings } = this.formCheck.check(this.answers);
    this.errors = errors;
    this.warnings = warnings;
    this.errorAt = byPath(errors);
    this.warningAt = byPath(warnings.filter((one) => !isBlank(one.message)));
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
