import type { Json, JsonObject, ParticipantRole, Role } from '@tandem/domain';

/**
 * The whole of a case as `decide` sees it. Plain JSON; changed only by a commit, so a copy in memory is true
 * as long as the revision is. Folding the history gives the same value again.
 */
export interface CaseState {
  readonly status: 'open' | 'done' | 'cancelled';
  readonly openedAt: string;
  readonly machine: MachineSnapshot;
  readonly participants: readonly Participant[];
  readonly answers: readonly Answer[];
  readonly tasks: readonly OpenTask[];
  readonly timers: readonly Timer[];
}

/** What XState needs to go on: JSON of `getPersistedSnapshot`, without children. */
export interface MachineSnapshot {
  readonly status: 'active' | 'done' | 'error' | 'stopped';
  readonly value: Json;
  readonly context: JsonObject;
  readonly historyValue: JsonObject;
}

export interface Participant {
  readonly person: string;
  readonly role: ParticipantRole;
  readonly unit: string;
  readonly state: 'active' | 'left';
  readonly joinedAt: string;
  readonly leftAt?: string;
}

/** The latest accepted answers of a form in this case; where it was asked of several participants, the latest of each. */
export interface Answer {
  /** The submission that holds it. */
  readonly id: string;
  readonly form: string;
  readonly version: number;
  readonly data: JsonObject;
  readonly author: string;
  readonly participant?: string;
  readonly at: string;
}

export interface OpenTask {
  readonly id: string;
  readonly key: string;
  readonly form?: string;
  readonly role: Role | ParticipantRole;
  readonly unit: string;
  /** Path of the place at which the role must be held, never above it (`at: 'own'`). */
  readonly near?: string;
  readonly person?: string;
  readonly openedAt: string;
  readonly dueAt?: string;
}

export interface Timer {
  readonly id: string;
  readonly fireAt: string;
  readonly event: JsonObject;
}
