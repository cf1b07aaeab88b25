import type { AvailableEventView, ReportIssueView, ReportRemarkView, ReportView } from '@tandem/contracts';
import { reportIssueView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import going from '../../../../shared/decisions/decisions.module.css';
import { ReturnDialog } from '../../../../shared/decisions/return-dialog.js';
import type { Decision } from '../../../../shared/decisions/use-decide.js';
import { isProblem } from '../../../../shared/http/problem.js';
import { failureWords } from '../../../../shared/http/words.js';
import { Confirm } from '../../../../shared/pieces/confirm.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { useDecideReport } from '../api/decide-report.js';
import { About, IssueLink } from '../side/checks-tab.js';

export interface ReportDialogProps {
  readonly view: ReportView;
  readonly event: AvailableEventView;
  readonly issues: readonly ReportIssueView[];
  readonly remarks: readonly ReportRemarkView[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The question before a step: who gets it, what goes with it, what is as well to know before it. */
export function ReportDialog({ view, event, issues, remarks, onDone, onClose }: ReportDialogProps) {
  const { t } = useTranslation();
  const decide = useDecideReport(view.id, view.revision, () => {
    tellDone(t('cases.done', { title: event.title }));
    onDone();
  });
  const aboutOf = (measure: string | null) => {
    const row = view.rows.find((one) => one.measure === measure);
    return row ? `${row.label} ${row.title}` : t('report.remarks.whole');
  };
  const send = (said: Omit<Decision, 'type'>) => decide.mutate({ type: event.type, ...said });
  if (event.type === 'REPORT.RETURN') {
    const written = remarks
      .filter(({ state }) => state === 'written')
      .map(({ id, measure, text }) => ({ id, text, about: aboutOf(measure) }));
    return (
      <ReturnDialog
        event={event}
        going={written}
        words={{
          going: t('report.return.going', { count: written.length }),
          none: t('report.return.none'),
          list: t('report.tabs.remarks'),
          answerBy: t('report.return.answerBy'),
          answerByText: t('report.return.answerByText'),
        }}
        busy={decide.isPending}
        error={decide.error}
        onReturn={send}
        onClose={onClose}
      />
    );
  }
  const refused = refusedFor(decide.error);
  return (
    <Confirm
      title={event.title}
      text={<Known view={view} event={event} issues={issues} remarks={remarks} onGone={onClose} />}
      verb={event.title}
      danger={event.tone === 'danger'}
      comment={event.comment}
      busy={decide.isPending}
      problem={
        refused.length > 0 ? (
          <>
            {t('report.submit.errors', { count: refused.length })}
            <Issues issues={refused} onGone={onClose} />
          </>
        ) : (
          failureWords(decide.error, t)
        )
      }
      onConfirm={(comment) => send({ comment })}
      onClose={onClose}
    />
  );
}

interface KnownProps extends Pick<ReportDialogProps, 'view' | 'event' | 'issues' | 'remarks'> {
  readonly onGone: () => void;
}

/** What one should know before he sends or accepts, each with the way to its place. */
function Known({ view, event, issues, remarks, onGone }: KnownProps) {
  const { t } = useTranslation();
  const looks =
    event.type === 'REPORT.SUBMIT' || event.type === 'REPORT.READY' || event.type === 'REPORT.ACCEPT';
  const found = looks ? issues : [];
  const written = event.type === 'REPORT.ACCEPT' ? remarks.filter(({ state }) => state === 'written') : [];
  return (
    <>
      {event.hint}
      {event.type === 'REPORT.SUBMIT' && view.receiver && (
        <p style={{ margin: '0.375rem 0 0' }}>{t('report.submit.to', { unit: view.receiver.title })}</p>
      )}
      {written.length > 0 && (
        <p style={{ margin: '0.375rem 0 0' }}>{t('report.submit.written', { count: written.length })}</p>
      )}
      {found.length > 0 && (
        <>
          <p style={{ margin: '0.5rem 0 0.25rem' }}>{t('report.submit.known', { count: found.length })}</p>
          <Issues issues={found} onGone={onGone} />
        </>
      )}
    </>
  );
}

function Issues({
  issues,
  onGone,
}: {
  readonly issues: readonly ReportIssueView[];
  readonly onGone: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={going.going} tabIndex={0} aria-label={t('report.tabs.checks')}>
      {issues.map((issue, index) => (
        <li key={index}>
          <About issue={issue} />
          <IssueLink issue={issue} onGone={onGone} />
        </li>
      ))}
    </ul>
  );
}

const told = z.array(reportIssueView);

/** What the server's own check found, where it refuses the step. */
const refusedFor = (error: unknown): readonly ReportIssueView[] => {
  const issues = isProblem(error)
    ? told.safeParse(error.extension['issues'] ?? error.problem.issues)
    : undefined;
  return issues?.success ? issues.data.filter(({ severity }) => severity === 'error') : [];
};
