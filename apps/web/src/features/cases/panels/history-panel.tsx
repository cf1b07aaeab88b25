import { SegmentedControl } from '@mantine/core';
import type { CaseView } from '@tandem/contracts';
import { ListSkeleton, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../shared/pieces/failure.js';
import { HistoryDays } from '../../../shared/pieces/history-days.js';
import { MoreButton } from '../../../shared/pieces/more-button.js';
import { historyQuery, type HistoryFilter } from '../api/list-history.js';
import classes from '../cases.module.css';

export interface HistoryPanelProps {
  readonly view: CaseView;
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

const FILTERS: readonly HistoryFilter[] = ['all', 'decisions', 'meetings'];

/** What happened, in sentences, day by day. */
export function HistoryPanel({ view, filter, onFilter }: HistoryPanelProps) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(historyQuery(view.id, filter));
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? [];
  const roles = Object.fromEntries(view.participants.map(({ person, role }) => [person.id, role]));
  return (
    <Panel
      title={t('cases.history')}
      actions={
        <SegmentedControl
          data-screen-only
          aria-label={t('cases.historyFilter')}
          value={filter}
          onChange={(value) => onFilter(FILTERS.find((one) => one === value) ?? 'all')}
          data={FILTERS.map((value) => ({ value, label: t(`cases.historyFilters.${value}`) }))}
        />
      }
    >
      {history.isPending && <ListSkeleton />}
      {history.error && <Failure error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && entries.length === 0 && <p className={classes.quiet}>{t('cases.noHistory')}</p>}
      <div className={classes.history}>
        <HistoryDays entries={entries} roles={roles} />
      </div>
      <MoreButton query={history} />
    </Panel>
  );
}
