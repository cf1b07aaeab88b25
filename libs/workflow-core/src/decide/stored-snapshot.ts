import type { AnyMachineSnapshot } from 'xstate';
import type { Json, JsonObject } from '@tandem/domain';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import type { MachineSnapshot } from '../language/case-state.js';
import { persistMachine, restoreMachine } from '../machine/step-machine.js';

/**
 * A stored snapshot that remembers the live one it was made of, so that a case kept in memory is not restored for its
 * next event. JSON and copies see plain data only. A private field and not a WeakMap: a map entry for each decision
 * would cost the garbage collector more than the decision itself.
 */
class StoredSnapshot implements MachineSnapshot {
  readonly status: MachineSnapshot['status'];
  readonly value: Json;
  readonly context: JsonObject;
  readonly historyValue: JsonObject;
  readonly #live: AnyMachineSnapshot;

  constructor(live: AnyMachineSnapshot) {
    const { status, value, context, historyValue } = persistMachine(live);
    this.status = status;
    this.value = value;
    this.context = context;
    this.historyValue = historyValue;
    this.#live = live;
  }

  static liveOf(stored: MachineSnapshot): AnyMachineSnapshot | undefined {
    return #live in stored ? stored.#live : undefined;
  }
}

/** The live snapshot of a stored one, from memory where this very object came out of a decision of this machine. */
export const liveSnapshot = ({ stepper }: CompiledWorkflow, stored: MachineSnapshot): AnyMachineSnapshot => {
  const known = StoredSnapshot.liveOf(stored);
  return known?.machine === stepper.machine ? known : restoreMachine(stepper, stored);
};

/**
 * The stored form of a live snapshot. With parallel states it is not remembered: restoring puts these in the order of
 * the document, and a case in memory must decide exactly as one that was just loaded.
 */
export const storeSnapshot = ({ stepper }: CompiledWorkflow, live: AnyMachineSnapshot): MachineSnapshot =>
  stepper.parallel ? persistMachine(live) : new StoredSnapshot(live);
