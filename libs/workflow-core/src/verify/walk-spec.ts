import { escapePointer, transitionsOf, walkStates, type VisitedState } from '../compile/walk-machine.js';
import type {
  ActionSpec,
  GuardSpec,
  Logic,
  TransitionSpec,
  TransitionsSpec,
  WorkflowDefinition,
} from '../language/definition.js';

/** One way out of a state, with its place. */
export interface Way {
  readonly state: VisitedState;
  readonly kind: 'on' | 'after' | 'always' | 'onDone';
  /** The event or the delay. */
  readonly name: string;
  readonly index: number;
  readonly pointer: string;
  readonly spec: TransitionSpec;
}

export interface Placed<T> {
  readonly spec: T;
  readonly pointer: string;
}

/** Everything of a definition that the checks look at, found once, each with its JSON pointer. */
export interface Walked {
  readonly definition: WorkflowDefinition;
  readonly states: readonly VisitedState[];
  /** In groups: the transitions of one event of one state, in the order in which they are tried. */
  readonly ways: readonly (readonly Way[])[];
  readonly guards: readonly Placed<GuardSpec>[];
  readonly actions: readonly Placed<ActionSpec>[];
  readonly rules: readonly Placed<Logic>[];
}

export const walkSpec = (definition: WorkflowDefinition): Walked => {
  const states = walkStates(definition);
  const ways = states.flatMap(waysOf).filter((group) => group.length > 0);
  const guards = [
    ...(definition.start.guards ?? []).flatMap((spec, i) => nested({ spec, pointer: `/start/guards/${i}` })),
    ...ways
      .flat()
      .flatMap(({ spec, pointer }) =>
        spec.guard ? nested({ spec: spec.guard, pointer: `${pointer}/guard` }) : [],
      ),
  ];
  const actions = [
    ...states.flatMap(({ spec, pointer }) => [
      ...placed(spec.entry, `${pointer}/entry`),
      ...placed(spec.exit, `${pointer}/exit`),
    ]),
    ...ways.flat().flatMap(({ spec, pointer }) => placed(spec.actions, `${pointer}/actions`)),
  ];
  return { definition, states, ways, guards, actions, rules: rulesOf(definition, guards, actions) };
};

const placed = <T>(list: readonly T[] | undefined, pointer: string): readonly Placed<T>[] =>
  (list ?? []).map((spec, i) => ({ spec, pointer: `${pointer}/${i}` }));

const waysOf = (state: VisitedState): readonly (readonly Way[])[] => {
  const group = (
    kind: Way['kind'],
    name: string,
    pointer: string,
    spec: TransitionsSpec | undefined,
  ): readonly Way[] =>
    transitionsOf(spec).map((one, index) => ({
      state,
      kind,
      name,
      index,
      pointer: Array.isArray(spec) ? `${pointer}/${index}` : pointer,
      spec: one,
    }));
  const { spec, pointer } = state;
  return [
    ...Object.entries(spec.on ?? {}).map(([event, one]) =>
      group('on', event, `${pointer}/on/${escapePointer(event)}`, one),
    ),
    ...Object.entries(spec.after ?? {}).map(([delay, one]) =>
      group('after', delay, `${pointer}/after/${escapePointer(delay)}`, one),
    ),
    group('always', '', `${pointer}/always`, spec.always),
    group('onDone', '', `${pointer}/onDone`, spec.onDone),
  ];
};

/** A guard and the guards inside it. */
const nested = (guard: Placed<GuardSpec>): readonly Placed<GuardSpec>[] => {
  const { spec, pointer } = guard;
  if (spec.type === 'and' || spec.type === 'or')
    return [
      guard,
      ...spec.params.guards.flatMap((one, i) =>
        nested({ spec: one, pointer: `${pointer}/params/guards/${i}` }),
      ),
    ];
  if (spec.type === 'not')
    return [guard, ...nested({ spec: spec.params.guard, pointer: `${pointer}/params/guard` })];
  return [guard];
};

const rulesOf = (
  definition: WorkflowDefinition,
  guards: readonly Placed<GuardSpec>[],
  actions: readonly Placed<ActionSpec>[],
): readonly Placed<Logic>[] => [
  ...guards.flatMap(({ spec, pointer }) =>
    spec.type === 'rule' ? [{ spec: spec.params.logic, pointer: `${pointer}/params/logic` }] : [],
  ),
  ...actions.flatMap(({ spec, pointer }) => actionRules(spec, pointer)),
  ...Object.entries(definition.tasks ?? {}).flatMap(([task, { outcomes }]) =>
    (outcomes ?? []).flatMap(({ when }, i) =>
      when === undefined ? [] : [{ spec: when, pointer: `/tasks/${escapePointer(task)}/outcomes/${i}/when` }],
    ),
  ),
];

const actionRules = (action: ActionSpec, pointer: string): readonly Placed<Logic>[] => {
  switch (action.type) {
    case 'set':
      return [{ spec: action.params.logic, pointer: `${pointer}/params/logic` }];
    case 'shiftDue':
      return [{ spec: action.params.days, pointer: `${pointer}/params/days` }];
    case 'writeRecord':
    case 'startCase':
      return Object.entries(action.params.data ?? {}).map(([field, spec]) => ({
        spec,
        pointer: `${pointer}/params/data/${escapePointer(field)}`,
      }));
    default:
      return [];
  }
};
