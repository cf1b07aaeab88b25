import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import type { AvailableEventView, RoadmapView } from '@tandem/contracts';
import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import { EmptyState } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseMoves } from '../../../shared/cases/case-moves.js';
import { remarksQuery } from '../api/list-remarks.js';
import type { PlanIssueView } from '../grid/row-issues.js';
import { rowsOf } from '../grid/rows.js';
import { RowPanel } from '../row/row-panel.js';
import { BesideLinks } from './beside-links.js';
import { ChecksPanel } from './checks-panel.js';
import { ChecksStrip } from './checks-strip.js';
import { ExportMenu } from './export-menu.js';
import { HistoryPanel } from './history-panel.js';
import type { PlanAddressProps } from './plan-address.js';
import { PlanFilters } from './plan-filters.js';
import { PlanHead } from './plan-head.js';
import { PlanRoad } from './plan-road.js';
import classes from './plan.module.css';
import { hasWords, rowTests } from './shown-rows.js';

/** What the table is to show. */
export interface FrameContents {
  /** Absent where every row is shown. */
  readonly shown: ((measure: Measure) => boolean) | undefined;
  readonly search: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (measure: string) => void;
}

export interface PlanFrameProps extends PlanAddressProps {
  readonly view: RoadmapView;
  readonly plan: RoadmapPlan;
  readonly issues: readonly PlanIssueView[];
  readonly onDo: (view: RoadmapView, event: AvailableEventView) => void;
  /** Beside the filters: what can be done to the plan as a whole, whether it is saved. */
  readonly tools?: ReactNode;
  /** Above the table: what stands in the way of saving. */
  readonly notice?: ReactNode;
  /** How the open row is written; without it, it is read. */
  readonly writeRow?: (measure: Measure) => ReactNode;
  readonly children: (contents: FrameContents) => ReactNode;
}

/** Head, road, checks and filters above a table of rows, with the open row beside it. */
export function PlanFrame(props: PlanFrameProps) {
  const { view, plan, issues, address, onAddress, onDo, children } = props;
  const { t } = useTranslation();
  const [beside, setBeside] = useState<'checks' | 'history' | null>(null);
  const { shown, facts, search } = useShown(props);
  const measure = plan.measures.find(({ id }) => id === address.row);
  const order = useMemo(
    () => rowsOf(plan, shown).flatMap(({ measures }) => measures.map(({ id }) => id)),
    [plan, shown],
  );
  const onChoose = (row: string) => {
    setBeside(null);
    onAddress({ row });
  };
  const version = view.showing.kind === 'draft' ? 'draft' : view.showing.version?.number;
  const table =
    plan.measures.length > 0 && order.length === 0 ? (
      <NothingFound onAll={() => onAddress({ show: undefined, q: undefined })} />
    ) : (
      children({ shown, search, chosen: measure?.id, onChoose })
    );
  return (
    <div className={classes.page}>
      <PlanHead
        view={view}
        plan={plan}
        onVersion={(next) => onAddress({ version: next, row: undefined })}
        actions={
          <>
            <BesideLinks view={view} />
            <Button
              variant="default"
              leftSection={<IconClockHour4 size={16} stroke={1.75} aria-hidden />}
              aria-pressed={beside === 'history'}
              onClick={() => setBeside(beside === 'history' ? null : 'history')}
            >
              {t('plan.history.title')}
            </Button>
            <ExportMenu id={view.id} version={version} />
            <CaseMoves events={view.availableEvents} onDo={(event) => onDo(view, event)} />
          </>
        }
      />
      <PlanRoad view={view} />
      <div className={classes.bar}>
        <ChecksStrip
          issues={issues}
          open={beside === 'checks'}
          onOpen={(open) => setBeside(open ? 'checks' : null)}
        />
        <PlanFilters
          plan={plan}
          facts={facts}
          show={address.show}
          search={address.q ?? ''}
          onShow={(show) => onAddress({ show })}
          onSearch={(q) => onAddress({ q: q || undefined })}
        />
        {props.tools}
      </div>
      {props.notice}
      <div className={classes.work}>
        <div className={classes.table}>{table}</div>
        {beside === 'checks' ? (
          <ChecksPanel plan={plan} issues={issues} onRow={onChoose} onClose={() => setBeside(null)} />
        ) : beside === 'history' ? (
          <HistoryPanel id={view.id} onClose={() => setBeside(null)} />
        ) : (
          measure && (
            <RowPanel
              view={view}
              plan={plan}
              measure={measure}
              issues={issues.filter(({ at }) => at.measure === measure.id)}
              order={order}
              onRow={(row) => onAddress({ row })}
              onClose={() => onAddress({ row: undefined })}
            >
              {props.writeRow?.(measure)}
            </RowPanel>
          )
        )}
      </div>
    </div>
  );
}

/** Which rows the address asks for. */
function useShown({ view, issues, address }: PlanFrameProps) {
  const remarks = useQuery(remarksQuery(view.id));
  const search = useDeferredValue(address.q);
  const facts = useMemo(() => {
    const open = remarks.data?.items.filter(({ state }) => state !== 'closed') ?? [];
    return { issues, remarked: new Set(open.flatMap(({ measure }) => measure ?? [])) };
  }, [issues, remarks.data]);
  const { show } = address;
  const shown = useMemo(() => {
    const test = show && rowTests(facts)[show];
    if (!test && !search) return undefined;
    return (measure: Measure) => (test?.(measure) ?? true) && (!search || hasWords(measure, search));
  }, [facts, show, search]);
  // A link to a row leads to it, and so does a finding of the checks.
  const { row } = address;
  useEffect(() => {
    if (row) bringIntoSight(row);
  }, [row]);
  return { shown, facts, search };
}

/** After the frame in which the row may only just appear. */
const bringIntoSight = (measure: string): void => {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-measure="${CSS.escape(measure)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  });
};

function NothingFound({ onAll }: { readonly onAll: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('common.nothingFound')}
      action={
        <button type="button" className={classes.all} onClick={onAll}>
          {t('plan.show.showAll')}
        </button>
      }
    />
  );
}
