import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReportScreen } from '../report-screen.js';
import classes from './rows.module.css';
import type { ShownRow } from './shown-row.js';
import { writeRow } from './write-row.js';

export const STATUSES = ['done', 'inProgress', 'notDone', 'notApplicable'] as const;
type Status = (typeof STATUSES)[number];

/** Whether the measure was done: proposed from the numbers, decided by a person. */
export function StatusCell({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const { write } = useReportScreen();
  const { row, status, statusProposed } = shown;
  if (!write)
    return (
      <span data-status={status ?? 'none'} className={classes.status}>
        {t(`report.status.${status ?? 'none'}`)}
      </span>
    );
  const proposed = statusProposed && status !== null;
  return (
    <div className={classes.statusField}>
      <NativeSelect
        size="xs"
        aria-label={t('report.fields.status', { title: row.title })}
        data-place={`row/${row.measure}/status`}
        value={status ?? ''}
        data={[
          ...(status === null ? [{ value: '', label: t('report.status.none') }] : []),
          ...STATUSES.map((value) => ({ value, label: t(`report.status.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          write(
            t('report.deeds.status', { label: row.label }),
            writeRow(row.measure, { status: value as Status }),
          )
        }
      />
      {proposed && <small className={classes.secondary}>{t('report.statusProposed')}</small>}
    </div>
  );
}
