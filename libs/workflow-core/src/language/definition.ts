import type { CaseSubject, JsonObject, Role, ParticipantRole, Text, Json, UnitKind } from '@tandem/domain';

/** JSON Logic over the facts of docs/workflow-language.md. */
export type Logic = Json;

/** `P10WD` (working days), ISO 8601 (`P14D`, `PT2H`), `--10-01` (the next 1 October), `answers.<form>.<date path>` or `case.context.<date path>` with an optional offset (`answers.personalised-programme.periodTo-P14D`). Where that date is not there, no timer is set and a task has no due. */
export type Delay = string;

export type { CaseSubject };

/** A workflow as data: what `workflows/<key>/workflow.json` holds and what a methodist publishes. */
export interface WorkflowDefinition {
  readonly profile: 1;
  readonly key: string;
  readonly title: Text;
  readonly level: 'school' | 'municipality' | 'region';
  readonly subject: CaseSubject;
  /** Who may open a case, with which form, and who takes part in it from the start. */
  readonly start: StartSpec;
  readonly participants?: { readonly [role in ParticipantRole]?: ParticipantSpec };
  readonly machine: MachineSpec;
  readonly tasks?: { readonly [task: string]: TaskSpec };
  readonly events: { readonly [event: string]: EventSpec };
}

export interface StartSpec {
  readonly roles: readonly (Role | 'system')[];
  readonly form?: string;
  /** Where its own title stands in the start form; without it a case is called like its workflow. */
  readonly titled?: string;
  /** All must hold at opening; each refuses in its own words. */
  readonly guards?: readonly GuardSpec[];
}

export interface ParticipantSpec {
  readonly min?: number;
  readonly max?: number;
  /** Where the persons stand in the start form (`proposal.mentors`: a UUID or an array of them), or `actor`, who opens the case. Of a list the first that names anybody. */
  readonly from: string | readonly string[];
}

export interface MachineSpec {
  readonly initial?: string;
  readonly type?: 'parallel';
  readonly context?: JsonObject;
  /** Of the whole case: what is possible in every state, done when it opens and when it ends. */
  readonly on?: StateSpec['on'];
  readonly after?: StateSpec['after'];
  readonly always?: StateSpec['always'];
  readonly entry?: StateSpec['entry'];
  readonly exit?: StateSpec['exit'];
  readonly states: { readonly [state: string]: StateSpec };
}

export interface StateSpec {
  readonly type?: 'final' | 'parallel' | 'history' | 'atomic' | 'compound';
  readonly history?: 'shallow' | 'deep';
  readonly target?: string;
  readonly initial?: string;
  readonly meta?: StateMeta;
  readonly entry?: readonly ActionSpec[];
  readonly exit?: readonly ActionSpec[];
  readonly on?: { readonly [event: string]: TransitionsSpec };
  readonly always?: TransitionsSpec;
  readonly after?: { readonly [delay: Delay]: TransitionsSpec };
  readonly onDone?: TransitionsSpec;
  readonly states?: { readonly [state: string]: StateSpec };
}

export interface StateMeta {
  readonly title: Text;
  /** Stage 1–7 of the seven; on the board the column. */
  readonly stage?: number;
  /** One line for the card: what the case waits for, where no open task says it. */
  readonly waits?: Text;
  /** How the case's status reads while this state is active: `cancelled` for ends without a result. */
  readonly outcome?: 'done' | 'cancelled';
}

export type TransitionsSpec = string | TransitionSpec | readonly TransitionSpec[];

export interface TransitionSpec {
  readonly target?: string;
  readonly guard?: GuardSpec;
  readonly actions?: readonly ActionSpec[];
  readonly reenter?: boolean;
  readonly description?: string;
}

/** `reason` is what the person reads when this guard refuses. */
export type GuardSpec =
  | {
      readonly type: 'rule';
      readonly params: {
        readonly logic: Logic;
        readonly reason: Text;
        /** Judged only when the event is sent: what it asks for is made on the way (a version is frozen, remarks are written). */
        readonly onSending?: true;
      };
    }
  | { readonly type: 'and' | 'or'; readonly params: { readonly guards: readonly GuardSpec[] } }
  | { readonly type: 'not'; readonly params: { readonly guard: GuardSpec; readonly reason: Text } }
  | { readonly type: 'formSubmitted'; readonly params: { readonly form: string; readonly reason?: Text } }
  /** Every active participant for whom one of these forms was asked has answered, with these values where given. */
  | {
      readonly type: 'allAnswered';
      readonly params: {
        readonly forms: readonly string[];
        readonly with?: JsonObject;
        readonly reason?: Text;
      };
    }
  /** So many active participants (or, for a form that is not asked one by one, so many answers) have answered with these values: a quorum. */
  | {
      readonly type: 'enoughAnswered';
      readonly params: {
        readonly form: string;
        readonly with: JsonObject;
        readonly least: Logic;
        readonly reason?: Text;
      };
    }
  /** Nobody decides on what he sent himself; where nobody else holds the role he may, and the history says so. */
  | { readonly type: 'notAuthor'; readonly params: { readonly form: string; readonly reason?: Text } }
  /** The same for what was sent without a form: whoever took part in the last `event` does not decide. */
  | { readonly type: 'notSender'; readonly params: { readonly event: string; readonly reason?: Text } }
  | {
      readonly type: 'noOpenTasks';
      readonly params: { readonly tasks: readonly string[]; readonly reason?: Text };
    }
  | { readonly type: 'inState'; readonly params: { readonly state: string; readonly reason?: Text } };

export type ActionSpec =
  | { readonly type: 'openTask'; readonly params: { readonly task: string } }
  | {
      readonly type: 'closeTasks';
      readonly params: {
        readonly tasks: readonly string[] | '*';
        /** Only tasks that the actor himself has to do. */ readonly of?: 'actor';
      };
    }
  | { readonly type: 'set'; readonly params: { readonly path: string; readonly logic: Logic } }
  /** Old answers no longer count as this case's latest; the submissions stay in the history. */
  | { readonly type: 'forgetAnswers'; readonly params: { readonly forms: readonly string[] } }
  /** One register entry for each active participant of the role. */
  | {
      readonly type: 'writeRecord';
      readonly params: {
        readonly register: 'mentor' | 'mentee';
        readonly of: ParticipantRole;
        readonly status: string;
        readonly data?: { readonly [field: string]: Logic };
      };
    }
  /** `from`: a path of the event's answers or data, `case.context.<path>`, or `actor`. */
  | {
      readonly type: 'joinParticipants';
      readonly params: { readonly role: ParticipantRole; readonly from: string };
    }
  | {
      readonly type: 'leaveParticipants';
      readonly params: { readonly role: ParticipantRole; readonly from?: string };
    }
  /** Moves the due moments of open tasks and timers of this case by so many calendar days. */
  | { readonly type: 'shiftDue'; readonly params: { readonly days: Logic } }
  | {
      readonly type: 'notify';
      readonly params: {
        readonly template: string;
        readonly to: Role | ParticipantRole | readonly (Role | ParticipantRole)[];
        readonly text: Text;
      };
    }
  | { readonly type: 'buildDocument'; readonly params: { readonly form: string; readonly title: Text } }
  | { readonly type: 'sendToCase'; readonly params: { readonly to: CaseAddress; readonly event: string } }
  | {
      readonly type: 'startCase';
      readonly params: { readonly workflow: string; readonly data: { readonly [path: string]: Logic } };
    };

/** The parent, the children, those whose place this one takes, or open cases of a workflow in which the same persons take part (in this case's role → in that case's role). */
export type CaseAddress =
  | 'parent'
  | 'children'
  | 'replaced'
  | {
      readonly workflow: string;
      readonly of: ParticipantRole;
      readonly as: ParticipantRole;
      /** Whose cases: as in `leaveParticipants`; without it those of all active participants. */
      readonly from?: string;
    };

export interface TaskSpec {
  readonly title: Text;
  readonly form?: string;
  /** The event that completing the task sends, or the first outcome whose condition holds for the answers (`event.*`). */
  readonly event?: string;
  readonly outcomes?: readonly { readonly when?: Logic; readonly event: string }[];
  /** A role at the unit, or a participant of the case. */
  readonly role: Role | ParticipantRole;
  /** Takes the task where nobody at the unit holds the role. */
  readonly otherwise?: Role;
  /** One task for each active participant of this role, done by that person. */
  readonly for?: ParticipantRole;
  /** Whose role holder is asked; without it anybody who holds the role over the case's unit. */
  readonly at?: TaskPlace;
  /** Done on a page of its own and not by answers: that of the plan, of the report, of the campaign. Its `outcomes` are what that page offers, the person chooses. */
  readonly work?: TaskWork;
  readonly due?: Delay;
  /** How reminders begin: «Карта ждёт вашего решения»; how long it has waited follows. Without it they name the task. */
  readonly reminder?: Text;
  /** Offsets from the due moment: `-P1WD`, `P0D`. */
  readonly remind?: readonly string[];
  readonly escalate?: readonly { readonly after: string; readonly to: Role }[];
  /** Opened again after each completion while the state is active (meeting log). */
  readonly repeat?: boolean;
}

/**
 * The participant's own unit (an external mentor's employer); `own`, the case's own place and nothing above it;
 * or the body of that kind that answers for the case's unit (gathered fact `bodies.<kind>`).
 */
export type TaskPlace = { readonly unitOf: ParticipantRole } | 'own' | { readonly body: UnitKind };

export type TaskWork = 'plan' | 'report' | 'campaign';

export interface EventSpec {
  readonly title: Text;
  /** What happens next, shown under the title. */
  readonly hint?: Text;
  readonly role: Role | ParticipantRole | 'system' | readonly (Role | ParticipantRole | 'system')[];
  readonly form?: string;
  readonly comment?: 'required' | 'optional';
  /** `false`: a right that nobody can refuse (no guard may stand on it). */
  readonly refusable?: boolean;
  readonly tone?: 'primary' | 'plain' | 'danger';
  /** Only completes an open task of the actor: without one it is neither offered nor accepted (`task-closed`). */
  readonly byTask?: boolean;
  /** Roles count only where they are held at the case's own place, never from above. */
  readonly at?: 'own';
}
