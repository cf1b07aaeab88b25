import type { JsonObject } from '@tandem/domain';
import { retitled, type IsStarter } from './starter-entries.js';

/** A line of a list that is being written; without words it is not an entry yet. */
export interface DraftLine {
  readonly id: number;
  readonly entry: JsonObject;
}

export const titleOf = ({ entry }: Pick<DraftLine, 'entry'>): string =>
  typeof entry['title'] === 'string' ? entry['title'] : String(entry['title'] ?? entry['const'] ?? '');

export const isBlank = (line: DraftLine): boolean => titleOf(line).trim() === '';

/** What the list says without the lines that have no words. */
export const entriesOf = (lines: readonly DraftLine[]): readonly JsonObject[] =>
  lines.filter((line) => !isBlank(line)).map(({ entry }) => entry);

let lastId = 0;
export const lineOf = (entry: JsonObject): DraftLine => ({ id: (lastId += 1), entry });

/** The entries as they stand in the form now, with the lines and the blank ones that are being written. */
export const takeEntries = (
  lines: readonly DraftLine[],
  entries: readonly JsonObject[],
): readonly DraftLine[] => {
  if (lines.filter((line) => !isBlank(line)).length !== entries.length) return entries.map(lineOf);
  const rest = [...entries];
  return lines.map((line) => (isBlank(line) ? line : { id: line.id, entry: rest.shift() ?? line.entry }));
};

export const withTitle = (
  lines: readonly DraftLine[],
  id: number,
  title: string,
  isStarter: IsStarter,
): readonly DraftLine[] =>
  lines.map((line) => (line.id === id ? { ...line, entry: retitled(line.entry, title, isStarter) } : line));

/** New lines after another one; a blank one gives them its place. */
export const insertAfter = (
  lines: readonly DraftLine[],
  id: number | undefined,
  fresh: readonly DraftLine[],
): readonly DraftLine[] => {
  const index = id === undefined ? lines.length - 1 : lines.findIndex((line) => line.id === id);
  const here = lines[index];
  const from = here && isBlank(here) ? index : index + 1;
  return [...lines.slice(0, from), ...fresh, ...lines.slice(index + 1)];
};

export const moveLine = (lines: readonly DraftLine[], id: number, by: -1 | 1): readonly DraftLine[] => {
  const from = lines.findIndex((line) => line.id === id);
  const to = from + by;
  if (to < 0 || to >= lines.length) return lines;
  const next = [...lines];
  const [line] = next.splice(from, 1);
  if (line) next.splice(to, 0, line);
  return next;
};
