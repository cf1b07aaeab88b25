import type { AnyMachineSnapshot } from 'xstate';
import { quote, type Text } from '@tandem/domain';
import type { CompiledWorkflow, StateInfo } from '../compile/compiled-workflow.js';
import type { CaseState } from '../language/case-state.js';

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
    ru: unique.map(({ ru }) => quote(ru, 'ru')).join(', '),
    en: unique.map(({ ru, en }) => quote(en ?? ru, 'en')).join(', '),
  };
};
