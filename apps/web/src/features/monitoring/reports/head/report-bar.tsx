import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReportIssueView } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChecksBadge } from '../../../../shared/checks/checks-badge.js';
import { SaveStateLine } from '../../../../shared/drafts/save-state.js';
import { ShowButton } from '../../../../shared/filters/show-button.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import type { ReportStore } from '../draft/report-store.js';
import { useReportState } from '../draft/use-report-draft.js';
import { useReportScreen } from '../report-screen.js';
import { filterRows, ROW_FILTERS, type RowFacts, type RowFilter } from '../rows/show-rows.js';
import type { ShownRow } from '../rows/shown-row.js';
import classes from './head.module.css';

export interface ReportBarProps {
  readonly rows: readonly ShownRow[];
  readonly facts: RowFacts;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly issues: readonly ReportIssueView[];
  readonly store?: ReportStore | undefined;
  readonly moves: ReactNode;
}

/** Above the rows and always in sight: problems, which rows are shown, back and forth, saved or not, what can be done. */
export function ReportBar({ rows, facts, filter, onFilter, issues, store, moves }: ReportBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} data-screen-only>
      {store && <ChecksButton issues={issues} />}
      {rows.length > 0 && (
        <div className={classes.filters} role="group" aria-label={t('report.filter.label')}>
          {ROW_FILTERS.map((one) => {
            const count = filterRows(rows, one, facts).length;
            return count === 0 && one !== filter ? null : (
              <ShowButton key={one} on={one === filter} count={count} onClick={() => onFilter(one)}>
                {t(`report.filter.${one}`)}
              </ShowButton>
            );
          })}
        </div>
      )}
      {store && <Saving store={store} />}
      {moves && <div className={classes.moves}>{moves}</div>}
    </div>
  );
}

function ChecksButton({ issues }: { readonly issues: readonly ReportIssueView[] }) {
  const { t } = useTranslation();
  const { onTab } = useReportScreen();
  return (
    <ChecksBadge
      issues={issues}
      words={{
        errors: (count) => t('report.checks.error', { count }),
        warnings: (count) => t('report.checks.warning', { count }),
        none: t('report.checks.noneShort'),
      }}
      onPress={() => {
        onTab('checks');
        document.getElementById('report-side')?.scrollIntoView({ block: 'nearest' });
      }}
    />
  );
}

function Saving({ store }: { readonly store: ReportStore }) {
  const { t } = useTranslation();
  const { past, future, save } = useReportState(store);
  const step = (which: 'undo' | 'redo') => {
    const deed = store[which]();
    if (deed)
      announce(t(which === 'undo' ? 'report.deeds.undone' : 'report.deeds.redone', { name: deed.name }));
  };
  return (
    <span className={classes.saving}>
      <ActionIcon
        size={30}
        disabled={past.length === 0}
        aria-label={t('report.undo')}
        title={`${t('report.undo')}: ${past.at(-1)?.name ?? ''} (Ctrl+Z)`}
        onClick={() => step('undo')}
      >
        <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={30}
        disabled={future.length === 0}
        aria-label={t('report.redo')}
        title={`${t('report.redo')} (Ctrl+Shift+Z)`}
        onClick={() => step('redo')}
      >
        <IconArrowForwardUp size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <SaveStateLine save={save} />
    </span>
  );
}
