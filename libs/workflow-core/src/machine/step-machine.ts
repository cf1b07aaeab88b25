import {
  createActor,
  createMachine,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';
import type { Json, JsonObject } from '@tandem/domain';
import type { MachineSnapshot } from '../language/case-state.js';

/** An action as XState hands it over: `set`, delays and guards have run already, everything else is data. */
export interface PerformedAction {
  readonly type: string;
  readonly params: unknown;
  readonly context: JsonObject;
}

export type Perform = (action: PerformedAction) => void;

/** A machine that can be stepped without a running actor. */
export interface Stepper {
  readonly machine: AnyStateMachine;
  readonly scope: AnyActorScope;
  /** Whether states can be active side by side. */
  readonly parallel: boolean;
}

type Config = Parameters<typeof createMachine>[0];
type Implementations = NonNullable<Parameters<typeof createMachine>[1]>;

/** More microsteps than this in one event is a loop of `always` transitions: XState would spin for ever. */
export const MAX_MICROSTEPS = 500;

export const LOOP_MESSAGE = 'Infinite loop detected';

const nothing = (): void => undefined;

/**
 * XState's `transition()` builds an actor for every call, and building an actor computes the initial snapshot,
 * guards and assigns included. Here that happens once: the same inert scope serves every step. It is safe because
 * a step is synchronous and machines of the profile spawn nothing.
 */
export const createStepper = (config: Config, implementations: Implementations): Stepper => {
  const machine: AnyStateMachine = createMachine(
    { ...config, options: { maxIterations: MAX_MICROSTEPS } } as Config,
    implementations,
  );
  const self = createActor(machine);
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    system: self.system,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
  const parallel = hasParallel(machine.root);
  return { machine, scope, parallel };
};

/** The first configuration. XState swallows errors here and answers `status: 'error'`; they are thrown again. */
export const startMachine = (stepper: Stepper, perform: Perform): AnyMachineSnapshot => {
  listen(stepper.scope, perform);
  const snapshot = stepper.machine.getInitialSnapshot(stepper.scope) as AnyMachineSnapshot;
  if (snapshot.status === 'error') throw snapshot.error;
  return snapshot;
};

/** One event to the end of its macrostep; actions are handed to `perform` in order, at the moment they are reached. */
export const stepMachine = (
  stepper: Stepper,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
  perform: Perform,
): AnyMachineSnapshot => {
  listen(stepper.scope, perform);
  return stepper.machine.transition(snapshot, event, stepper.scope) as AnyMachineSnapshot;
};

/** Whether any transition answers this event now; XState itself refuses silently. */
export const handles = (
  stepper: Stepper,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): boolean => stepper.machine.getTransitionData(snapshot, event).length > 0;

const hasParallel = (node: AnyStateMachine['root']): boolean =>
  node.type === 'parallel' || Object.values(node.states).some(hasParallel);

const listen = (scope: AnyActorScope, perform: Perform): void => {
  scope.actionExecutor = (action) =>
    perform({ type: action.type, params: action.params, context: action.info.context as JsonObject });
};

/**
 * A live snapshot for a stored one. `resolveState` would crash on saved history, hence `restoreSnapshot`. The context
 * is put in afterwards: XState searches it for references to actors and would write into the caller's object.
 */
export const restoreMachine = (stepper: Stepper, stored: MachineSnapshot): AnyMachineSnapshot => {
  const value = stepper.parallel ? inDocumentOrder(stepper.machine.root, stored.value) : stored.value;
  const row = { ...stored, value, context: {}, children: {} } as unknown as Parameters<
    AnyStateMachine['restoreSnapshot']
  >[0];
  const snapshot = stepper.machine.restoreSnapshot(row, stepper.scope) as AnyMachineSnapshot;
  snapshot.context = stored.context;
  return snapshot;
};

/**
 * XState takes parallel regions in the order of the keys of the state value, and `jsonb` (or a region entered again)
 * changes that order. The order of the document is the rule: which of two conflicting transitions wins depends on it.
 */
const inDocumentOrder = (node: AnyStateMachine['root'], value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  const stored = value as JsonObject;
  const keys = Object.keys(node.states).filter((key) => Object.hasOwn(stored, key));
  return Object.fromEntries(keys.map((key) => [key, inDocumentOrder(node.states[key]!, stored[key]!)]));
};

const NO_HISTORY: JsonObject = Object.freeze({});

/** Plain JSON of a live snapshot: the same as `getPersistedSnapshot` says, without children. */
export const persistMachine = (snapshot: AnyMachineSnapshot): MachineSnapshot => ({
  status: snapshot.status,
  value: snapshot.value as Json,
  context: snapshot.context as JsonObject,
  historyValue: persistHistory(snapshot.historyValue),
});

const persistHistory = (history: AnyMachineSnapshot['historyValue']): JsonObject => {
  let stored: { [id: string]: Json } | undefined;
  for (const id in history) {
    stored ??= {};
    stored[id] = (history[id] as readonly { readonly id: string }[]).map((node) => ({ id: node.id }));
  }
  return stored ?? NO_HISTORY;
};
