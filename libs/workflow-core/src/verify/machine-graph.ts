import type { StateSpec } from '../language/definition.js';
import type { VisitedState } from '../compile/walk-machine.js';
import { targetPath } from './resolve-target.js';
import type { Walked, Way } from './walk-spec.js';

/** The machine as a graph of states, guards ignored: what can be entered, and where one can go from there. */
export interface MachineGraph {
  readonly states: ReadonlyMap<string, VisitedState>;
  /** States that are entered when this one is: the first of a compound, every region of a parallel, those around it. */
  entered(path: string): ReadonlySet<string>;
  /** Transitions that may be taken while this state is active: its own and those of the states around it. */
  waysFrom(path: string): readonly Way[];
  targetOf(way: Way): string | undefined;
  /** Where a final state at the end of the whole machine stands. */
  readonly ends: ReadonlySet<string>;
}

export const machineGraph = (walked: Walked): MachineGraph => {
  const { definition, states: visited, ways } = walked;
  const states = new Map(visited.map((state) => [state.path, state]));
  const own = new Map<string, Way[]>();
  for (const way of ways.flat()) own.set(way.state.path, [...(own.get(way.state.path) ?? []), way]);
  const targetOf = (way: Way): string | undefined =>
    way.spec.target === undefined ? undefined : targetPath(definition.key, way.state, way.spec.target);
  const known = new Map<string, ReadonlySet<string>>();
  return {
    states,
    entered: (path) => {
      const before = known.get(path);
      if (before) return before;
      const found = new Set<string>();
      enter(path, states, found);
      known.set(path, found);
      return found;
    },
    waysFrom: (path) => [path, ...pathsAround(path)].flatMap((one) => own.get(one) ?? []),
    targetOf,
    ends: endsOf(states),
  };
};

/** Paths of the states around one, the nearest first, the root (empty) last. */
export const pathsAround = (path: string): readonly string[] => {
  const around: string[] = [];
  for (let rest = path; rest !== '';) {
    rest = rest.includes('.') ? rest.slice(0, rest.lastIndexOf('.')) : '';
    around.push(rest);
  }
  return around;
};

const enter = (path: string, states: ReadonlyMap<string, VisitedState>, found: Set<string>): void => {
  const state = states.get(path);
  if (!state || found.has(path)) return;
  if (state.spec.type === 'history') {
    for (const one of restored(state)) enter(one, states, found);
    return;
  }
  found.add(path);
  for (const around of pathsAround(path)) {
    found.add(around);
    // Another region of a parallel state around it is entered too.
    const parent = states.get(around);
    if (parent && isParallel(parent.spec)) enterRegions(parent, path, states, found);
  }
  enterInside(state, states, found);
};

const enterInside = (
  state: VisitedState,
  states: ReadonlyMap<string, VisitedState>,
  found: Set<string>,
): void => {
  if (isParallel(state.spec)) enterRegions(state, '', states, found);
  else if (state.spec.initial !== undefined) enter(child(state, state.spec.initial), states, found);
};

const enterRegions = (
  parallel: VisitedState,
  except: string,
  states: ReadonlyMap<string, VisitedState>,
  found: Set<string>,
): void => {
  for (const [key, region] of Object.entries(parallel.spec.states ?? {})) {
    const path = child(parallel, key);
    if (region.type === 'history' || path === except || except.startsWith(`${path}.`)) continue;
    enter(path, states, found);
  }
};

/** A history state leads to its target, or else back to any state that has been left here. */
const restored = ({ spec, parent }: VisitedState): readonly string[] => {
  if (!parent) return [];
  if (spec.target !== undefined && !spec.target.startsWith('#'))
    return [child(parent, spec.target.replace(/^\./, ''))];
  return parent.spec.initial === undefined ? [parent.path] : [child(parent, parent.spec.initial)];
};

const child = (parent: VisitedState, key: string): string =>
  parent.path === '' ? key : `${parent.path}.${key}`;

const isParallel = (spec: StateSpec): boolean => spec.type === 'parallel';

/** The case ends in a final state of the first level, or where every region of a parallel machine is final. */
const endsOf = (states: ReadonlyMap<string, VisitedState>): ReadonlySet<string> => {
  const root = states.get('')!;
  const depth = isParallel(root.spec) ? 2 : 1;
  return new Set(
    [...states.values()]
      .filter(({ spec, path }) => spec.type === 'final' && path.split('.').length === depth)
      .map(({ path }) => path),
  );
};
