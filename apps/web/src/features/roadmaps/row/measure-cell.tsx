import { UnstyledButton } from '@mantine/core';
import type { Measure } from '@tandem/roadmap-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanColumn } from '../grid/columns.js';
import { indicatorLabel } from './indicator-label.js';
import { Marked } from './marked.js';
import { PartyChips } from './party-chips.js';
import classes from './measure-cell.module.css';
import { ScheduleChip } from './schedule-chip.js';
import { TargetValue } from './target-cells.js';

export interface MeasureCellProps {
  readonly measure: Measure;
  readonly column: PlanColumn;
  /** Words that were searched for: marked where they stand. */
  readonly search?: string | undefined;
  readonly warn?: boolean;
  /** Makes the title a button that opens the row. */
  readonly onOpen?: (() => void) | undefined;
  readonly opened?: boolean;
  /** Nothing in the cell takes the focus: the cell itself does. */
  readonly still?: boolean;
}

/** What stands in one cell of a plan, for reading. */
export function MeasureCell(props: MeasureCellProps): ReactNode {
  const { measure, column, search, warn = false } = props;
  const { t } = useTranslation();
  const marked = (text: string) => <Marked text={text} search={search} />;
  switch (column.key) {
    case 'label':
      return marked(measure.label);
    case 'title':
      return (
        <>
          {props.onOpen ? (
            <UnstyledButton
              className={classes.open}
              aria-pressed={props.opened ?? false}
              onClick={(event) => {
                event.stopPropagation();
                props.onOpen?.();
              }}
            >
              {marked(measure.title)}
            </UnstyledButton>
          ) : (
            <span className={classes.text}>{marked(measure.title)}</span>
          )}
          {measure.subItems.length > 0 && (
            <ul className={classes.items}>
              {measure.subItems.map((item, index) => (
                <li key={index}>{marked(item)}</li>
              ))}
            </ul>
          )}
        </>
      );
    case 'indicator':
      return measure.indicator ? (
        <span className={classes.quiet} title={measure.indicator.raw || undefined}>
          {marked(indicatorLabel(measure.indicator, t))}
        </span>
      ) : null;
    case 'target':
      return <TargetValue indicator={measure.indicator} year={column.year} to={column.to} />;
    case 'result':
      return <span className={classes.text}>{marked(measure.result)}</span>;
    case 'schedule':
      return <ScheduleChip schedule={measure.schedule} warn={warn} still={props.still ?? false} />;
    case 'assignments':
      return <PartyChips assignments={measure.assignments} />;
  }
}
