import type { RoadmapView } from '@tandem/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { newKey } from '../../../../shared/http/idempotency.js';
import { saveSteps } from '../../api/save-steps.js';
import { DraftStore, type DraftState } from './draft-store.js';
import { pageName, stepKeeper } from './kept-steps.js';
import { StepSaver } from './step-saver.js';

export interface Draft {
  readonly store: DraftStore;
  readonly saver: StepSaver;
}

const openDraft = (view: RoadmapView): Draft => {
  const { plan, issues, showing } = view;
  const store = new DraftStore({
    plan,
    issues,
    revision: showing.draftRevision ?? 0,
    savedAt: showing.savedAt,
  });
  const keeper = stepKeeper(view.id, localStorage, pageName(sessionStorage, newKey));
  const send = (revision: number, steps: readonly unknown[], leaving: boolean) =>
    saveSteps(view.id, { revision, steps: [...steps] as never }, { leaving });
  return { store, saver: new StepSaver(store, send, keeper) };
};

/** The draft of a plan while its page is open: saved by itself, also when the page goes out of sight. */
export function useDraft(view: RoadmapView): Draft {
  const [draft] = useState(() => openDraft(view));
  const { store, saver } = draft;
  useEffect(() => {
    saver.begin();
    const leave = () => document.visibilityState === 'hidden' && void saver.flush(true);
    addEventListener('online', saver.retryNow);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('online', saver.retryNow);
      document.removeEventListener('visibilitychange', leave);
      void saver.flush(true);
      saver.stop();
    };
  }, [saver]);
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
