const CARD = '[data-card-focus]';

/** Arrows walk from card to card and from column to column. Answers whether the key was one of them. */
export function moveFocus(row: HTMLElement, event: KeyboardEvent): boolean {
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(CARD) : null;
  if (!here || event.ctrlKey || event.metaKey || event.altKey) return false;
  const columns = [...row.querySelectorAll<HTMLElement>('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>(CARD),
  ]);
  const at = columns.findIndex((cards) => cards.includes(here));
  const place = columns[at]?.indexOf(here) ?? 0;
  const next = nextCard(columns, at, place, event.key);
  if (next === undefined) return false;
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

/** `undefined` for a key that is not ours, `null` at the edge. */
function nextCard(
  columns: readonly HTMLElement[][],
  at: number,
  place: number,
  key: string,
): HTMLElement | null | undefined {
  const column = columns[at] ?? [];
  const beside = (step: 1 | -1) => {
    for (let index = at + step; index >= 0 && index < columns.length; index += step) {
      const cards = columns[index] ?? [];
      if (cards.length > 0) return cards[Math.min(place, cards.length - 1)] ?? null;
    }
    return null;
  };
  switch (key) {
    case 'ArrowDown':
      return column[place + 1] ?? null;
    case 'ArrowUp':
      return column[place - 1] ?? null;
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return column[0] ?? null;
    case 'End':
      return column.at(-1) ?? null;
    default:
      return undefined;
  }
}
