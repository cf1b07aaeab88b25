import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { walkSpec, type Walked } from './walk-spec.js';
import { machineGraph, type MachineGraph } from './machine-graph.js';

/** The shortest way to a state: what has to happen, in order. */
export interface PathTo {
  readonly state: string;
  /** Events, `after <delay>`, `always` and `onDone`, each with the state from which it leads. */
  readonly steps: readonly { readonly from: string; readonly by: string; readonly to: string }[];
}

/** Shortest paths to every state that can be reached, guards ignored. States that are missing here are unreachable. */
export const pathsOf = (compiled: CompiledWorkflow): readonly PathTo[] =>
  shortestPaths(walkSpec(compiled.definition));

export const shortestPaths = (
  walked: Walked,
  graph: MachineGraph = machineGraph(walked),
): readonly PathTo[] => {
  const found = new Map<string, PathTo>();
  const waiting: string[] = [];
  const reach = (path: string, steps: PathTo['steps']): void => {
    for (const entered of graph.entered(path)) {
      if (found.has(entered)) continue;
      found.set(entered, { state: entered, steps });
      waiting.push(entered);
    }
  };
  reach('', []);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { steps } = found.get(next)!;
    for (const way of graph.waysFrom(next)) {
      const target = graph.targetOf(way);
      if (target === undefined || (way.kind === 'onDone' && !canBeDone(way.state.path, found, graph)))
        continue;
      const step = {
        from: way.state.path,
        by: way.kind === 'on' ? way.name : `${way.kind} ${way.name}`.trim(),
        to: target,
      };
      const inHistory = graph.states.get(target)?.spec.type === 'history';
      reach(target, [...steps, step]);
      if (inHistory && !found.has(target)) found.set(target, { state: target, steps: [...steps, step] });
    }
    // What waited for a final state that has only now been found is looked at again.
    if (graph.states.get(next)?.spec.type === 'final')
      for (const path of found.keys())
        if (next.startsWith(`${path}.`) && !waiting.includes(path)) waiting.push(path);
  }
  return [...found.values()];
};

const canBeDone = (path: string, found: ReadonlyMap<string, PathTo>, graph: MachineGraph): boolean => {
  const state = graph.states.get(path);
  if (!state || !found.has(path)) return false;
  const inside = Object.entries(state.spec.states ?? {});
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (state.spec.type === 'parallel')
    return inside.every(([key, spec]) => spec.type === 'history' || canBeDone(at(key), found, graph));
  return inside.some(([key, spec]) => spec.type === 'final' && found.has(at(key)));
};
