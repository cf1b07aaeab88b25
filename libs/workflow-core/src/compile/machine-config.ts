import { CLOSE_OWN_TASKS, MARK_STATE } from '../actions/perform-action.js';
import type {
  ActionSpec,
  GuardSpec,
  MachineSpec,
  StateSpec,
  TransitionsSpec,
} from '../language/definition.js';
import { transitionsOf } from './walk-machine.js';

/** The definition's machine as XState takes it: the same states, with the marks that the core needs at entry and exit. */
export const machineConfig = (key: string, machine: MachineSpec): object => ({
  ...stateConfig(machine as StateSpec, '', askedStates(machine)),
  id: key,
  context: machine.context ?? {},
});

const stateConfig = (state: StateSpec, path: string, asked: ReadonlySet<string>): object => {
  const marked = asked.has(path);
  const own = ownTasks(state);
  const children = Object.entries(state.states ?? {}).map(([key, child]) => [
    key,
    stateConfig(child, path === '' ? key : `${path}.${key}`, asked),
  ]);
  return {
    ...state,
    ...(state.states ? { states: Object.fromEntries(children) } : {}),
    entry: [...(marked ? [mark(path, true)] : []), ...(state.entry ?? [])],
    exit: [
      ...(marked ? [mark(path, false)] : []),
      ...(state.exit ?? []),
      ...(own.length ? [{ type: CLOSE_OWN_TASKS, params: { tasks: own } }] : []),
    ],
  };
};

const mark = (state: string, inside: boolean): object => ({
  type: MARK_STATE,
  params: { state, in: inside },
});

/** Tasks that a state opens when it is entered: they end with it, unless they are done before. */
export const ownTasks = (state: StateSpec): readonly string[] =>
  (state.entry ?? []).filter(isOpenTask).map(({ params }) => params.task);

const isOpenTask = (action: ActionSpec): action is ActionSpec & { readonly type: 'openTask' } =>
  action.type === 'openTask';

/** States that a guard asks about: a guard later in the same step must see what has been entered and left since. */
const askedStates = (machine: MachineSpec): ReadonlySet<string> => {
  const asked = new Set<string>();
  const readGuard = (guard: GuardSpec): void => {
    if (guard.type === 'inState') asked.add(guard.params.state);
    if (guard.type === 'and' || guard.type === 'or') guard.params.guards.forEach(readGuard);
    if (guard.type === 'not') readGuard(guard.params.guard);
  };
  const readTransitions = (spec: TransitionsSpec | undefined): void => {
    for (const { guard } of transitionsOf(spec)) if (guard) readGuard(guard);
  };
  const readState = (state: StateSpec): void => {
    for (const spec of Object.values(state.on ?? {})) readTransitions(spec);
    for (const spec of Object.values(state.after ?? {})) readTransitions(spec);
    readTransitions(state.always);
    readTransitions(state.onDone);
    for (const child of Object.values(state.states ?? {})) readState(child);
  };
  readState(machine as StateSpec);
  return asked;
};
