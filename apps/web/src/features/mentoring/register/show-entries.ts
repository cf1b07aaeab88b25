import type { RegisterEntry } from '@tandem/contracts';

/** Columns by which a register is put in order; a leading minus turns it round. */
const SORTS = ['name', 'status', 'pairs', 'since', 'unit'] as const;
export type SortColumn = (typeof SORTS)[number];
export interface SortOrder {
  readonly column: SortColumn;
  readonly down: boolean;
}

export interface RegisterChoice {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly area?: string | undefined;
}

/** `-pairs` of the address; the name where it says nothing known. */
export const readSort = (text: string | undefined): SortOrder => {
  const down = text?.startsWith('-') === true;
  const column = SORTS.find((one) => one === (down ? text?.slice(1) : text));
  return column ? { column, down } : { column: 'name', down: false };
};

/** What a press on a head asks for: that column, and the second time the other way round. */
export const pressSort = (now: SortOrder, column: SortColumn): string | undefined => {
  const down = now.column === column && !now.down;
  if (column === 'name' && !down) return undefined;
  return down ? `-${column}` : column;
};

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

const passes = (entry: RegisterEntry, { q, status, area }: RegisterChoice): boolean =>
  (!q || plain(entry.person.name).includes(plain(q))) &&
  (!status || entry.status === status) &&
  (!area || entry.areas.includes(area));

/** Entries in sight, in order; equal ones by name. `statusTitle` because people read words, not codes. */
export const showEntries = (
  entries: readonly RegisterEntry[],
  choice: RegisterChoice,
  { column, down }: SortOrder,
  statusTitle: (status: string) => string,
): readonly RegisterEntry[] => {
  const collator = new Intl.Collator('ru', { numeric: true });
  const byName = (a: RegisterEntry, b: RegisterEntry) => collator.compare(a.person.name, b.person.name);
  const by: Record<SortColumn, (a: RegisterEntry, b: RegisterEntry) => number> = {
    name: byName,
    status: (a, b) => collator.compare(statusTitle(a.status), statusTitle(b.status)),
    pairs: (a, b) => a.openPairs - b.openPairs,
    since: (a, b) => (a.since ?? '').localeCompare(b.since ?? ''),
    unit: (a, b) => collator.compare(a.unit.title, b.unit.title),
  };
  return entries
    .filter((entry) => passes(entry, choice))
    .sort((a, b) => (down ? -by[column](a, b) : by[column](a, b)) || byName(a, b));
};
