import { Alert } from '@mantine/core';
import type { ReportView } from '@tandem/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DraftRefused, DraftRestored } from '../../../../shared/drafts/draft-news.js';
import { reportQuery } from '../api/get-report.js';
import { ConflictLine } from './conflict-line.js';
import { useReportState, type WrittenReport } from './use-report-draft.js';

export interface DraftNewsProps {
  readonly view: ReportView;
  readonly report: WrittenReport;
}

/** What stands in the way of saving, what two people wrote differently, what was taken up after a reload. */
export function DraftNews({ view, report }: DraftNewsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { conflicts, restored, save } = useReportState(report.store);
  return (
    <>
      {save.status === 'refused' && (
        <DraftRefused
          message={save.message ?? ''}
          onAgain={() => {
            report.store.setSave('waiting');
            void report.saver.flush();
          }}
          onLetGo={async () =>
            report.store.letGo(await client.fetchQuery({ ...reportQuery(view.id), staleTime: 0 }))
          }
        />
      )}
      {conflicts.length > 0 && (
        <Alert color="yellow" role="alert" title={t('report.conflicts.title', { count: conflicts.length })}>
          <p style={{ margin: '0 0 0.375rem' }}>{t('report.conflicts.text')}</p>
          <ul style={{ margin: 0, paddingLeft: '1.125rem' }}>
            {conflicts.map((conflict, index) => (
              <li key={index}>
                <ConflictLine
                  view={view}
                  conflict={conflict}
                  onSettle={(whose) => report.store.settle(t('report.conflicts.deed'), conflict, whose)}
                />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <DraftRestored count={restored} onSeen={report.store.forgetRestored} />
    </>
  );
}
