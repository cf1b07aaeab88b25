import {
  activeStates,
  readMachine,
  targetOf,
  transitionsOf,
  type StateNode,
  type StateSpec,
} from './machine.js';

/**
 * To which of the seven stages an event may lead from this state. A picture, not a decision: guards are the server's.
 * An event that stays where it is answers the stages of the state itself.
 */
export function stagesOfEvent(machine: StateSpec, value: unknown, event: string): readonly number[] {
  const root = readMachine(machine);
  const stages = new Set<number>();
  for (const node of activeStates(root, stateValue(value)))
    for (const { target } of transitionsOf(node.spec.on?.[event])) {
      const landing = target === undefined ? node : targetOf(node, target);
      if (landing) stagesWhereItRests(landing).forEach((stage) => stages.add(stage));
    }
  return [...stages].sort((one, other) => one - other);
}

/** The stage in which a new case of this workflow stands. */
export const stageAtStart = (machine: StateSpec): number | undefined =>
  stagesWhereItRests(readMachine(machine))[0];

/** The server gives a bare value, or a whole snapshot around it. */
const stateValue = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'value' in state
    ? (state as { value: unknown }).value
    : state;

/** Passing states (`always`) are walked through: the card never rests there. */
function stagesWhereItRests(node: StateNode, seen: ReadonlySet<StateNode> = new Set()): readonly number[] {
  if (seen.has(node)) return [];
  const visited = new Set([...seen, node]);
  const leaf = initialLeaf(node);
  const onward = transitionsOf(leaf.spec.always)
    .map(({ target }) => (target === undefined ? undefined : targetOf(leaf, target)))
    .filter((next) => next !== undefined);
  const next = onward.flatMap((one) => stagesWhereItRests(one, visited));
  const own = stageOf(leaf);
  // A guarded `always` may hold the card here as well.
  const stays =
    onward.length === 0 || transitionsOf(leaf.spec.always).every(({ guard }) => guard !== undefined);
  return [...new Set([...(own !== undefined && stays ? [own] : []), ...next])];
}

function initialLeaf(node: StateNode): StateNode {
  const first =
    node.children.find(({ key }) => key === node.spec.initial) ??
    (node.spec.type === 'parallel' ? node.children[0] : undefined);
  return first ? initialLeaf(first) : node;
}

const stageOf = (node: StateNode): number | undefined =>
  node.spec.meta?.stage ?? (node.parent ? stageOf(node.parent) : undefined);
