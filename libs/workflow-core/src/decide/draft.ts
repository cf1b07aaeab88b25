import type { AnyMachineSnapshot } from 'xstate';
import type { Json, JsonObject, Text } from '@tandem/domain';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import type { Answer, CaseState, OpenTask, Participant, Timer } from '../language/case-state.js';
import type { CaseChange, Command, Effect, EffectBody, Facts, RecordChange } from '../language/decision.js';
import { deriveId, MAX_DERIVED } from './derive-id.js';
import { refuse, RefusedMidway } from './refuse.js';

/**
 * The case as it stands in the middle of one decision. Actions change it in the order in which XState reaches them,
 * so that a guard of the same macrostep (an `always` after a `forgetAnswers`) sees what has just been done.
 * Arrays are replaced, never changed: untouched answers, tasks and timers stay the same objects in the next state.
 */
export interface Draft {
  readonly compiled: CompiledWorkflow;
  readonly command: Command;
  readonly facts: Facts;
  readonly now: number;
  readonly before: CaseState | undefined;
  /** The machine as it stood before the event. */
  from: AnyMachineSnapshot | undefined;
  /** Stage and active leaf states before the event. */
  readonly stage: number | null;
  readonly startedIn: readonly string[];
  /** Set in `availableEvents`, where the event's own data is not there yet. */
  asking: { readonly form: string | undefined; undecided: boolean } | undefined;
  context: JsonObject;
  participants: readonly Participant[];
  answers: readonly Answer[];
  tasks: readonly OpenTask[];
  timers: readonly Timer[];
  /** Whether states that `inState` asks about have been entered or left in this step. */
  entered: Map<string, boolean> | undefined;
  /** The task that this command completes. */
  completed: OpenTask | undefined;
  submission: CaseChange['submission'];
  tasksOpened: OpenTask[];
  tasksClosed: { id: string; status: 'done' | 'closed' }[];
  tasksMoved: { id: string; dueAt: string }[];
  joined: Participant[];
  left: CaseChange['left'][number][];
  timersSet: Timer[];
  timersCancelled: string[];
  records: RecordChange[];
  effects: Effect[];
  remarks: Text[];
  /** Gathered facts that were read. */
  read: { [name: string]: Json };
  derived: number;
}

export const createDraft = (
  compiled: CompiledWorkflow,
  before: CaseState | undefined,
  command: Command,
  facts: Facts,
  stage: number | null,
  startedIn: readonly string[],
): Draft => ({
  compiled,
  command,
  facts,
  now: Date.parse(command.at),
  before,
  from: undefined,
  stage,
  startedIn,
  asking: undefined,
  context: before?.machine.context ?? NO_CONTEXT,
  participants: before?.participants ?? [],
  answers: before?.answers ?? [],
  tasks: before?.tasks ?? [],
  timers: before?.timers ?? [],
  entered: undefined,
  completed: undefined,
  submission: undefined,
  tasksOpened: [],
  tasksClosed: [],
  tasksMoved: [],
  joined: [],
  left: [],
  timersSet: [],
  timersCancelled: [],
  records: [],
  effects: [],
  remarks: [],
  read: {},
  derived: 0,
});

const NO_CONTEXT: JsonObject = Object.freeze({});

export const nextId = (draft: Draft): string => {
  if (draft.derived >= MAX_DERIVED)
    throw new RefusedMidway(
      refuse('loop', {
        ru: 'Одно событие создаёт слишком много задач и сообщений',
        en: 'One event makes too many tasks and messages',
      }),
    );
  return deriveId(draft.command.id, draft.derived++);
};

export const addEffect = (draft: Draft, body: EffectBody): void => {
  draft.effects.push({ id: nextId(draft), ...body });
};

export const activeParticipants = (draft: Draft, role: string): readonly Participant[] =>
  draft.participants.filter((one) => one.role === role && one.state === 'active');

/** The latest answers of a form; where several participants answered, the latest of all. */
export const latestAnswer = (draft: Draft, form: string): Answer | undefined =>
  draft.answers.findLast((answer) => answer.form === form);
