import type { KeyboardEvent } from 'react';

const STEP: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from row to row, to the same thing in it: who chooses thirty rows does not press Tab ninety times. */
export function moveInTable(event: KeyboardEvent<HTMLElement>): void {
  const step = STEP[event.key];
  const { target, currentTarget } = event;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
  const row = target.closest('tr');
  if (!row || row.closest('table') !== currentTarget) return;
  const cell = target.closest('td, th');
  const column = cell ? [...row.children].indexOf(cell) : -1;
  const rows = [...currentTarget.querySelectorAll<HTMLTableRowElement>(':scope > * > tr')];
  for (let at = rows.indexOf(row) + step; rows[at]; at += step) {
    const next = rows[at]?.children[column]?.querySelector<HTMLElement>('input, a, button');
    if (!next) continue;
    event.preventDefault();
    next.focus();
    return;
  }
}
