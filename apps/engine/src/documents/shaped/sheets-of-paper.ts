import { sheetName } from '../paper/sheet-cells.js';
import { fitGrid } from './fit-grid.js';
import {
  cellWords,
  eachIn,
  gridIn,
  lineIn,
  linesIn,
  rowsIn,
  type FilledPaper,
  type PaperCell,
} from './filled-paper.js';
import type { EachPart, PaperPart, PaperShape, TableColumn, TablePart } from './paper-shape.js';

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Pick<TableColumn, 'title' | 'share'>[];
  readonly rows: readonly (readonly PaperCell[])[];
}

/**
 * A paper as sheets of a workbook: what is said in words on the first, each table on one of its own, with a name that
 * Excel takes.
 */
export const sheetsOfPaper = (shape: PaperShape, filled: FilledPaper): Sheet[] => {
  const names = new Set<string>();
  return [about(shape, filled), ...shape.parts.flatMap((part) => tablesOf(part, filled))].map((sheet) => ({
    ...sheet,
    name: distinct(sheetName(sheet.name), names),
    columns: sheet.columns.map(({ title, share }) => ({ title: searchable(title), share })),
    rows: sheet.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? searchable(cellWords(cell)) : cell)),
    ),
  }));
};

/** What is bound together for the eye on paper would not be found in a workbook by what people type. */
const searchable = (words: string): string => words.replaceAll('\u00a0', ' ');

/** Excel takes no two sheets of one name. */
const distinct = (name: string, taken: Set<string>): string => {
  let one = name;
  for (let at = 2; taken.has(one.toLowerCase()); at += 1) {
    const end = ` (${at})`;
    one = `${name.slice(0, 31 - end.length)}${end}`;
  }
  taken.add(one.toLowerCase());
  return one;
};

/** Everything that is no table, as names and what stands behind them. */
const about = (shape: PaperShape, filled: FilledPaper): Sheet => ({
  name: 'Сведения',
  columns: [
    { title: 'Что', share: 35 },
    { title: 'Сведения', share: 65 },
  ],
  rows: shape.parts.flatMap((part) => saidBy(part, filled)),
});

const saidBy = (part: PaperPart, filled: FilledPaper): PaperCell[][] => {
  switch (part.part) {
    case 'line':
      return said(part.words, [lineIn(filled, part.tag)]);
    case 'facts':
      return part.items.flatMap(({ tag, words }) => said(words, [lineIn(filled, tag)]));
    case 'text':
      return said(part.heading ?? part.words, [linesIn(filled, part.tag).join('\n')]);
    case 'list':
      return said(part.heading ?? part.words, linesIn(filled, part.tag));
    default:
      return [];
  }
};

const said = (words: string, lines: readonly string[]): PaperCell[][] =>
  lines.filter((line) => line !== '').map((line) => [words, line]);

const tablesOf = (part: PaperPart, filled: FilledPaper): Sheet[] => {
  if (part.part === 'table')
    return [{ name: part.words, columns: part.columns, rows: tableRows(part, filled, []) }];
  if (part.part === 'grid') return gridSheets(part.tag, filled);
  if (part.part !== 'each') return [];
  return [...(part.printed ? [] : eachSheets(part, filled)), ...gridsWithin(part, filled)];
};

/** Each table of a form is a sheet, in the order in which they stand. */
const gridsWithin = (part: EachPart, filled: FilledPaper): Sheet[] =>
  eachIn(filled, part.tag).flatMap((one) =>
    part.parts.flatMap((inner) => {
      if (inner.part === 'grid') return gridSheets(inner.tag, one);
      return inner.part === 'each' ? gridsWithin(inner, one) : [];
    }),
  );

const gridSheets = (tag: string, filled: FilledPaper): Sheet[] => {
  const grid = gridIn(filled, tag);
  if (!grid || grid.headless) return [];
  const [piece] = fitGrid(grid, true);
  const shares = new Map(piece?.columns.map(({ title, share }) => [title, share]));
  return [
    {
      name: grid.name,
      columns: grid.columns.map(({ title }) => ({ title, share: shares.get(title) ?? MIDDLE })),
      rows: grid.rows,
    },
  ];
};

/** Of a column that a printed sheet has no room for beside the others. */
const MIDDLE = 14;

const eachSheets = (part: EachPart, filled: FilledPaper): Sheet[] => {
  const all = eachIn(filled, part.tag);
  const own = { title: part.named.words, share: 30 };
  const tables = part.parts
    .filter((inner) => inner.part === 'table')
    .map((table) => ({
      name: part.parts.filter((one) => one.part === 'table').length > 1 ? table.words : part.words,
      columns: [own, ...table.columns],
      rows: all.flatMap((one) => tableRows(table, one, [lineIn(one, part.named.tag)])),
    }));
  const texts = part.parts.filter(
    (inner) => inner.part === 'text' || inner.part === 'list' || inner.part === 'line',
  );
  if (texts.length === 0) return tables;
  return [
    {
      name: tables.length > 0 ? `${part.words}: слова` : part.words,
      columns: [own, { title: 'Что', share: 25 }, { title: 'Сведения', share: 75 }],
      rows: all.flatMap((one) =>
        texts.flatMap((text) => saidBy(text, one).map((row) => [lineIn(one, part.named.tag), ...row])),
      ),
    },
    ...tables,
  ];
};

/** With the name of what the rows are of before them, where there are several. */
const tableRows = (part: TablePart, filled: FilledPaper, before: readonly string[]): PaperCell[][] =>
  rowsIn(filled, part.tag).map((row) => [...before, ...part.columns.map(({ tag }) => row[tag] ?? '')]);
