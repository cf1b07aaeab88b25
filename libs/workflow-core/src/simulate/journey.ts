import type { Json, JsonObject, ParticipantRole, Role } from '@tandem/domain';
import type { CaseState } from '../language/case-state.js';

/** An expected way through a workflow, as data: `workflows/<key>/journeys/*.json`. Persons are labels (`m1`). */
export interface Journey {
  readonly title: string;
  /** The moment of the opening. */
  readonly now: string;
  /** IANA zone of the unit; `Asia/Tomsk` where it is not given. */
  readonly zone?: string;
  /** Gathered facts by name (`"counts.pairs.active": 0`); what is not given has a sensible default. */
  readonly settings?: { readonly [fact: string]: Json };
  readonly participants?: { readonly [role in ParticipantRole]?: readonly string[] };
  /** Units of those who are not of the case's unit: `{ "m1": "partner-school" }`. */
  readonly units?: { readonly [label: string]: string };
  /** Who opens and with which answers, where it matters; participants are put in by themselves. */
  readonly open?: {
    readonly as?: Role | 'system';
    readonly person?: string;
    readonly data?: JsonObject;
    readonly expect?: Expectation;
  };
  readonly steps: readonly JourneyStep[];
}

export type JourneyStep = EventStep | AdvanceStep;

export interface EventStep {
  readonly as: Role | ParticipantRole | 'system';
  readonly person?: string;
  /** Acts for this person, who has given him the role. */
  readonly onBehalfOf?: string;
  readonly event: string;
  /** The form of the answers; where only `data` is given, the form that the task or the event asks for. */
  readonly form?: string;
  readonly data?: JsonObject;
  readonly comment?: string;
  /** Gathered facts that hold from here on. */
  readonly facts?: { readonly [fact: string]: Json };
  readonly expect?: Expectation;
}

export interface AdvanceStep {
  /** Moves the clock to the end of this period (`P3WD`, `--10-01`) and fires what is due in between. */
  readonly advance: string;
  readonly facts?: { readonly [fact: string]: Json };
  readonly expect?: Expectation;
}

export interface Expectation {
  /** A path that is active; several where states are parallel. */
  readonly state?: string | readonly string[];
  readonly stage?: number | null;
  /** Open tasks that must be there, and those that must not. */
  readonly tasks?: readonly string[];
  readonly noTasks?: readonly string[];
  readonly status?: CaseState['status'];
  /** The code of the refusal. Where it is not given, the step must be accepted. */
  readonly refused?: string;
  /** Effects of this step: `notify:<template>`, `buildDocument:<form>`, `sendToCase:<event>`, `startCase:<workflow>`, `writeRecord:<register>:<status>`. */
  readonly effects?: readonly string[];
  readonly context?: JsonObject;
}

/** What a step led to. */
export interface StepResult {
  /** The event, or `advance P3WD`. */
  readonly step: string;
  readonly at: string;
  readonly state: readonly string[];
  readonly stage: number | null;
  readonly status: CaseState['status'];
  readonly tasks: readonly string[];
  readonly effects: readonly string[];
  readonly context: JsonObject;
  readonly refused?: { readonly code: string; readonly reason: string };
  /** Where the expectation and the result differ, in words. */
  readonly problems: readonly string[];
}

export interface Simulation {
  readonly steps: readonly StepResult[];
  /** All problems with the number of their step, the opening being 0. */
  readonly problems: readonly string[];
  readonly state: CaseState | undefined;
}
