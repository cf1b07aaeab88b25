import type { JsonObject } from '@tandem/domain';
import type {
  CaseState,
  StateSpec,
  TransitionSpec,
  TransitionsSpec,
  WorkflowDefinition,
} from '@tandem/workflow-core';

/** A definition in which every transition leaves its mark in the context, to see which of them the journeys take. */
export interface MarkedWorkflow {
  readonly definition: WorkflowDefinition;
  /** What each mark stands for: `consents · CONSENT.REFUSE · 2`. */
  readonly names: ReadonlyMap<string, string>;
}

const TAKEN = 'taken';

export const markTransitions = (definition: WorkflowDefinition): MarkedWorkflow => {
  const names = new Map<string, string>();
  const mark = (transition: TransitionSpec | string, name: string): TransitionSpec => {
    const id = `t${names.size}`;
    names.set(id, name);
    const spec = typeof transition === 'string' ? { target: transition } : transition;
    return {
      ...spec,
      actions: [{ type: 'set', params: { path: `${TAKEN}.${id}`, logic: true } }, ...(spec.actions ?? [])],
    };
  };
  const markAll = (spec: TransitionsSpec, name: string): TransitionsSpec =>
    listOf(spec).map((one, index) => mark(one, `${name} · ${index + 1}`));
  const markMap = <K extends string>(
    map: { readonly [key in K]?: TransitionsSpec } | undefined,
    path: string,
  ) =>
    map &&
    Object.fromEntries(
      Object.entries(map).map(([key, spec]) => [key, markAll(spec as TransitionsSpec, `${path} · ${key}`)]),
    );
  const markState = (state: StateSpec, path: string): StateSpec => ({
    ...state,
    ...(state.on ? { on: markMap(state.on, path)! } : {}),
    ...(state.after ? { after: markMap(state.after, path)! } : {}),
    ...(state.always ? { always: markAll(state.always, `${path} · always`) } : {}),
    ...(state.onDone ? { onDone: markAll(state.onDone, `${path} · done`) } : {}),
    ...(state.states
      ? {
          states: Object.fromEntries(
            Object.entries(state.states).map(([key, child]) => [
              key,
              markState(child, path ? `${path}.${key}` : key),
            ]),
          ),
        }
      : {}),
  });
  const machine = markState(definition.machine as StateSpec, '') as WorkflowDefinition['machine'];
  return {
    definition: {
      ...definition,
      machine: { ...machine, context: { ...definition.machine.context, [TAKEN]: {} } },
    },
    names,
  };
};

export const marksIn = (state: CaseState | undefined): readonly string[] =>
  Object.keys((state?.machine.context[TAKEN] ?? {}) as JsonObject);

const listOf = (spec: TransitionsSpec): readonly (TransitionSpec | string)[] =>
  Array.isArray(spec) ? (spec as readonly TransitionSpec[]) : [spec as TransitionSpec | string];
