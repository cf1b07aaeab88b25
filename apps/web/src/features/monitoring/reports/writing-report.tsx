import type { AvailableEventView, ReportIssueView, ReportRemarkView, ReportView } from '@tandem/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { reportQuery } from './api/get-report.js';
import { DraftNews } from './draft/draft-news.js';
import { useReportDraft, useReportState } from './draft/use-report-draft.js';
import { ReportBody } from './report-body.js';

export interface WritingReportProps {
  readonly view: ReportView;
  readonly remarks: readonly ReportRemarkView[];
  readonly row: string | undefined;
  readonly onVersion: (version: number | undefined) => void;
  readonly onDo: (event: AvailableEventView, issues: readonly ReportIssueView[]) => void;
  readonly children: ReactNode;
}

/** A report whose turn it is to be filled: everything is saved by itself; a step waits until all of it is. */
export function WritingReport({ view, onDo, ...props }: WritingReportProps) {
  const report = useReportDraft(view);
  const { draft, rows, issues } = useReportState(report.store);
  const client = useQueryClient();
  const clean = !issues.some(({ severity }) => severity === 'error');
  const asked = useRef(clean);
  useEffect(() => {
    if (asked.current === clean) return;
    asked.current = clean;
    // Whether it may be sent is judged by the same errors: the step is offered, or locked, without a reload.
    void client.invalidateQueries({ queryKey: reportQuery(view.id).queryKey });
  }, [clean, client, view.id]);
  const go = async (event: AvailableEventView) => {
    // What could not be saved stands above the rows: what is sent is never less than what is seen.
    if (await report.saver.flush()) onDo(event, report.store.getState().issues);
  };
  return (
    <ReportBody
      {...props}
      view={view}
      draft={draft}
      rows={rows}
      issues={issues}
      store={report.store}
      news={<DraftNews view={view} report={report} />}
      onDo={(event) => void go(event)}
    />
  );
}
