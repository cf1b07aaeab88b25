import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../shared/http/idempotency.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import type { PlanColumn } from '../columns.js';
import { cellText } from './cell-text.js';
import { readClipboard, toTsv, type Block } from '../../../../shared/tables/clipboard.js';
import { commandOf, type GridCommand } from './grid-command.js';
import { measuresIn, type GridRow } from './grid-rows.js';
import { pasteBlock, type Pasting } from './paste-block.js';
import type { MenuAt, MenuDeed } from './row-menu.js';
import type { GridDeeds } from './use-grid-deeds.js';
import type { useGridState } from './use-grid-state.js';

export interface GridEventsOptions {
  readonly plan: RoadmapPlan;
  readonly rows: readonly GridRow[];
  readonly columns: readonly PlanColumn[];
  readonly grid: ReturnType<typeof useGridState>;
  readonly deeds: GridDeeds;
  readonly onOpen: (measure: string) => void;
}

const inEditor = (event: { readonly target: EventTarget }): boolean =>
  event.target instanceof Element && event.target.closest('[data-editor]') !== null;

/** What keys, the mouse and the clipboard do in the table. */
export function useGridEvents({ plan, rows, columns, grid, deeds, onOpen }: GridEventsOptions) {
  const { t } = useTranslation();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const { state } = grid;
  const { active, range } = state;
  const row = rows[active.row];
  const chosen = measuresIn(rows, range.top, range.bottom);
  const picked = columns.slice(range.left, range.right + 1);

  const edit = (seed?: string) => {
    if (row) grid.edit({ id: row.id, col: active.col, ...(seed === undefined ? {} : { seed }) });
  };
  const addBelow = () => {
    if (!row) return;
    const id =
      row.kind === 'band' ? deeds.addRow(row.id, undefined) : deeds.addRow(row.measure.section, row.measure);
    if (id) grid.goTo(id, 1);
  };
  const move = (by: 1 | -1) =>
    row?.kind === 'band' ? deeds.moveSection(row.id, by) : deeds.move(chosen, by);
  const fill = () => {
    // One row alone is filled from the row above it, as in a spreadsheet.
    const above = rows[range.top - 1];
    const from = chosen.length === 1 && above?.kind === 'measure' ? [above.measure, ...chosen] : chosen;
    if (from.length > 1) deeds.fill(from, picked);
  };
  const askMenu = (at: { readonly x: number; readonly y: number }) =>
    row && setMenu({ ...at, kind: row.kind, count: Math.max(1, chosen.length) });

  const run = (command: GridCommand, cell: Element | null): boolean => {
    switch (command.kind) {
      case 'move':
        return grid.move(command.move, command.extend);
      case 'edit':
        edit(command.seed);
        return true;
      case 'clear':
        if (chosen.length > 0) deeds.clear(chosen, picked);
        return true;
      case 'undo':
      case 'redo':
        deeds[command.kind]();
        // The row of the focus may have gone with it: the keys go on from what stands in its place.
        grid.edit(null);
        return true;
      case 'fillDown':
        fill();
        return true;
      case 'moveRows':
        move(command.by);
        return true;
      case 'addRow':
        addBelow();
        return true;
      case 'openRow':
        if (row?.kind === 'measure') onOpen(row.id);
        return true;
      case 'selectAll':
        grid.select({ top: 0, bottom: rows.length - 1, left: 0, right: columns.length - 1 });
        return true;
      case 'menu': {
        const box = cell?.getBoundingClientRect();
        // Once the key is done with: what is left of it would go to the menu and close it.
        setTimeout(() => askMenu({ x: (box?.left ?? 0) + 12, y: box?.bottom ?? 0 }));
        return true;
      }
      case 'leave':
        grid.leave();
        announce(t('plan.write.leaving'));
        return true;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (inEditor(event) || state.editing) return;
    // After Escape Tab goes out of the table: nobody is caught in four hundred rows.
    if (event.key === 'Tab' && state.leaving) return;
    const command = commandOf(event);
    if (command && run(command, event.target as Element)) event.preventDefault();
  };

  const place = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const line = target?.closest('[data-row]')?.getAttribute('data-row');
    const col = target?.closest('[data-col]')?.getAttribute('data-col');
    const index = rows.findIndex(({ id }) => id === line);
    return index < 0 ? undefined : { row: index, col: col ? Number(col) : null };
  };
  const onMouseDown = (event: MouseEvent) => {
    if (inEditor(event)) return;
    const at = place(event);
    if (!at || at.col === null) return;
    // With the other button within several rows that are selected, they stay for the menu.
    const several = range.bottom > range.top && at.row >= range.top && at.row <= range.bottom;
    if (event.button === 2 && several) return;
    event.preventDefault();
    grid.go({ row: at.row, col: at.col }, { extend: event.shiftKey });
  };
  const onMouseOver = (event: MouseEvent) => {
    if (event.buttons !== 1 || inEditor(event) || state.editing) return;
    const at = place(event);
    if (at && at.col !== null) grid.go({ row: at.row, col: at.col }, { extend: true, focus: false });
  };
  const onClick = (event: MouseEvent) => {
    if (inEditor(event) || event.detail > 1) return;
    const at = place(event);
    const line = at && rows[at.row];
    if (at?.col === null && line?.kind === 'measure') onOpen(line.id);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!inEditor(event) && place(event)) edit();
  };
  const onContextMenu = (event: MouseEvent) => {
    if (inEditor(event)) return;
    event.preventDefault();
    askMenu({ x: event.clientX, y: event.clientY });
  };

  const onCopy = (event: ClipboardEvent) => {
    if (inEditor(event) || chosen.length === 0) return;
    const block = chosen.map((measure) => picked.map((column) => cellText(measure, column)));
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(block));
    event.clipboardData.setData('text/html', toHtml(block));
    announce(t('plan.write.copied', { count: block.length * picked.length }));
  };
  const onCut = (event: ClipboardEvent) => {
    if (inEditor(event) || chosen.length === 0) return;
    onCopy(event);
    deeds.clear(chosen, picked);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (inEditor(event) || !row) return;
    event.preventDefault();
    const block = readClipboard(event.clipboardData);
    const one = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    const column = columns[active.col];
    if (one !== undefined && row.kind === 'measure' && column && chosen.length === 1) {
      deeds.write(row.measure, column, one);
      return;
    }
    const at = {
      measure: row.kind === 'measure' ? (chosen[0]?.id ?? row.id) : null,
      section: row.kind === 'measure' ? row.measure.section : row.id,
      column: row.kind === 'measure' ? range.left : 0,
      columns,
    };
    setPasting(pasteBlock(plan, block, at, { plan, newId: newKey }));
  };

  const closeMenu = () => {
    setMenu(null);
    // The focus goes back to the cell that the menu was asked for.
    grid.edit(null);
  };
  const onMenu = (deed: MenuDeed) => {
    // First: what is done may begin to write in a cell.
    closeMenu();
    if (!row) return;
    if (row.kind === 'band') return onBandMenu(row.id, deed);
    if (deed === 'open') onOpen(row.id);
    else if (deed === 'add') addBelow();
    else if (deed === 'copy') deeds.copy(chosen);
    else if (deed === 'up' || deed === 'down') move(deed === 'up' ? -1 : 1);
    else if (deed === 'remove') deeds.remove(chosen);
    else if (deed === 'section') nameSection(deeds.splitSection(row.measure));
  };
  const onBandMenu = (section: string, deed: MenuDeed) => {
    if (deed === 'rename') edit();
    else if (deed === 'add') addBelow();
    else if (deed === 'up' || deed === 'down') move(deed === 'up' ? -1 : 1);
    else if (deed === 'section') nameSection(deeds.addSection(section));
    else if (deed === 'remove') deeds.removeSection(section);
  };
  const nameSection = (id: string | undefined) => {
    if (!id) return;
    grid.goTo(id, 0);
    grid.edit({ id, col: 0 });
  };

  return {
    menu,
    pasting,
    onMenu,
    closeMenu,
    endPasting: (take: boolean) => {
      if (take && pasting) deeds.paste(pasting);
      setPasting(null);
    },
    addBelow,
    nameSection,
    handlers: {
      onKeyDown,
      onMouseDown,
      onMouseOver,
      onClick,
      onDoubleClick,
      onContextMenu,
      onCopy,
      onCut,
      onPaste,
    },
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const toHtml = (block: Block): string =>
  `<table>${block.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
