/** Where an arrow leads from a cell of a fact; nothing: the key is the field's own. */
export function nextCell(
  from: HTMLInputElement,
  press: { readonly key: string; readonly shiftKey: boolean },
): HTMLElement | undefined {
  const row = from.closest<HTMLElement>('[data-measure]');
  if (!row) return undefined;
  const across = [...row.querySelectorAll<HTMLElement>('[data-cell]')];
  const at = across.indexOf(from);
  switch (press.key) {
    case 'ArrowDown':
      return cellOf(beside(row, 1), at);
    case 'ArrowUp':
      return cellOf(beside(row, -1), at);
    case 'Enter':
      return cellOf(beside(row, press.shiftKey ? -1 : 1), at);
    // A radio is chosen by these; in a text they move the caret until it stands at the edge.
    case 'ArrowLeft':
      return from.type !== 'radio' && atEdge(from, 'start') ? across[at - 1] : undefined;
    case 'ArrowRight':
      return from.type !== 'radio' && atEdge(from, 'end') ? across[at + 1] : undefined;
    default:
      return undefined;
  }
}

const beside = (row: HTMLElement, by: 1 | -1): HTMLElement | undefined => {
  const table = row.closest('table');
  const rows = [...(table?.querySelectorAll<HTMLElement>('[data-measure]') ?? [])];
  return rows[rows.indexOf(row) + by];
};

/** The cell of the same place; a yes or no is entered where it is chosen. */
const cellOf = (row: HTMLElement | undefined, at: number): HTMLElement | undefined => {
  const cells = [...(row?.querySelectorAll<HTMLInputElement>('[data-cell]') ?? [])];
  if (cells[0]?.type === 'radio') return cells.find(({ checked }) => checked) ?? cells[0];
  return cells[Math.min(at, cells.length - 1)];
};

const atEdge = (
  { selectionStart, selectionEnd, value }: HTMLInputElement,
  edge: 'start' | 'end',
): boolean => {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return edge === 'start' ? selectionEnd === 0 : selectionStart === value.length;
};
