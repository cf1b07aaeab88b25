import { openOffice } from '../../../documents/office/open-office.js';
import { readWord } from '../../../documents/office/read-word.js';
import type { OfficeRow } from '../../../documents/office/word-reader.js';

interface WordTable {
  /** The last words before the table: usually its name. */
  readonly heading: string;
  readonly cells: readonly (readonly string[])[];
}

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** Tables of a Word file; a merged cell is repeated wherever it reaches. Pictures and links are not opened. */
export const readWordTables = async (file: Buffer): Promise<WordTable[]> => {
  const blocks = await readWord(await openOffice(file), { mostRows: MOST_ROWS });
  const tables: WordTable[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'table')
      tables.push({ heading: heading.slice(0, 200), cells: cellsOf(block.rows.slice(0, MOST_ROWS)) });
    else heading = wordsOf(block.text) || heading;
  }
  return tables;
};

const cellsOf = (rows: readonly OfficeRow[]): string[][] => {
  let above: string[] = [];
  return rows.map(({ cells }) => {
    const row: string[] = [];
    for (const { text, colSpan, rowSpan } of cells) {
      const words = rowSpan === 0 ? (above[row.length] ?? '') : wordsOf(text);
      for (let wide = 0; wide < colSpan && row.length < MOST_COLUMNS; wide += 1) row.push(words);
    }
    above = row;
    return row;
  });
};

const wordsOf = (text: string): string => text.replaceAll('\t', ' ').trim();
