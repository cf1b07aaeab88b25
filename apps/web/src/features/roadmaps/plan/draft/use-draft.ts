import type { PlanStepsSaved, RoadmapView } from '@tandem/contracts';
import type { PlanStep } from '@tandem/roadmap-core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { pageName, stepKeeper } from '../../../../shared/drafts/kept-steps.js';
import { StepSaver } from '../../../../shared/drafts/step-saver.js';
import { useSaving } from '../../../../shared/drafts/use-saving.js';
import { newKey } from '../../../../shared/http/idempotency.js';
import { saveSteps, type NewerPlan } from '../../api/save-steps.js';
import { DraftStore, type DraftState } from './draft-store.js';

export interface Draft {
  readonly store: DraftStore;
  readonly saver: StepSaver<PlanStep, PlanStepsSaved, NewerPlan>;
}

const openDraft = (view: RoadmapView): Draft => {
  const { plan, issues, showing } = view;
  const store = new DraftStore({
    plan,
    issues,
    revision: showing.draftRevision ?? 0,
    savedAt: showing.savedAt,
  });
  const keeper = stepKeeper<PlanStep>(view.id, localStorage, pageName(sessionStorage, newKey));
  const send = (revision: number, steps: readonly PlanStep[], leaving: boolean) =>
    saveSteps(view.id, { revision, steps: [...steps] as never }, { leaving });
  return { store, saver: new StepSaver(store, send, keeper) };
};

/** The draft of a plan while its page is open: saved by itself, also when the page goes out of sight. */
export function useDraft(view: RoadmapView): Draft {
  const [draft] = useState(() => openDraft(view));
  const { store, saver } = draft;
  useSaving(saver);
  const { plan, issues, showing } = view;
  useEffect(() => {
    const { revision, save } = store.getState();
    const newer = showing.kind === 'draft' && (showing.draftRevision ?? 0) > revision;
    // While a message is on its way its answer tells the same, and what is newer than it.
    if (newer && save.status === 'saved') store.takeNewer({ revision: showing.draftRevision!, plan, issues });
  }, [store, plan, issues, showing]);
  return draft;
}

export const useDraftState = (store: DraftStore): DraftState =>
  useSyncExternalStore(store.subscribe, store.getState);
