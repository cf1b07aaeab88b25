import fc from 'fast-check';
import type {
  ActionSpec,
  GuardSpec,
  StateSpec,
  TransitionSpec,
  WorkflowDefinition,
} from '../language/definition.js';

export const EVENTS = ['GO', 'TURN', 'STOP', 'SAVE'] as const;
const TASKS = ['one', 'each', 'again'] as const;
const DELAYS = ['P1D', 'P3WD', 'PT2H', '--10-01', 'case.context.on', 'answers.plan.on+P2D'] as const;
const REASON = { ru: 'Нет', en: 'No' };

const leafGuard: fc.Arbitrary<GuardSpec> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((n): GuardSpec => ({
    type: 'rule',
    params: { logic: { '<': [{ var: 'case.context.n' }, n] }, reason: REASON },
  })),
  fc.integer({ min: 0, max: 3 }).map((n): GuardSpec => ({
    type: 'rule',
    params: { logic: { '>=': [{ var: 'counts.pairs.open' }, n] }, reason: REASON },
  })),
  fc.constant<GuardSpec>({ type: 'rule', params: { logic: { '!!': { var: 'event.yes' } }, reason: REASON } }),
  fc.constant<GuardSpec>({ type: 'formSubmitted', params: { form: 'plan' } }),
  fc.constant<GuardSpec>({ type: 'allAnswered', params: { forms: ['plan', 'note'] } }),
  fc.constant<GuardSpec>({ type: 'notAuthor', params: { form: 'plan' } }),
  fc.constantFrom(...TASKS).map((task): GuardSpec => ({ type: 'noOpenTasks', params: { tasks: [task] } })),
);

const guardOf = (paths: readonly string[]): fc.Arbitrary<GuardSpec> => {
  const leaf = fc.oneof(
    leafGuard,
    fc.constantFrom(...paths).map((state): GuardSpec => ({ type: 'inState', params: { state } })),
  );
  return fc.oneof(
    leaf,
    leaf.map((guard): GuardSpec => ({ type: 'not', params: { guard, reason: REASON } })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(leaf, { minLength: 1, maxLength: 2 }))
      .map(([type, guards]): GuardSpec => ({ type, params: { guards } })),
  );
};

const action: fc.Arbitrary<ActionSpec> = fc.oneof(
  fc.constantFrom(...TASKS).map((task): ActionSpec => ({ type: 'openTask', params: { task } })),
  fc
    .constantFrom<readonly string[] | '*'>(['one'], ['each', 'again'], '*')
    .map((tasks): ActionSpec => ({ type: 'closeTasks', params: { tasks } })),
  fc.constant<ActionSpec>({
    type: 'set',
    params: { path: 'n', logic: { '+': [{ var: 'case.context.n' }, 1] } },
  }),
  fc.constant<ActionSpec>({ type: 'set', params: { path: 'deep.on', logic: { var: 'answers.plan.on' } } }),
  fc.constant<ActionSpec>({ type: 'set', params: { path: 'on', logic: { addDays: [{ var: 'today' }, 5] } } }),
  fc.constant<ActionSpec>({ type: 'forgetAnswers', params: { forms: ['plan'] } }),
  fc.constant<ActionSpec>({ type: 'joinParticipants', params: { role: 'mentee', from: 'who' } }),
  fc.constant<ActionSpec>({ type: 'leaveParticipants', params: { role: 'mentee', from: 'who' } }),
  fc.constant<ActionSpec>({ type: 'shiftDue', params: { days: 3 } }),
  fc.constant<ActionSpec>({
    type: 'writeRecord',
    params: { register: 'mentee', of: 'mentee', status: 'seen', data: { on: { var: 'today' } } },
  }),
  fc.constant<ActionSpec>({ type: 'notify', params: { template: 'x', to: 'curator', text: REASON } }),
  fc.constant<ActionSpec>({ type: 'sendToCase', params: { to: 'parent', event: 'GO' } }),
);

const actions = fc.array(action, { maxLength: 3 });

const transitionOf = (paths: readonly string[], guarded: boolean): fc.Arbitrary<TransitionSpec> =>
  fc
    .record({
      target: fc.option(fc.constantFrom(...paths.map((path) => `#random.${path}`)), {
        nil: undefined,
        freq: 4,
      }),
      guard: guarded ? guardOf(paths) : fc.option(guardOf(paths), { nil: undefined }),
      actions,
      reenter: fc.boolean(),
    })
    .map(({ target, guard, ...rest }) => ({
      ...rest,
      ...(target === undefined ? {} : { target }),
      ...(guard ? { guard } : {}),
    }));

/** The bare tree: first-level states are plain, compound with a history, or parallel; the last is final. */
interface Shape {
  readonly kind: 'atomic' | 'compound' | 'parallel';
  readonly history: 'shallow' | 'deep';
}

const shapes = fc.array(
  fc.record({
    kind: fc.constantFrom<Shape['kind'][]>('atomic', 'compound', 'parallel'),
    history: fc.constantFrom<Shape['history'][]>('shallow', 'deep'),
  }),
  { minLength: 1, maxLength: 4 },
);

const childrenOf = ({ kind, history }: Shape): { readonly [key: string]: StateSpec } => {
  if (kind === 'compound') return { a: {}, b: {}, c: { type: 'final' }, h: { type: 'history', history } };
  return kind === 'parallel'
    ? {
        r: { initial: 'a', states: { a: {}, b: {} } },
        q: { initial: 'a', states: { a: {}, b: { type: 'final' } } },
      }
    : {};
};

const pathsIn = (list: readonly Shape[]): readonly string[] =>
  list.flatMap(({ kind }, i) => [
    `s${i}`,
    ...(kind === 'compound' ? ['a', 'b', 'c', 'h'].map((key) => `s${i}.${key}`) : []),
    ...(kind === 'parallel' ? ['r', 'r.a', 'r.b', 'q', 'q.a'].map((key) => `s${i}.${key}`) : []),
  ]);

/** What a state does: filled into every state of the tree but final and history ones. */
const behaviourOf = (paths: readonly string[]): fc.Arbitrary<StateSpec> =>
  fc
    .record({
      entry: actions,
      exit: actions,
      on: fc.dictionary(
        fc.constantFrom(...EVENTS),
        fc.array(transitionOf(paths, false), { minLength: 1, maxLength: 2 }),
        { maxKeys: 3 },
      ),
      after: fc.option(
        fc.dictionary(fc.constantFrom(...DELAYS), transitionOf(paths, false), { maxKeys: 2 }),
        { nil: undefined },
      ),
      always: fc.option(transitionOf(paths, true), { nil: undefined, freq: 4 }),
    })
    .map(({ after, always, ...rest }) => ({
      ...rest,
      ...(after ? { after } : {}),
      ...(always ? { always } : {}),
    }));

const fill = (spec: StateSpec, behaviours: StateSpec[]): StateSpec => {
  if (spec.type === 'final' || spec.type === 'history') return spec;
  const behaviour = behaviours.shift() ?? {};
  if (!spec.states) return { ...spec, ...behaviour };
  const states = Object.fromEntries(
    Object.entries(spec.states).map(([key, inner]) => [key, fill(inner, behaviours)]),
  );
  return { ...spec, ...behaviour, states };
};

/** Any workflow of the profile: also ones that `verify` would not let pass, such as endless loops of `always`. */
export const randomWorkflow: fc.Arbitrary<WorkflowDefinition> = shapes.chain((list) => {
  const paths = [...pathsIn(list), 'end'];
  return fc
    .array(behaviourOf(paths), { minLength: 4, maxLength: 12 })
    .map((behaviours): WorkflowDefinition => {
      const rest = [...behaviours];
      const states: { [key: string]: StateSpec } = {};
      list.forEach((shape, i) => {
        const children = childrenOf(shape);
        const bare: StateSpec =
          shape.kind === 'atomic'
            ? {}
            : shape.kind === 'parallel'
              ? { type: 'parallel', states: children }
              : { initial: 'a', states: children };
        states[`s${i}`] = fill(bare, rest);
      });
      return {
        profile: 1,
        key: 'random',
        title: { ru: 'Случайный' },
        level: 'school',
        subject: 'pair',
        start: { roles: ['curator'] },
        participants: { mentor: { from: 'mentor' }, mentee: { from: 'mentee', max: 4 } },
        machine: {
          initial: 's0',
          context: { n: 0, on: null },
          states: { ...states, end: { type: 'final' } },
        },
        tasks: {
          one: {
            title: { ru: 'Одна' },
            role: 'curator',
            otherwise: 'head',
            event: 'SAVE',
            form: 'plan',
            due: 'P5WD',
            remind: ['-P1WD', 'P0D'],
            escalate: [{ after: 'P2D', to: 'head' }],
          },
          each: {
            title: { ru: 'Каждому' },
            role: 'mentee',
            for: 'mentee',
            event: 'SAVE',
            form: 'note',
            due: 'case.context.on',
          },
          again: { title: { ru: 'Снова' }, role: 'mentor', repeat: true, event: 'GO', due: 'P1D' },
        },
        events: Object.fromEntries(
          EVENTS.map((event) => [event, { title: { ru: event }, role: ['curator', 'mentee', 'mentor'] }]),
        ),
      };
    });
});

/** What is asked of a case: an event with or without answers, a task, or a timer that came due. */
export interface RandomStep {
  readonly kind: 'event' | 'task' | 'timer';
  readonly event: string;
  readonly pick: number;
  readonly hours: number;
  readonly yes: boolean;
  readonly who: string;
  readonly form: 'plan' | 'note' | undefined;
  readonly count: number;
}

export const randomSteps: fc.Arbitrary<readonly RandomStep[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<RandomStep['kind'][]>('event', 'event', 'task', 'timer'),
    event: fc.constantFrom(...EVENTS, 'NOBODY'),
    pick: fc.nat(20),
    hours: fc.nat(100),
    yes: fc.boolean(),
    who: fc.constantFrom('p1', 'p2', 'm1', 'c1'),
    form: fc.constantFrom<RandomStep['form'][]>('plan', 'note', undefined),
    count: fc.nat(3),
  }),
  { maxLength: 25 },
);
