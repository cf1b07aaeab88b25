import {
  allStates,
  readMachine,
  targetOf,
  transitionsOf,
  type StateNode,
  type StateSpec,
} from '../../shared/workflows/machine.js';

export interface ExitLine {
  readonly cause: 'event' | 'after' | 'always' | 'done';
  /** The event's code or the delay. */
  readonly by: string;
  /** Path of the state that it leads to; nothing where the case stays. */
  readonly to: string | undefined;
  readonly guarded: boolean;
  /** Each way to the place has its own condition; one of them is enough. */
  readonly guards: readonly unknown[];
}

export interface StateLine {
  readonly path: string;
  readonly depth: number;
  readonly title: unknown;
  readonly stage: number | undefined;
  readonly waits: unknown;
  readonly final: boolean;
  readonly exits: readonly ExitLine[];
}

/** The machine as a table: each state and where one can go from it. */
export function describeStates(machine: StateSpec): readonly StateLine[] {
  const root = readMachine(machine);
  const anywhere = exitsOf(root).length > 0 ? [root] : [];
  return [...anywhere, ...allStates(root)].map((node) => ({
    path: node.path,
    depth: node.path.split('.').length - 1,
    title: node.spec.meta?.title,
    stage: node.spec.meta?.stage,
    waits: node.spec.meta?.waits,
    final: node.spec.type === 'final',
    exits: exitsOf(node),
  }));
}

function exitsOf(node: StateNode): readonly ExitLine[] {
  const lines = (cause: ExitLine['cause'], by: string, spec: Parameters<typeof transitionsOf>[0]) =>
    transitionsOf(spec).map(({ target, guard }): ExitLine => ({
      cause,
      by,
      to: target === undefined ? undefined : (targetOf(node, target)?.path ?? target),
      guarded: guard !== undefined,
      guards: guard === undefined ? [] : [guard],
    }));
  return unique([
    ...Object.entries(node.spec.on ?? {}).flatMap(([event, spec]) => lines('event', event, spec)),
    ...Object.entries(node.spec.after ?? {}).flatMap(([delay, spec]) => lines('after', delay, spec)),
    ...lines('always', '', node.spec.always),
    ...lines('done', '', node.spec.onDone),
  ]);
}

/** Several guarded ways to one place are one line for a reader. */
const unique = (lines: readonly ExitLine[]): readonly ExitLine[] => {
  const seen = new Map<string, ExitLine>();
  for (const line of lines) {
    const key = `${line.cause}|${line.by}|${line.to}`;
    const before = seen.get(key);
    seen.set(key, before ? either(before, line) : line);
  }
  return [...seen.values()];
};

const either = (one: ExitLine, other: ExitLine): ExitLine => {
  const guarded = one.guarded && other.guarded;
  return { ...one, guarded, guards: guarded ? [...one.guards, ...other.guards] : [] };
};
