import mammoth from 'mammoth';
import { Refusal } from '../../../problems/problem-error.js';
import { measureOffice } from './measure-office.js';

export interface WordTable {
  /** The last words before the table: usually its name. */
  readonly heading: string;
  readonly cells: readonly (readonly string[])[];
}

interface Element {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Element[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** Tables of a Word file; a merged cell is repeated wherever it reaches. Pictures and links are not opened. */
export const readWordTables = async (file: Buffer): Promise<WordTable[]> => {
  measureOffice(file);
  let body: Element | undefined;
  const keep = (element: Element): Element => {
    body = element;
    // Only the tree is wanted: nothing is left to be written as HTML.
    return { ...element, children: [] };
  };
  await mammoth.convertToHtml({ buffer: file }, { transformDocument: keep }).catch(() => {
    throw new Refusal(422, 'file-unreadable', {
      ru: 'Файл Word не читается. Откройте его, сохраните как «Документ Word (.docx)» и попробуйте ещё раз.',
      en: 'The Word file cannot be read. Open it, save it as a Word document (.docx) and try again.',
    });
  });
  const tables: WordTable[] = [];
  let heading = '';
  for (const element of body?.children ?? []) {
    if (element.type === 'table') tables.push({ heading: heading.slice(0, 200), cells: cellsOf(element) });
    else heading = textOf(element) || heading;
  }
  return tables;
};

const cellsOf = (table: Element): string[][] => {
  const grid: string[][] = [];
  const rows = rowsOf(table).slice(0, MOST_ROWS);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children ?? []) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      const [wide, high] = [
        Math.min(cell.colSpan ?? 1, MOST_COLUMNS),
        Math.min(cell.rowSpan ?? 1, rows.length - at),
      ];
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide && column + right < MOST_COLUMNS; right += 1)
          (grid[at + down] ??= [])[column + right] = text;
      column += wide;
    }
    grid[at] ??= [];
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
};

/** Rows of the head stand beside the others. */
const rowsOf = (element: Element): Element[] =>
  (element.children ?? []).flatMap((child) => (child.type === 'tableRow' ? [child] : rowsOf(child)));

/** The words of an element; paragraphs of a cell are lines. */
const textOf = (element: Element): string => {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return ' ';
  const between = element.type === 'tableCell' ? '\n' : '';
  return (element.children ?? []).map(textOf).join(between).trim();
};
