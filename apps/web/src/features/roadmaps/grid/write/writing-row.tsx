import { IconGripVertical } from '@tabler/icons-react';
import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MeasureCell } from '../../row/measure-cell.js';
import { columnTitle } from '../column-titles.js';
import { columnId, type PlanColumn } from '../columns.js';
import gridClasses from '../plan-grid.module.css';
import { IssueMark } from '../plan-row.js';
import type { PlanIssueView } from '../row-issues.js';
import { CellEditor } from './cell-editor.js';
import { cellText } from './cell-text.js';
import type { Move } from './grid-position.js';
import { useRowDrag } from './use-row-drag.js';
import classes from './writing-grid.module.css';

export interface WritingRowProps {
  readonly measure: Measure;
  readonly index: number;
  readonly columns: readonly PlanColumn[];
  readonly set: RoadmapPlan['columns'];
  readonly issues: readonly PlanIssueView[] | undefined;
  readonly search: string | undefined;
  readonly chosen: boolean;
  /** The cell that takes the focus, where it is in this row. */
  readonly active: number | undefined;
  /** Selected columns, where the row is in the selection. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly editing: { readonly col: number; readonly seed?: string } | undefined;
  /** Comes only with the editor: rows must not be drawn anew for what happens in others. */
  readonly plan: RoadmapPlan | undefined;
  readonly onCommit: (measure: Measure, column: PlanColumn, text: string, then: Move | null) => boolean;
  readonly onCancel: () => void;
}

/** One row that is written: each cell can be come to, one of them takes the focus. */
export const WritingRow = memo(function WritingRow(props: WritingRowProps) {
  const {
    measure,
    index,
    columns,
    set,
    issues = [],
    search,
    chosen,
    active,
    from,
    to,
    editing,
    plan,
  } = props;
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const { dragged, edge } = useRowDrag(row, handle, measure.id);
  const warned = (field: string) => issues.some(({ at }) => at.field === field);
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index}
      data-measure={measure.id}
      data-row={measure.id}
      className={gridClasses.row}
      data-chosen={chosen || undefined}
      data-editing={editing ? true : undefined}
      data-dragged={dragged || undefined}
      data-edge={edge}
    >
      <div role="gridcell" aria-colindex={1} className={gridClasses.cell} data-column="gutter">
        <span ref={handle} className={classes.handle} title={t('plan.write.drag')} data-handle>
          <IconGripVertical size={14} stroke={1.75} aria-hidden />
        </span>
        <IssueMark issues={issues} />
      </div>
      {columns.map((column, at) => (
        <div
          key={columnId(column)}
          role={column.key === 'title' ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 2}
          aria-selected={from !== undefined && to !== undefined && at >= from && at <= to}
          tabIndex={active === at ? 0 : -1}
          className={gridClasses.cell}
          data-column={column.key}
          data-col={at}
          data-warn={warned(column.key) || undefined}
          data-active={active === at || undefined}
        >
          <MeasureCell
            measure={measure}
            column={column}
            search={search}
            warn={column.key === 'schedule' && warned('schedule')}
            still
          />
          {column.key === 'title' && measure.title === '' && editing?.col !== at && (
            <span className={classes.placeholder}>
              {t('plan.write.emptyTitle', { column: columnTitle(column, set, t) })}
            </span>
          )}
          {editing?.col === at && plan && (
            <CellEditor
              plan={plan}
              measure={measure}
              column={column}
              text={cellText(measure, column)}
              seed={editing.seed}
              onCommit={(text, then) => props.onCommit(measure, column, text, then)}
              onCancel={props.onCancel}
            />
          )}
        </div>
      ))}
    </div>
  );
});
