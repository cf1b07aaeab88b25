import type { AnyMachineSnapshot } from 'xstate';
import type { GuardSpec } from '../language/definition.js';

export interface Candidate {
  readonly guard?: GuardSpec;
}

/** The transitions that the active states have for an event, inner states first, in the order in which they are tried. */
export const candidatesOf = (snapshot: AnyMachineSnapshot, type: string): readonly Candidate[] => {
  const found: Candidate[] = [];
  const nodes = snapshot._nodes as readonly {
    readonly transitions: ReadonlyMap<string, readonly Candidate[]>;
  }[];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const own = nodes[i]!.transitions.get(type);
    if (own) found.push(...own);
  }
  return found;
};
