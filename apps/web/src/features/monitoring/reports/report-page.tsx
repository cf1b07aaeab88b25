import type { AvailableEventView, ReportIssueView, ReportView } from '@tandem/contracts';
import { CaseSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { reportQuery } from './api/get-report.js';
import { reportRemarksQuery } from './api/remarks.js';
import { draftOf } from './draft/report-draft.js';
import { ReportDialog } from './foot/report-dialog.js';
import { ReportBody } from './report-body.js';
import { WritingReport } from './writing-report.js';

export interface ReportAddress {
  readonly version?: number | undefined;
  /** The row that a link leads to. */
  readonly row?: string | undefined;
}

export interface ReportPageProps {
  readonly reportId: string;
  readonly address: ReportAddress;
  readonly onVersion: (version: number | undefined) => void;
  /** Opens the form that a step needs; answers false where the step only asks. */
  readonly onForm: (event: AvailableEventView) => boolean;
}

/** The page of one report: filled by those whose turn it is, checked by its receiver, read by all who may see it. */
export function ReportPage(props: ReportPageProps) {
  const { t } = useTranslation();
  const query = useQuery(reportQuery(props.reportId, props.address.version));
  return (
    <Page title={query.data?.title ?? t('report.title')}>
      <Loaded query={query} skeleton={<CaseSkeleton />}>
        {(view) => <Open {...props} view={view} />}
      </Loaded>
    </Page>
  );
}

interface Doing {
  readonly event: AvailableEventView;
  readonly issues: readonly ReportIssueView[];
}

function Open({ view, address, onVersion, onForm }: ReportPageProps & { readonly view: ReportView }) {
  const remarks = useQuery(reportRemarksQuery(view.id)).data?.items ?? NONE;
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const onDo = (event: AvailableEventView, issues: readonly ReportIssueView[]) => {
    if (!onForm(event)) setDoing({ event, issues });
  };
  const common = { view, remarks, row: address.row, onVersion };
  const dialog = doing && (
    <ReportDialog
      view={view}
      {...doing}
      remarks={remarks}
      onDone={() => {
        close();
        onVersion(undefined);
      }}
      onClose={close}
    />
  );
  if (view.mayEdit && view.showing.kind === 'draft')
    return (
      <WritingReport {...common} onDo={onDo}>
        {dialog}
      </WritingReport>
    );
  return (
    <ReportBody
      {...common}
      draft={draftOf(view)}
      rows={view.rows}
      issues={view.issues}
      onDo={(event) => onDo(event, view.issues)}
    >
      {dialog}
    </ReportBody>
  );
}

const NONE: readonly never[] = [];
