import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HistoryDays } from '../../../shared/pieces/history-days.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { decisionsQuery } from '../api/list-decisions.js';
import classes from './checks-panel.module.css';
import { SidePanel } from '../../../shared/pieces/side-panel.js';

export interface HistoryPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** What happened to the plan, in sentences, day by day: who did it, for whom, what was said. */
export function HistoryPanel({ id, onClose }: HistoryPanelProps) {
  const { t } = useTranslation();
  const history = useQuery(decisionsQuery(id));
  const title = t('plan.history.title');
  return (
    <SidePanel title={title} label={title} onClose={onClose}>
      <Loaded query={history}>
        {(entries) =>
          entries.length > 0 ? (
            <HistoryDays entries={entries} />
          ) : (
            <p className={classes.hint}>{t('plan.history.none')}</p>
          )
        }
      </Loaded>
    </SidePanel>
  );
}
