import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReportIssueView } from '@tandem/contracts';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { useReportScreen } from '../report-screen.js';
import { DeviationCell } from './deviation-cell.js';
import { FactCell } from './fact-cell.js';
import { RowDetail } from './row-detail.js';
import { RowNotes } from './row-notes.js';
import classes from './rows.module.css';
import { sayPlan } from './say-measured.js';
import type { ShownRow } from './shown-row.js';
import { StatusCell } from './status-cell.js';

export interface ReportRowProps {
  readonly shown: ShownRow;
  readonly issues: readonly ReportIssueView[];
  /** Open remarks on it. */
  readonly remarks: number;
  readonly open: boolean;
  readonly onOpen: (measure: string, open: boolean) => void;
}

/** A measure of the plan: what was planned, what there is, how far apart they are; below it what is said of it. */
export const ReportRow = memo(function ReportRow({ shown, issues, remarks, open, onOpen }: ReportRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { lit, row: current, onRow } = useReportScreen();
  const { row } = shown;
  const detail = useId();
  return (
    <tbody
      className={classes.measure}
      data-measure={row.measure}
      data-lit={lit.includes(row.measure) || undefined}
      data-current={current === row.measure || undefined}
      onFocus={() => current !== row.measure && onRow(row.measure)}
    >
      <tr>
        <th scope="row">
          <UnstyledButton
            className={classes.title}
            data-row-head
            aria-expanded={open}
            aria-controls={detail}
            onClick={() => onOpen(row.measure, !open)}
          >
            <IconChevronRight size={16} stroke={1.75} aria-hidden data-screen-only />
            <span className={classes.label}>{row.label}</span>
            <span>
              {row.title}
              {row.indicator && <small>{row.indicator}</small>}
            </span>
          </UnstyledButton>
        </th>
        <td data-name={t('report.columns.plan')} className={classes.plan}>
          {sayPlan(row, language, t)}
          {row.plan?.carried && <small>{t('report.carried')}</small>}
        </td>
        <td data-name={t('report.columns.fact')}>
          <FactCell shown={shown} />
        </td>
        <td data-name={t('report.columns.deviation')}>
          <DeviationCell shown={shown} />
        </td>
        <td data-name={t('report.columns.status')}>
          <StatusCell shown={shown} />
        </td>
      </tr>
      <tr className={classes.below}>
        <td colSpan={5} id={detail}>
          <RowNotes shown={shown} issues={issues} remarks={remarks} open={open} />
          <RowDetail shown={shown} open={open} />
        </td>
      </tr>
    </tbody>
  );
});
