import { performSteps, type PlanStep, type RoadmapPlan, type StepRefusal } from '@tandem/roadmap-core';
import type { SaveState } from '../../../../shared/drafts/step-saver.js';
import { WatchedDraft } from '../../../../shared/drafts/watched-draft.js';
import type { PlanIssueView } from '../../grid/row-issues.js';
import { replaySteps, type LostStep } from './replay-steps.js';

/** One thing that the person did: one step back takes all of it. */
export interface Deed {
  /** «Вставлено строк: 12», told when it is undone. */
  readonly name: string;
  readonly steps: readonly PlanStep[];
  readonly inverse: readonly PlanStep[];
}

export interface DraftState {
  readonly plan: RoadmapPlan;
  /** Of the draft that the server has. */
  readonly revision: number;
  readonly issues: readonly PlanIssueView[];
  readonly past: readonly Deed[];
  readonly future: readonly Deed[];
  /** Done here, not yet on the server. */
  readonly unsent: readonly PlanStep[];
  readonly save: SaveState;
  /** What could not be made on the newer draft of somebody else. */
  readonly lost: readonly LostStep[];
  /** How many steps of before a reload were taken up again. */
  readonly restored: number;
}

const MOST_UNDO = 200;

/** The plan that is being written: what stands in it, what can be undone, what the server does not have yet. */
export class DraftStore extends WatchedDraft<DraftState> {
  constructor(
    opened: Pick<DraftState, 'plan' | 'revision' | 'issues'> & { readonly savedAt: string | null },
  ) {
    const { savedAt, ...rest } = opened;
    super({
      ...rest,
      past: [],
      future: [],
      unsent: [],
      save: { status: 'saved', at: savedAt },
      lost: [],
      restored: 0,
    });
  }

  /** Does all of the steps as one deed, or none. */
  readonly perform = (name: string, steps: readonly PlanStep[]): StepRefusal | undefined => {
    if (steps.length === 0) return undefined;
    const { plan, past, unsent } = this.state;
    const performed = performSteps(plan, steps);
    if (!performed.ok) return performed.code;
    const deed = { name, steps, inverse: performed.inverse };
    this.set({
      plan: performed.plan,
      past: [...past.slice(-MOST_UNDO + 1), deed],
      future: [],
      unsent: [...unsent, ...steps],
    });
    return undefined;
  };

  /** Takes the last deed back; answers it, or nothing where there is none that still can be. */
  readonly undo = (): Deed | undefined => {
    const { past, future } = this.state;
    const deed = past.at(-1);
    if (!deed) return undefined;
    const done = this.apply(deed.inverse);
    this.set({ past: past.slice(0, -1), future: done ? [...future, deed] : future });
    return done ? deed : undefined;
  };

  readonly redo = (): Deed | undefined => {
    const { past, future } = this.state;
    const deed = future.at(-1);
    if (!deed) return undefined;
    const inverse = this.apply(deed.steps);
    this.set({ future: future.slice(0, -1), past: inverse ? [...past, { ...deed, inverse }] : past });
    return inverse ? deed : undefined;
  };

  /** The server has the first of what was not sent. */
  readonly takeSaved = (
    sent: readonly PlanStep[],
    saved: { readonly revision: number; readonly savedAt: string; readonly issues: readonly PlanIssueView[] },
  ): void => {
    const { savedAt, ...rest } = saved;
    const unsent = this.state.unsent.slice(sent.length);
    this.set({ ...rest, unsent, save: { status: unsent.length > 0 ? 'waiting' : 'saved', at: savedAt } });
  };

  /** Somebody else's draft is newer: what is not sent is made on it again. */
  readonly takeNewer = (newer: {
    readonly revision: number;
    readonly plan: RoadmapPlan;
    readonly issues?: readonly PlanIssueView[];
  }): void => {
    const { plan, unsent, issues, lost } = this.state;
    const replayed = replaySteps(newer.plan, unsent, plan);
    this.set({
      plan: replayed.plan,
      revision: newer.revision,
      issues: newer.issues ?? issues,
      unsent: replayed.done,
      lost: [...lost, ...replayed.lost],
    });
  };

  /** Steps that an earlier page could not send. */
  readonly takeKept = (steps: readonly PlanStep[]): void => {
    const { plan, unsent, lost } = this.state;
    const replayed = replaySteps(plan, steps);
    this.set({
      plan: replayed.plan,
      unsent: [...unsent, ...replayed.done],
      lost: [...lost, ...replayed.lost],
      restored: replayed.done.length,
    });
  };

  readonly forgetNews = (): void => this.set({ lost: [], restored: 0 });

  /** What was done here is let go: the plan is what the server has. */
  readonly letGo = (newer: { readonly revision: number; readonly plan: RoadmapPlan }): void =>
    this.set({ ...newer, unsent: [], past: [], future: [], save: { ...this.state.save, status: 'saved' } });

  private apply(steps: readonly PlanStep[]): readonly PlanStep[] | undefined {
    const performed = performSteps(this.state.plan, steps);
    if (!performed.ok) return undefined;
    this.set({ plan: performed.plan, unsent: [...this.state.unsent, ...steps] });
    return performed.inverse;
  }
}
