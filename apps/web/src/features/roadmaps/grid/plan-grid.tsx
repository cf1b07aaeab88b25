import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { columnTitle } from './column-titles.js';
import { columnId, columnsOf, tracksOf, type PlanColumn } from './columns.js';
import classes from './plan-grid.module.css';
import { PlanRow } from './plan-row.js';
import { issuesByMeasure, type PlanIssueView } from './row-issues.js';
import { rowsOf } from './rows.js';

export interface PlanGridProps {
  readonly plan: RoadmapPlan;
  /** Name of the table for those who do not see it. */
  readonly label: string;
  readonly issues?: readonly PlanIssueView[];
  /** Which rows are shown; a section without any goes with them. */
  readonly shown?: ((measure: Measure) => boolean) | undefined;
  readonly search?: string | undefined;
  /** The row that is open beside the table. */
  readonly chosen?: string | undefined;
  readonly onChoose?: ((measure: string) => void) | undefined;
  /** What stands in the gutter instead of the marks of checks: coverage, remarks. */
  readonly mark?: ((measure: Measure) => ReactNode) | undefined;
}

const NO_ISSUES: readonly PlanIssueView[] = [];

/** A plan to be read: a table with sections as bands, whose first columns stay where one scrolls aside. */
export function PlanGrid({
  plan,
  label,
  issues = NO_ISSUES,
  shown,
  search,
  chosen,
  onChoose,
  mark,
}: PlanGridProps) {
  const columns = useMemo(() => columnsOf(plan), [plan]);
  const found = useMemo(() => issuesByMeasure(issues), [issues]);
  const sections = useMemo(() => rowsOf(plan, shown), [plan, shown]);
  const { template, least } = tracksOf(columns);
  let row = 1;
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <div
        className={classes.table}
        role="table"
        aria-label={label}
        aria-rowcount={1 + plan.sections.length + plan.measures.length}
        aria-colcount={columns.length + 1}
        style={{ '--plan-tracks': template, '--plan-least': least } as React.CSSProperties}
      >
        <GridHead columns={columns} set={plan.columns} />
        {sections.map(({ section, measures }) => {
          const band = ++row;
          return (
            <div key={section.id} role="rowgroup" className={classes.section}>
              <SectionBand
                title={section.title}
                index={band}
                span={columns.length + 1}
                count={measures.length}
              />
              {measures.map((measure) => (
                <PlanRow
                  key={measure.id}
                  index={++row}
                  measure={measure}
                  columns={columns}
                  set={plan.columns}
                  issues={found.get(measure.id)}
                  search={search}
                  chosen={chosen === measure.id}
                  onChoose={onChoose}
                  mark={mark}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

export const GridHead = memo(function GridHead({
  columns,
  set,
}: {
  readonly columns: readonly PlanColumn[];
  readonly set: RoadmapPlan['columns'];
}) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader" aria-colindex={1} className={classes.cell} data-column="gutter">
          <span className="td-unseen">{t('plan.columns.gutter')}</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={columnId(column)}
            role="columnheader"
            aria-colindex={index + 2}
            className={classes.cell}
            data-column={column.key}
          >
            {columnTitle(column, set, t)}
          </div>
        ))}
      </div>
    </div>
  );
});

interface SectionBandProps {
  readonly title: string;
  readonly index: number;
  readonly span: number;
  readonly count: number;
}

const SectionBand = memo(function SectionBand({ title, index, span, count }: SectionBandProps) {
  const { t } = useTranslation();
  return (
    <div role="row" aria-rowindex={index} className={classes.band}>
      <div role="rowheader" aria-colindex={1} aria-colspan={span} className={classes.bandCell}>
        <span>{title || t('plan.untitledSection')}</span>
        <small>{t('plan.rows', { count })}</small>
      </div>
    </div>
  );
});
