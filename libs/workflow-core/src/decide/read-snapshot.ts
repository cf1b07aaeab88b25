import type { AnyMachineSnapshot } from 'xstate';
import type { Text } from '@tandem/domain';
import type { CompiledWorkflow, StateInfo } from '../compile/compiled-workflow.js';
import type { CaseState, MachineSnapshot } from '../language/case-state.js';
import { persistMachine, restoreMachine } from '../machine/step-machine.js';

/** The live snapshot of a stored one, from memory where this very object has been decided on before. */
export const liveSnapshot = (compiled: CompiledWorkflow, stored: MachineSnapshot): AnyMachineSnapshot => {
  const known = compiled.live.get(stored);
  if (known) return known;
  const restored = restoreMachine(compiled.stepper, stored);
  compiled.live.set(stored, restored);
  return restored;
};

/**
 * The stored form of a live snapshot, remembered for the case's next event. Not with parallel states: restoring puts
 * these in the order of the document, and a case in memory must decide exactly as one that was just loaded.
 */
export const storeSnapshot = (compiled: CompiledWorkflow, snapshot: AnyMachineSnapshot): MachineSnapshot => {
  const stored = persistMachine(snapshot);
  if (!compiled.stepper.parallel) compiled.live.set(stored, snapshot);
  return stored;
};

/** The active leaf states, in document order; several where states are parallel. */
export const activeStates = (
  compiled: CompiledWorkflow,
  snapshot: AnyMachineSnapshot,
): readonly StateInfo[] => {
  const found: StateInfo[] = [];
  for (const node of snapshot._nodes as readonly { readonly id: string }[]) {
    const info = compiled.statesById.get(node.id);
    if (info?.atomic) found.push(info);
  }
  return found.length > 1 ? found.sort((one, other) => one.order - other.order) : found;
};

/** The stage of the seven: of parallel states the furthest. */
export const stageOf = (states: readonly StateInfo[]): number | null => {
  let stage: number | null = null;
  for (const { stage: one } of states) if (one !== null && (stage === null || one > stage)) stage = one;
  return stage;
};

/** How a case reads whose machine has or has not come to its end. */
export const statusOf = (snapshot: AnyMachineSnapshot, states: readonly StateInfo[]): CaseState['status'] => {
  if (snapshot.status !== 'done') return 'open';
  return states.some(({ outcome }) => outcome === 'cancelled') ? 'cancelled' : 'done';
};

/** Where a case stands, in words: «Согласия», or of parallel states all of them. */
export const whereItStands = (states: readonly StateInfo[]): Text => {
  const titles = states.map(({ title, path }) => title ?? { ru: path });
  const unique = titles.filter((title, i) => titles.findIndex(({ ru }) => ru === title.ru) === i);
  return {
    ru: unique.map(({ ru }) => `«${ru}»`).join(', '),
    en: unique.map(({ ru, en }) => `“${en ?? ru}”`).join(', '),
  };
};
