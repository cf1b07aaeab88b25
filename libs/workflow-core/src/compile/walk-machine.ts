import type {
  StateSpec,
  TransitionSpec,
  TransitionsSpec,
  WorkflowDefinition,
} from '../language/definition.js';

/** The transitions of one event in order, whichever of the short forms they are written in. */
export const transitionsOf = (spec: TransitionsSpec | undefined): readonly TransitionSpec[] => {
  if (spec === undefined) return [];
  if (typeof spec === 'string') return [{ target: spec }];
  return (Array.isArray(spec) ? spec : [spec]) as readonly TransitionSpec[];
};

export interface VisitedState {
  readonly key: string;
  /** Dotted path from the root; empty for the root itself. */
  readonly path: string;
  /** JSON pointer into the definition. */
  readonly pointer: string;
  readonly spec: StateSpec;
  readonly parent: VisitedState | undefined;
}

/** Every state in document order, the root first. */
export const walkStates = (definition: WorkflowDefinition): readonly VisitedState[] => {
  const found: VisitedState[] = [];
  const visit = (state: VisitedState): void => {
    found.push(state);
    for (const [key, spec] of Object.entries(state.spec.states ?? {}))
      visit({
        key,
        path: state.path === '' ? key : `${state.path}.${key}`,
        pointer: `${state.pointer}/states/${escapePointer(key)}`,
        spec,
        parent: state,
      });
  };
  visit({
    key: definition.key,
    path: '',
    pointer: '/machine',
    spec: definition.machine as StateSpec,
    parent: undefined,
  });
  return found;
};

export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
