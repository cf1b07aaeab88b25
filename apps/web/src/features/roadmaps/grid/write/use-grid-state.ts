import { useCallback, useMemo, useState } from 'react';
import {
  movePosition,
  rangeOf,
  type GridShape,
  type Move,
  type Position,
  type Range,
} from './grid-position.js';
import type { GridRow } from './grid-rows.js';

/** A cell by its row: rows come, go and move while the person stays where he was. */
export interface Place {
  readonly id: string;
  readonly col: number;
}

export interface Editing extends Place {
  /** What was typed to begin with; without it the editor opens with what stands in the cell. */
  readonly seed?: string;
}

export interface GridState {
  readonly active: Position;
  readonly range: Range;
  readonly editing: Editing | null;
  /** The next Tab leaves the table. */
  readonly leaving: boolean;
  /** Grows when the focus is to go to the active cell. */
  readonly focus: number;
}

interface Kept {
  readonly active: Place;
  readonly anchor: Place;
  readonly editing: Editing | null;
  readonly leaving: boolean;
  readonly focus: number;
  /** Where the active cell was when its row was there: the place is taken by what moved up. */
  readonly row: number;
}

/** Where the person is in the table, what is selected, whether a cell is being written in. */
export function useGridState(rows: readonly GridRow[], shape: GridShape) {
  const [kept, setKept] = useState<Kept>(() => begin(rows));
  const indices = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const at = ({ id, col }: Place): Position => ({
    row: indices.get(id) ?? Math.max(0, Math.min(kept.row, rows.length - 1)),
    col: Math.min(col, shape.columns - 1),
  });
  const active = at(kept.active);
  const anchor = indices.has(kept.anchor.id) ? at(kept.anchor) : active;
  const state: GridState = {
    active,
    range: rangeOf(active, anchor),
    editing: kept.editing && indices.has(kept.editing.id) ? kept.editing : null,
    leaving: kept.leaving,
    focus: kept.focus,
  };
  const go = useCallback(
    (to: Position, { extend = false, focus = true } = {}) =>
      setKept((before) => {
        const id = rows[to.row]?.id;
        if (id === undefined) return before;
        const place = { id, col: to.col };
        return {
          active: place,
          anchor: extend ? before.anchor : place,
          editing: null,
          leaving: false,
          focus: before.focus + Number(focus),
          row: to.row,
        };
      }),
    [rows],
  );
  return {
    state,
    go,
    /** Answers whether there is a cell that way. */
    move: (move: Move, extend: boolean): boolean => {
      const to = movePosition(active, move, shape);
      if (to) go(to, { extend });
      return to !== undefined;
    },
    goTo: (id: string, col = active.col) =>
      setKept((before) => ({
        ...before,
        active: { id, col },
        anchor: { id, col },
        editing: null,
        focus: before.focus + 1,
        row: indices.get(id) ?? active.row + 1,
      })),
    select: (range: Range) =>
      setKept((before) => ({
        ...before,
        active: { id: rows[range.top]?.id ?? '', col: range.left },
        anchor: { id: rows[range.bottom]?.id ?? '', col: range.right },
      })),
    edit: (editing: Editing | null) =>
      setKept((before) => ({ ...before, editing, focus: before.focus + Number(editing === null) })),
    leave: () => setKept((before) => ({ ...before, anchor: before.active, leaving: true })),
  };
}

const begin = (rows: readonly GridRow[]): Kept => {
  const first = rows.findIndex(({ kind }) => kind === 'measure');
  const row = Math.max(0, first);
  const place = { id: rows[row]?.id ?? '', col: first < 0 ? 0 : 1 };
  return { active: place, anchor: place, editing: null, leaving: false, focus: 0, row };
};
