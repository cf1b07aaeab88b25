import { assign } from 'xstate';
import type { JsonObject } from '@tandem/domain';
import { REMEMBER_SENDER, rememberSender } from '../actions/remember-sender.js';
import { setContext } from '../actions/set-context.js';
import { judgeGuard } from '../guards/judge-guard.js';
import type { GuardSpec, WorkflowDefinition } from '../language/definition.js';
import { createStepper, type Stepper } from '../machine/step-machine.js';
import { reckonDelay } from '../timers/reckon-delay.js';
import type { CompiledWorkflow, DraftHolder, StateInfo } from './compiled-workflow.js';
import { decidingHolders } from './deciding-holders.js';
import { formsOfEvents } from './forms-of-events.js';
import { machineConfig, ownTasks } from './machine-config.js';
import { neededFacts } from './needed-facts.js';
import { walkStates, type VisitedState } from './walk-machine.js';

/** Makes a definition ready to decide with. It is expected to have passed `verify`; a broken one throws. */
export const compileWorkflow = (definition: WorkflowDefinition): CompiledWorkflow => {
  const holder: DraftHolder = { draft: undefined };
  const visited = walkStates(definition);
  const states = new Map<string, StateInfo>();
  for (const state of visited) states.set(state.path, stateInfo(definition, state, states));
  return {
    definition,
    stepper: buildMachine(definition, holder, visited),
    neededFacts: neededFacts(definition),
    states,
    statesById: new Map([...states.values()].map((info) => [info.id, info])),
    openers: openersOf(visited),
    askedOf: askedOf(definition),
    decidingHolders: decidingHolders(definition),
    formsOfEvents: formsOfEvents(definition),
    holder,
  };
};

const GUARDS: readonly GuardSpec['type'][] = [
  'rule',
  'and',
  'or',
  'not',
  'formSubmitted',
  'allAnswered',
  'enoughAnswered',
  'notAuthor',
  'notSender',
  'noOpenTasks',
  'inState',
];

/** XState fires a delay without a number at once; this one is a number, and no timer is made of it. */
const NO_TIMER = Number.NaN;

const buildMachine = (
  definition: WorkflowDefinition,
  holder: DraftHolder,
  visited: readonly VisitedState[],
): Stepper => {
  const guard =
    (type: GuardSpec['type']) =>
    ({ context }: { readonly context: JsonObject }, params: unknown): boolean => {
      const { draft } = holder;
      if (!draft) return false;
      draft.context = context;
      return judgeGuard(draft, { type, params } as GuardSpec).is === 'yes';
    };
  const delay =
    (text: string) =>
    ({ context }: { readonly context: JsonObject }): number => {
      const { draft } = holder;
      if (!draft) return 0;
      draft.context = context;
      return (reckonDelay(draft, text) ?? NO_TIMER) - draft.now;
    };
  const delays = new Set(visited.flatMap(({ spec }) => Object.keys(spec.after ?? {})));
  return createStepper(machineConfig(definition.key, definition.machine), {
    guards: Object.fromEntries(GUARDS.map((type) => [type, guard(type)])),
    delays: Object.fromEntries([...delays].map((text) => [text, delay(text)])),
    actions: {
      set: assign(({ context }, params) =>
        holder.draft
          ? setContext(holder.draft, context, params as unknown as Parameters<typeof setContext>[2])
          : {},
      ),
      [REMEMBER_SENDER]: assign(({ context }, params) =>
        holder.draft
          ? rememberSender(holder.draft, context, (params as unknown as { readonly event: string }).event)
          : {},
      ),
    },
  });
};

const stateInfo = (
  definition: WorkflowDefinition,
  { path, spec, parent }: VisitedState,
  known: ReadonlyMap<string, StateInfo>,
): StateInfo => {
  const above = parent ? known.get(parent.path) : undefined;
  return {
    id: path === '' ? definition.key : `${definition.key}.${path}`,
    path,
    order: known.size,
    atomic: spec.type !== 'history' && !spec.states,
    title: spec.meta?.title ?? above?.title,
    stage: spec.meta?.stage ?? above?.stage ?? null,
    waits: spec.meta?.waits,
    outcome: spec.meta?.outcome ?? above?.outcome,
  };
};

const openersOf = (visited: readonly VisitedState[]): ReadonlyMap<string, readonly string[]> => {
  const openers = new Map<string, string[]>();
  for (const { path, spec } of visited)
    for (const task of ownTasks(spec)) openers.set(task, [...(openers.get(task) ?? []), path]);
  return openers;
};

const askedOf = (definition: WorkflowDefinition): ReadonlyMap<string, readonly string[]> => {
  const asked = new Map<string, string[]>();
  for (const { form, for: role } of Object.values(definition.tasks ?? {})) {
    if (form === undefined || role === undefined) continue;
    const roles = asked.get(form) ?? [];
    if (!roles.includes(role)) asked.set(form, [...roles, role]);
  }
  return asked;
};
