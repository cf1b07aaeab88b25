import type { ReportSaved, ReportView } from '@tandem/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { pageName, stepKeeper } from '../../../../shared/drafts/kept-steps.js';
import { StepSaver } from '../../../../shared/drafts/step-saver.js';
import { useSaving } from '../../../../shared/drafts/use-saving.js';
import { newKey } from '../../../../shared/http/idempotency.js';
import { saveReport, type NewerReport } from '../api/save-report.js';
import { stepOf, type Change } from './change.js';
import { ReportStore, type ReportState } from './report-store.js';

export interface WrittenReport {
  readonly store: ReportStore;
  readonly saver: StepSaver<Change, ReportSaved, NewerReport>;
}

const open = (view: ReportView): WrittenReport => {
  const store = new ReportStore(view);
  const keeper = stepKeeper<Change>(view.id, localStorage, pageName(sessionStorage, newKey));
  const send = (revision: number, changes: readonly Change[], leaving: boolean) =>
    saveReport(view.id, { revision, steps: changes.map(stepOf) }, { leaving });
  return { store, saver: new StepSaver(store, send, keeper) };
};

/** The draft of a report while its page is open; a newer one that the page has read meanwhile is taken up. */
export function useReportDraft(view: ReportView): WrittenReport {
  const [report] = useState(() => open(view));
  const { store, saver } = report;
  useSaving(saver);
  useEffect(() => {
    const { revision, save } = store.getState();
    const asNew = (view.showing.draftRevision ?? 0) >= revision;
    // While a message is on its way its answer tells the same, and what is newer than it.
    if (asNew && save.status === 'saved') store.takeNewer({ view });
  }, [store, view]);
  return report;
}

export const useReportState = (store: ReportStore): ReportState =>
  useSyncExternalStore(store.subscribe, store.getState);
