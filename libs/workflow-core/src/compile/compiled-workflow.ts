import type { Text } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import type { WorkflowDefinition } from '../language/definition.js';
import type { Stepper } from '../machine/step-machine.js';

/** What is known of a state before any case is in it. `stage` and `title` are inherited from the states around it. */
export interface StateInfo {
  readonly id: string;
  readonly path: string;
  /** Place in the document. */
  readonly order: number;
  readonly atomic: boolean;
  readonly title: Text | undefined;
  readonly stage: number | null;
  readonly waits: Text | undefined;
  readonly outcome: 'done' | 'cancelled' | undefined;
}

/** A definition ready to decide with. Make it once for each published version and keep it. */
export interface CompiledWorkflow {
  readonly definition: WorkflowDefinition;
  readonly stepper: Stepper;
  /** Gathered facts that the text names: the shell looks these up before a decision, and no others. */
  readonly neededFacts: readonly string[];
  /** By path (`active.work`). */
  readonly states: ReadonlyMap<string, StateInfo>;
  /** By XState's id (`mentoring-pair.active.work`). */
  readonly statesById: ReadonlyMap<string, StateInfo>;
  /** Paths of the states whose entry opens a task: only there a repeating task is opened again. */
  readonly openers: ReadonlyMap<string, readonly string[]>;
  /** Roles of participants who are asked for a form one by one. */
  readonly askedOf: ReadonlyMap<string, readonly string[]>;
  /** Facts that say how many people may send an event: `notAuthor` and `notSender` ask whether anybody else could. */
  readonly decidingHolders: ReadonlyMap<string, readonly string[]>;
  /** Forms one of which has to come with an event that only tasks with a form send. */
  readonly formsOfEvents: ReadonlyMap<string, readonly string[]>;
  readonly holder: DraftHolder;
}

/**
 * Guards, delays and assigns are built into the machine once, yet they need the facts of the decision at hand.
 * XState's `provide()` would build a new machine for each decision (milliseconds for a big one); so they read this
 * holder, which `decide` fills before and empties after the step. A step is synchronous: two decisions never meet here.
 */
export interface DraftHolder {
  draft: Draft | undefined;
}
