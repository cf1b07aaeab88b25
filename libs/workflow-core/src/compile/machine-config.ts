import { CLOSE_OWN_TASKS, MARK_STATE } from '../actions/perform-action.js';
import { REMEMBER_SENDER } from '../actions/remember-sender.js';
import type {
  ActionSpec,
  GuardSpec,
  MachineSpec,
  StateSpec,
  TransitionsSpec,
} from '../language/definition.js';
import { rememberedSenders } from './remembered-senders.js';
import { transitionsOf } from './walk-machine.js';

/** The definition's machine as XState takes it: the same states, with the marks that the core needs at entry and exit. */
export const machineConfig = (key: string, machine: MachineSpec): object => ({
  ...stateConfig(machine as StateSpec, '', {
    asked: askedStates(machine),
    senders: rememberedSenders({ key, machine }),
  }),
  id: key,
  context: machine.context ?? {},
});

/** What guards of the machine will want to know later. */
interface Wanted {
  readonly asked: ReadonlySet<string>;
  readonly senders: ReadonlySet<string>;
}

const stateConfig = (state: StateSpec, path: string, wanted: Wanted): object => {
  const marked = wanted.asked.has(path);
  const own = ownTasks(state);
  const children = Object.entries(state.states ?? {}).map(([key, child]) => [
    key,
    stateConfig(child, path === '' ? key : `${path}.${key}`, wanted),
  ]);
  return {
    ...state,
    ...(state.on ? { on: rememberSenders(state.on, wanted.senders) } : {}),
    ...(state.states ? { states: Object.fromEntries(children) } : {}),
    entry: [...(marked ? [mark(path, true)] : []), ...(state.entry ?? [])],
    exit: [
      ...(marked ? [mark(path, false)] : []),
      ...(state.exit ?? []),
      ...(own.length ? [{ type: CLOSE_OWN_TASKS, params: { tasks: own } }] : []),
    ],
  };
};

const rememberSenders = (on: NonNullable<StateSpec['on']>, senders: ReadonlySet<string>): object =>
  Object.fromEntries(
    Object.entries(on).map(([event, transitions]) => [
      event,
      senders.has(event)
        ? transitionsOf(transitions).map((transition) => ({
            ...transition,
            actions: [{ type: REMEMBER_SENDER, params: { event } }, ...(transition.actions ?? [])],
          }))
        : transitions,
    ]),
  );

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
