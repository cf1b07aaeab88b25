import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanIssueView } from '../grid/row-issues.js';
import { SidePanel } from '../../../shared/pieces/side-panel.js';
import { RowDetails } from './row-details.js';
import { RowHistory } from './row-history.js';
import classes from './row-panel.module.css';

export interface RowPanelProps {
  readonly view: RoadmapView;
  readonly plan: RoadmapPlan;
  readonly measure: Measure;
  readonly issues: readonly PlanIssueView[];
  /** The rows as they are shown: the arrows walk over these. */
  readonly order: readonly string[];
  readonly onRow: (measure: string) => void;
  readonly onClose: () => void;
  /** Instead of the reading: where the row is written. */
  readonly children?: ReactNode;
}

/** One row with all that does not fit into a line of the table. */
export function RowPanel({ view, plan, measure, issues, order, onRow, onClose, children }: RowPanelProps) {
  const { t } = useTranslation();
  const at = order.indexOf(measure.id);
  const title = t('plan.row.title', { label: measure.label || at + 1 });
  const go = (by: number) => {
    const next = order[at + by];
    if (next) onRow(next);
  };
  return (
    <SidePanel
      title={title}
      label={title}
      onClose={onClose}
      actions={
        <>
          <ActionIcon size={30} disabled={at <= 0} aria-label={t('plan.row.before')} onClick={() => go(-1)}>
            <IconChevronUp size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={30}
            disabled={at < 0 || at >= order.length - 1}
            aria-label={t('plan.row.after')}
            onClick={() => go(1)}
          >
            <IconChevronDown size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </>
      }
    >
      <div className={classes.panel} key={measure.id}>
        {children ?? <RowDetails view={view} plan={plan} measure={measure} issues={issues} />}
        <RowHistory view={view} measure={measure.id} />
      </div>
    </SidePanel>
  );
}
