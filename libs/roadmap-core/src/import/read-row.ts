import type { Heading, PlanPage } from './read-heading.js';
import type { Role } from './heading-columns.js';
import { isFilled, type LaidCell, type LaidRow } from './lay-out-rows.js';
import { plain } from './mend-text.js';

/** A row by what its columns hold. */
export interface ReadRow {
  /** Cells of this very row, also the words that a cell merged from above brings. */
  readonly texts: ReadonlyMap<Role, string>;
  /** Filled in this row, not merged from above. */
  readonly own: ReadonlySet<Role>;
  readonly unknown: readonly { readonly heading: string; readonly text: string }[];
  readonly filled: readonly LaidCell[];
  /** Cells of one column that were two. */
  readonly doubled: readonly { readonly role: Role; readonly raw: string; readonly same: boolean }[];
}

/** Finds for every column of the grid the heading above it; cells beyond the last heading belong to none. */
export const columnsByPlace = ({ columns }: PlanPage): ((at: number) => Heading | undefined) => {
  const byPlace = new Map<number, Heading>();
  for (const heading of columns)
    for (let at = heading.at; at < heading.at + Math.min(heading.span, 100); at += 1)
      byPlace.set(at, heading);
  return (at) => byPlace.get(at);
};

export const readRow = (row: LaidRow, columnAt: (at: number) => Heading | undefined): ReadRow => {
  const texts = new Map<Role, string>();
  const own = new Set<Role>();
  const unknown: { heading: string; text: string }[] = [];
  const doubled: { role: Role; raw: string; same: boolean }[] = [];
  for (const cell of row.filter(isFilled)) {
    const heading = columnAt(cell.at);
    const role = heading?.role;
    if (!role) {
      if (!cell.merged) unknown.push({ heading: plain(heading?.text ?? ''), text: cell.text });
      continue;
    }
    if (heading.years) {
      texts.set(role, lines(texts.get(role), `${heading.years} - ${plain(cell.text)}`));
      if (!cell.merged) own.add(role);
      continue;
    }
    const before = texts.get(role);
    texts.set(role, before === undefined ? cell.text : joinDoubled(role, before, cell.text, doubled));
    if (!cell.merged) own.add(role);
  }
  return { texts, own, unknown, filled: row.filter((cell) => isFilled(cell) && !cell.merged), doubled };
};

const lines = (above: string | undefined, line: string): string =>
  above === undefined ? line : `${above}\n${line}`;

/** Two cells under one heading: a scan that took one for two repeats words, or divides them. */
const joinDoubled = (
  role: Role,
  before: string,
  text: string,
  doubled: { role: Role; raw: string; same: boolean }[],
): string => {
  const [one, two] = [plain(before), plain(text)];
  const same = one.includes(two) || two.includes(one);
  doubled.push({ role, raw: same ? (one.includes(two) ? two : one) : `${one} | ${two}`, same });
  if (one.includes(two)) return before;
  return two.includes(one) ? text : `${before} ${text}`;
};
