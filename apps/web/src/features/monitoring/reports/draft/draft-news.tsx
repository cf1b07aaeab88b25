import { Alert, Button, Group } from '@mantine/core';
import type { ReportView } from '@tandem/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
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
  const { conflicts, restored, save } = useReportState(report.store);
  return (
    <>
      {save.status === 'refused' && <Refused id={view.id} report={report} message={save.message ?? ''} />}
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
      {restored > 0 && (
        <Alert
          color="teal"
          role="status"
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={report.store.forgetRestored}
        >
          {t('report.restored', { count: restored })}
        </Alert>
      )}
    </>
  );
}

interface RefusedProps {
  readonly id: string;
  readonly report: WrittenReport;
  readonly message: string;
}

function Refused({ id, report, message }: RefusedProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const take = async () => {
    setWaiting(true);
    try {
      report.store.letGo(await client.fetchQuery({ ...reportQuery(id), staleTime: 0 }));
    } catch (error) {
      setFailed(error);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Alert color="red" role="alert" title={t('report.refused.title')}>
      <p style={{ margin: '0 0 0.5rem' }}>
        {message} {t('report.refused.text')}
      </p>
      {failed !== undefined && <p role="alert">{failureWords(failed, t)}</p>}
      <Group gap="xs">
        <Button
          onClick={() => {
            report.store.setSave('waiting');
            void report.saver.flush();
          }}
        >
          {t('report.refused.again')}
        </Button>
        <Button variant="default" loading={waiting} onClick={() => void take()}>
          {t('report.refused.letGo')}
        </Button>
      </Group>
    </Alert>
  );
}
