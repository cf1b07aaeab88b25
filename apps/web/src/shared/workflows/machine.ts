/** The machine of a definition as the web reads it: only what a picture of it needs. */
export interface StateNode {
  readonly key: string;
  readonly path: string;
  readonly parent: StateNode | undefined;
  readonly spec: StateSpec;
  readonly children: readonly StateNode[];
}

export interface StateSpec {
  readonly type?: string;
  readonly initial?: string;
  readonly target?: string;
  readonly meta?: { readonly title?: unknown; readonly stage?: number; readonly waits?: unknown };
  readonly on?: Readonly<Record<string, Transitions>>;
  readonly always?: Transitions;
  readonly after?: Readonly<Record<string, Transitions>>;
  readonly onDone?: Transitions;
  readonly states?: Readonly<Record<string, StateSpec>>;
}

export interface Transition {
  readonly target?: string;
  readonly guard?: unknown;
  readonly actions?: readonly unknown[];
}
type Transitions = string | Transition | readonly (string | Transition)[];

export const transitionsOf = (spec: Transitions | undefined): readonly Transition[] =>
  spec === undefined
    ? []
    : (Array.isArray(spec) ? (spec as readonly (string | Transition)[]) : [spec as string | Transition]).map(
        (one) => (typeof one === 'string' ? { target: one } : one),
      );

/** The tree of states; the root has an empty path. */
export function readMachine(machine: StateSpec): StateNode {
  const build = (key: string, path: string, spec: StateSpec, parent: StateNode | undefined): StateNode => {
    const children: StateNode[] = [];
    const node: StateNode = { key, path, parent, spec, children };
    for (const [name, child] of Object.entries(spec.states ?? {}))
      children.push(build(name, path ? `${path}.${name}` : name, child, node));
    return node;
  };
  return build('', '', machine, undefined);
}

export const allStates = (root: StateNode): readonly StateNode[] =>
  root.children.flatMap((child) => [child, ...allStates(child)]);

const rootOf = (node: StateNode): StateNode => (node.parent ? rootOf(node.parent) : node);
const down = (from: StateNode | undefined, names: readonly string[]): StateNode | undefined =>
  names.reduce<StateNode | undefined>((node, name) => node?.children.find(({ key }) => key === name), from);

/** `#pair.active.work` from the root, `.child` below, `sibling.child` beside. */
export function targetOf(node: StateNode, target: string): StateNode | undefined {
  if (target.startsWith('#')) return down(rootOf(node), target.split('.').slice(1));
  if (target.startsWith('.')) return down(node, target.slice(1).split('.'));
  return down(node.parent ?? node, target.split('.'));
}

/** The active states of a stored value: `"a"` or `{"a": {"b": "c"}}`; the leaves and all above them. */
export function activeStates(root: StateNode, value: unknown): readonly StateNode[] {
  if (typeof value === 'string') {
    const node = down(root, value.split('.'));
    return node ? [...chain(node)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const node = down(root, [name]);
    return node ? [node, ...activeStates(node, below)] : [];
  });
}

const chain = (node: StateNode): StateNode[] =>
  node.parent ? [...chain(node.parent), node].filter(({ key }) => key) : [];
