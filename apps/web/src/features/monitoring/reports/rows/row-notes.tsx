import { UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconMessage2, IconPaperclip } from '@tabler/icons-react';
import type { ReportIssueView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { isOfEmptyField } from '../side/issue-groups.js';
import { useReportScreen } from '../report-screen.js';
import { IssueLines } from './row-issues.js';
import classes from './rows.module.css';
import type { ShownRow } from './shown-row.js';

export interface RowNotesProps {
  readonly shown: ShownRow;
  readonly issues: readonly ReportIssueView[];
  readonly remarks: number;
  readonly open: boolean;
}

/** Under a row: what the checks found in it, and what stands in it that is folded away. */
export function RowNotes({ shown, issues, remarks, open }: RowNotesProps) {
  const { t } = useTranslation();
  const { write, onTab, onRow } = useReportScreen();
  const folded = write !== undefined && !open;
  const evidence = folded ? shown.evidence.length : 0;
  const events = folded ? shown.events.length : 0;
  // What cannot be read as a number is told right under the field; that nothing is there yet, once one has begun.
  const begun = open || Object.keys(shown.entry).length > 1;
  const told = issues.filter(
    (issue) =>
      (begun || !isOfEmptyField(issue)) && !shown.problems.some(({ field }) => field === issue.at['field']),
  );
  return (
    <>
      <IssueLines issues={told} />
      {remarks + evidence + events > 0 && (
        <p className={classes.notes} data-screen-only>
          {remarks > 0 && (
            <UnstyledButton
              className={classes.remarked}
              onClick={() => {
                onRow(shown.row.measure);
                onTab('remarks');
              }}
            >
              <IconMessage2 size={14} stroke={1.75} aria-hidden />
              {t('report.notes.remarks', { count: remarks })}
            </UnstyledButton>
          )}
          {evidence > 0 && (
            <span>
              <IconPaperclip size={14} stroke={1.75} aria-hidden />
              {t('report.notes.evidence', { count: evidence })}
            </span>
          )}
          {events > 0 && (
            <span>
              <IconCalendarEvent size={14} stroke={1.75} aria-hidden />
              {t('report.notes.events', { count: events })}
            </span>
          )}
        </p>
      )}
    </>
  );
}
