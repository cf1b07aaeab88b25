import type { KeyboardEvent } from 'react';

export interface RowKeys {
  /** Keys of the rows in sight, in order. */
  readonly rows: readonly string[];
  readonly current: string | undefined;
  readonly onRow: (key: string) => void;
  readonly onRemark: () => void;
  readonly onClose: () => void;
}

const STEP: Readonly<Record<string, 1 | -1>> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 };

/**
 * J and K or the arrows go from row to row, R writes a remark, Escape closes the row. By the place of the key, so that
 * it is the same key under a Russian layout; never while somebody types or a dialog is open.
 */
export function useRowKeys({ rows, current, onRow, onRemark, onClose }: RowKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLElement) || isBusy(event.target)) return;
    const step = STEP[event.code];
    // Arrows scroll the page unless a row of the table has the focus.
    if (event.code.startsWith('Arrow') && !event.target.closest('[data-review-row]')) return;
    if (step !== undefined) {
      const at = current === undefined ? -1 : rows.indexOf(current);
      const next = rows[at === -1 && step === -1 ? rows.length - 1 : at + step];
      if (next === undefined) return;
      event.preventDefault();
      onRow(next);
      return;
    }
    if (event.code === 'KeyR') {
      event.preventDefault();
      onRemark();
    }
    if (event.code === 'Escape' && current !== undefined) {
      event.preventDefault();
      onClose();
    }
  };
}

const isBusy = (target: HTMLElement): boolean =>
  target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !==
  null;
