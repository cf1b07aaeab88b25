import type { Calendar, Json, JsonObject, ParticipantRole, Role, Text } from '@tandem/domain';
import type { CaseAddress } from './definition.js';
import type { Answer, CaseState, OpenTask, Participant, Timer } from './case-state.js';

/** What somebody (or a timer, or another case) asks of a case. `id` is the UUIDv7 of the event to be; ids of tasks and effects are derived from it, so replay gives the same ids. */
export interface Command {
  readonly id: string;
  /** An event of the definition; `@open` for a new case; `@timer` when a timer is due; `@forms` when a form of the case is brought up to date. */
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data?: JsonObject;
  readonly comment?: string;
  /** The task that this completes. */
  readonly taskId?: string;
  readonly timerId?: string;
  /** Validated answers that come with the command. */
  readonly answer?: { readonly form: string; readonly version: number; readonly data: JsonObject };
  /** Participants named by an opening form or by `joinParticipants`, with their units: the shell looks them up. */
  readonly units?: { readonly [person: string]: string };
}

export type Actor =
  | { readonly kind: 'system' }
  | {
      readonly kind: 'person';
      readonly person: string;
      readonly roles: readonly Role[];
      readonly onBehalfOf?: string;
    };

/** What the shell gathers before a decision. `values` holds the named facts that the definition's text mentions and the core cannot compute from the case (see `neededFacts`). */
export interface Facts {
  readonly unit: string;
  readonly zone: string;
  readonly calendar: Calendar;
  readonly values: { readonly [name: string]: Json };
}

export type Decision = Accepted | Refused;

export interface Accepted {
  readonly accepted: true;
  readonly next: CaseState;
  readonly change: CaseChange;
}

export interface Refused {
  readonly accepted: false;
  /** Stable: `event-out-of-order`, `guard`, `comment-required`, `form-required`, `case-closed`, `task-closed`, `timer-gone`, `missing-fact`, `participants`, `loop`. */
  readonly code: string;
  readonly reason: Text;
}

/** What a commit writes for one accepted command. */
export interface CaseChange {
  readonly type: string;
  readonly title: Text;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly stage: number | null;
  readonly status: CaseState['status'];
  readonly dueAt: string | null;
  readonly tasksOpened: readonly OpenTask[];
  readonly tasksClosed: readonly { readonly id: string; readonly status: 'done' | 'closed' }[];
  readonly tasksMoved: readonly { readonly id: string; readonly dueAt: string }[];
  readonly submission?: Answer & { readonly id: string; readonly taskId?: string };
  readonly joined: readonly Participant[];
  readonly left: readonly { readonly person: string; readonly role: ParticipantRole; readonly at: string }[];
  readonly timersSet: readonly Timer[];
  readonly timersCancelled: readonly string[];
  readonly records: readonly RecordChange[];
  readonly effects: readonly Effect[];
  /** The facts that this decision read: enough to decide the same again when the history is folded. */
  readonly facts: { readonly [name: string]: Json };
  /** Said in the history: for example that the author approved his own work because nobody else could. */
  readonly remarks: readonly Text[];
}

export interface RecordChange {
  readonly register: 'mentor' | 'mentee';
  readonly person: string;
  readonly status: string;
  readonly data: JsonObject;
}

export type Effect = { readonly id: string; readonly dueAt?: string } & EffectBody;

export type EffectBody =
  | {
      readonly kind: 'notify';
      readonly payload: {
        readonly template: string;
        readonly to: readonly (Role | ParticipantRole)[];
        readonly text: Text;
        readonly task?: string;
      };
    }
  | {
      readonly kind: 'buildDocument';
      readonly payload: { readonly form: string; readonly title: Text; readonly submission: string };
    }
  | {
      readonly kind: 'sendToCase';
      readonly payload: {
        readonly to: CaseAddress;
        readonly event: string;
        readonly persons: readonly string[];
      };
    }
  | {
      readonly kind: 'startCase';
      readonly payload: { readonly workflow: string; readonly data: JsonObject };
    };
