import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeasureCell } from '../row/measure-cell.js';
import { columnTitle } from './column-titles.js';
import { columnId, type PlanColumn } from './columns.js';
import classes from './plan-grid.module.css';
import { worst, type PlanIssueView } from './row-issues.js';

export interface PlanRowProps {
  readonly measure: Measure;
  readonly index: number;
  readonly columns: readonly PlanColumn[];
  readonly set: RoadmapPlan['columns'];
  readonly issues?: readonly PlanIssueView[] | undefined;
  readonly search?: string | undefined;
  readonly chosen: boolean;
  readonly onChoose?: ((measure: string) => void) | undefined;
  readonly mark?: ((measure: Measure) => ReactNode) | undefined;
}

/** One measure. On a phone its cells stand under one another, each with the name of its column. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { measure, index, columns, set, issues = [], search, chosen, onChoose, mark } = props;
  const { t } = useTranslation();
  const warned = (field: string) => issues.some(({ at }) => at.field === field);
  return (
    // The title is a button for the keyboard; a press anywhere in the row is a convenience of the mouse.
    <div
      role="row"
      aria-rowindex={index}
      data-measure={measure.id}
      className={classes.row}
      data-chosen={chosen || undefined}
      data-open={onChoose ? true : undefined}
      onClick={() => getSelection()?.isCollapsed !== false && onChoose?.(measure.id)}
    >
      <div role="cell" aria-colindex={1} className={classes.cell} data-column="gutter">
        {mark ? mark(measure) : <IssueMark issues={issues} />}
      </div>
      {columns.map((column, at) => (
        <div
          key={columnId(column)}
          role={column.key === 'title' ? 'rowheader' : 'cell'}
          aria-colindex={at + 2}
          className={classes.cell}
          data-column={column.key}
          data-empty={isEmpty(measure, column) || undefined}
          data-warn={warned(column.key) || undefined}
        >
          <span className={classes.name} aria-hidden>
            {columnTitle(column, set, t)}
          </span>
          <MeasureCell
            measure={measure}
            column={column}
            search={search}
            warn={column.key === 'schedule' && warned('schedule')}
            onOpen={onChoose && (() => onChoose(measure.id))}
            opened={chosen}
          />
        </div>
      ))}
    </div>
  );
});

/** What has nothing to say takes no line on a phone. */
const isEmpty = ({ indicator, label, result }: Measure, column: PlanColumn): boolean => {
  if (column.key === 'indicator') return !indicator;
  if (column.key === 'target')
    return !indicator?.targets.some(({ year, to }) => year <= column.to && (to ?? year) >= column.year);
  if (column.key === 'label') return label === '';
  return column.key === 'result' && result === '';
};

/** The worst of what was found in the row, with how many. */
export function IssueMark({ issues }: { readonly issues: readonly PlanIssueView[] }) {
  const { t } = useTranslation();
  const severity = worst(issues);
  if (!severity) return null;
  const Icon = severity === 'error' ? IconExclamationCircle : IconAlertTriangle;
  const words = t(`plan.marks.${severity}`, { count: issues.length });
  return (
    <span className={classes.mark} data-severity={severity} title={words}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className="td-unseen">{words}</span>
    </span>
  );
}
