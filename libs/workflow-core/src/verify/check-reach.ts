import { machineGraph, pathsAround, type MachineGraph } from './machine-graph.js';
import { shortestPaths } from './paths-of.js';
import type { Report } from './report.js';
import type { Walked } from './walk-spec.js';

/** Every state can be entered and left, and from everywhere the case can come to an end. */
export const checkReach = (walked: Walked, report: Report): void => {
  const graph = machineGraph(walked);
  const reached = new Set(shortestPaths(walked, graph).map(({ state }) => state));
  for (const { path, pointer } of walked.states)
    if (!reached.has(path) && !pathsAround(path).some((around) => !reached.has(around)))
      unreachable(report, pointer, path);
  if (graph.ends.size === 0) return noEnd(report);
  const next = nextOf(graph, reached);
  const leads = leadsToEnd(graph, next);
  for (const { path, pointer, spec } of walked.states) {
    const rests = path !== '' && !spec.states && spec.type !== 'history' && spec.type !== 'final';
    if (!rests || !reached.has(path)) continue;
    if (next.get(path)!.size === 0) deadEnd(report, pointer, path);
    else if (!leads.has(path)) noWayToEnd(report, pointer, path);
  }
};

/**
 * For each state the states that may come next. A region of a parallel state may be at rest while the others go on:
 * whatever leads out of them leads on for it too.
 */
const nextOf = (
  graph: MachineGraph,
  reached: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const next = new Map<string, ReadonlySet<string>>();
  for (const path of reached) {
    const found = new Set<string>();
    const add = (state: string): void => {
      if (state !== path && !path.startsWith(`${state}.`) && state !== '') found.add(state);
    };
    for (const active of [path, ...beside(path, graph, reached)])
      for (const target of targetsFrom(active, graph)) graph.entered(target).forEach(add);
    next.set(path, found);
  }
  return next;
};

/** Where a state leads; a state around it is done only once a final state inside it is reached. */
const targetsFrom = (path: string, graph: MachineGraph): readonly string[] => {
  const isFinal = graph.states.get(path)?.spec.type === 'final';
  return graph
    .waysFrom(path)
    .filter(({ kind }) => kind !== 'onDone' || isFinal)
    .map(graph.targetOf)
    .filter((target) => target !== undefined);
};

const beside = (path: string, graph: MachineGraph, reached: ReadonlySet<string>): readonly string[] =>
  pathsAround(path)
    .filter((around) => graph.states.get(around)?.spec.type === 'parallel')
    .flatMap((parallel) =>
      [...reached].filter((other) => {
        const inside = parallel === '' || other.startsWith(`${parallel}.`);
        return inside && region(other, parallel) !== region(path, parallel);
      }),
    );

const region = (path: string, parallel: string): string | undefined =>
  path.slice(parallel === '' ? 0 : parallel.length + 1).split('.')[0];

const leadsToEnd = (
  graph: MachineGraph,
  next: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => {
  const leads = new Set(graph.ends);
  for (let before = -1; before !== leads.size;) {
    before = leads.size;
    for (const [path, targets] of next)
      if (!leads.has(path) && [...targets].some((target) => leads.has(target))) leads.add(path);
  }
  return leads;
};

const unreachable = (report: Report, pointer: string, path: string): void =>
  report.error(
    'unreachable-state',
    pointer,
    `В состояние «${path}» ничто не ведёт: добавьте переход или уберите его.`,
    `Nothing leads to the state "${path}": add a transition or remove it.`,
  );

const noEnd = (report: Report): void =>
  report.error(
    'no-final-state',
    '/machine/states',
    'Процесс никогда не кончается: добавьте состояние с «type»: «final».',
    'The workflow never ends: add a state with "type": "final".',
  );

const deadEnd = (report: Report, pointer: string, path: string): void =>
  report.error(
    'dead-end',
    pointer,
    `Из состояния «${path}» нет выхода: добавьте переход или сделайте его конечным.`,
    `There is no way out of the state "${path}": add a transition or make it final.`,
  );

const noWayToEnd = (report: Report, pointer: string, path: string): void =>
  report.error(
    'no-way-to-end',
    pointer,
    `Из состояния «${path}» процесс не может завершиться: ни один путь не ведёт к концу.`,
    `From the state "${path}" the workflow cannot end: no path leads to a final state.`,
  );
