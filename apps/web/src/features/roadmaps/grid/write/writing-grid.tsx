import type { Measure } from '@tandem/roadmap-core';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftStore } from '../../plan/draft/draft-store.js';
import { columnsOf, tracksOf, type PlanColumn } from '../columns.js';
import { GridHead } from '../plan-grid.js';
import gridClasses from '../plan-grid.module.css';
import { issuesByMeasure } from '../row-issues.js';
import type { Move } from './grid-position.js';
import { gridRows, shapeOf } from './grid-rows.js';
import { PastePreview } from './paste-preview.js';
import { RowMenu } from './row-menu.js';
import type { GridDeeds } from './use-grid-deeds.js';
import { useGridEvents } from './use-grid-events.js';
import { useGridState } from './use-grid-state.js';
import { useRowDrops } from './use-row-drag.js';
import { WritingBand } from './writing-band.js';
import classes from './writing-grid.module.css';
import { WritingRow } from './writing-row.js';

export interface WritingGridProps {
  readonly store: DraftStore;
  readonly deeds: GridDeeds;
  readonly shown: ((measure: Measure) => boolean) | undefined;
  readonly search: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (measure: string) => void;
}

/** The plan as a spreadsheet: one cell has the focus, keys and the clipboard do what they do in a spreadsheet. */
export function WritingGrid({ store, deeds, shown, search, chosen, onChoose }: WritingGridProps) {
  const { t } = useTranslation();
  const { plan, issues } = useSyncExternalStore(store.subscribe, store.getState);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(store);
  const rows = useMemo(() => gridRows(plan, shown), [plan, shown]);
  const shape = useMemo(() => shapeOf(rows, columns.length), [rows, columns.length]);
  const found = useMemo(() => issuesByMeasure(issues), [issues]);
  const grid = useGridState(rows, shape);
  const { active, range, editing, focus } = grid.state;
  const events = useGridEvents({ plan, rows, columns, grid, deeds, onOpen: onChoose });
  useRowDrops(scroller, deeds.drop);
  useFocusCell(scroller, rows[active.row]?.id, active.col, focus);

  const latest = useLatest({ grid, deeds });
  const onCommit = useCallback(
    (measure: Measure, column: PlanColumn, text: string, then: Move | null) => {
      const { grid: now, deeds: does } = latest.current;
      if (!does.write(measure, column, text)) return false;
      now.edit(null);
      if (then) now.move(then, false);
      return true;
    },
    [latest],
  );
  const onCancel = useCallback(() => latest.current.grid.edit(null), [latest]);
  const onRename = useCallback(
    (section: string, title: string) => {
      latest.current.deeds.rename(section, title);
      latest.current.grid.edit(null);
    },
    [latest],
  );
  const { template, least } = tracksOf(columns);
  return (
    <div ref={scroller} className={`${gridClasses.scroll} ${classes.scroll}`}>
      <div
        role="grid"
        aria-label={plan.title}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-describedby="plan-keys"
        className={`${gridClasses.table} ${classes.grid}`}
        style={{ '--plan-tracks': template, '--plan-least': least } as CSSProperties}
        {...events.handlers}
      >
        <GridHead columns={columns} set={plan.columns} />
        <div role="rowgroup" className={gridClasses.section}>
          {rows.map((row, at) => {
            const here = at === active.row;
            const writing = editing?.id === row.id ? editing : undefined;
            if (row.kind === 'band')
              return (
                <WritingBand
                  key={row.id}
                  section={row.section}
                  index={at + 2}
                  span={columns.length + 1}
                  count={row.count}
                  active={here}
                  editing={writing}
                  onRename={onRename}
                  onCancel={onCancel}
                />
              );
            const selected = at >= range.top && at <= range.bottom;
            return (
              <WritingRow
                key={row.id}
                measure={row.measure}
                index={at + 2}
                columns={columns}
                set={plan.columns}
                issues={found.get(row.id)}
                search={search}
                chosen={chosen === row.id}
                active={here ? active.col : undefined}
                from={selected ? range.left : undefined}
                to={selected ? range.right : undefined}
                editing={writing}
                plan={writing ? plan : undefined}
                onCommit={onCommit}
                onCancel={onCancel}
              />
            );
          })}
        </div>
      </div>
      <p id="plan-keys" className="td-unseen">
        {t('plan.write.keysShort')}
      </p>
      {events.menu && <RowMenu at={events.menu} onDo={events.onMenu} onClose={events.closeMenu} />}
      {events.pasting && (
        <PastePreview
          plan={plan}
          pasting={events.pasting}
          onPaste={() => events.endPasting(true)}
          onClose={() => events.endPasting(false)}
        />
      )}
    </div>
  );
}

/** The same columns as long as they are the same: rows are drawn anew only for what is in them. */
function useColumns(store: DraftStore): readonly PlanColumn[] {
  const kept = useRef<readonly PlanColumn[]>([]);
  const { plan } = useSyncExternalStore(store.subscribe, store.getState);
  return useMemo(() => {
    const next = columnsOf(plan, true);
    if (JSON.stringify(next) !== JSON.stringify(kept.current)) kept.current = next;
    return kept.current;
  }, [plan]);
}

/** The focus follows the active cell when the person moved it; the table scrolls along. */
function useFocusCell(
  scroller: { readonly current: HTMLElement | null },
  row: string | undefined,
  col: number,
  wish: number,
): void {
  const done = useRef(wish);
  useEffect(() => {
    if (done.current === wish || row === undefined) return;
    done.current = wish;
    const line = scroller.current?.querySelector(`[data-row="${CSS.escape(row)}"]`);
    const cell =
      line?.querySelector<HTMLElement>(`[data-col="${col}"]`) ??
      line?.querySelector<HTMLElement>('[data-col]');
    // A cell that is named as soon as it is there is being written in already: its editor has the focus.
    if (!cell?.contains(document.activeElement)) cell?.focus();
  });
}

function useLatest<Value>(value: Value): { readonly current: Value } {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
}
