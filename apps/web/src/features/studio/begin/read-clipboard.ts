const MOST_COLUMNS = 100;
const MOST_ROWS = 2_000;

/** The table on the clipboard as cells: from Word or a spreadsheet as HTML, else as text with tabs. Nothing of the HTML is ever shown or run. */
export const cellsOnClipboard = (data: Pick<DataTransfer, 'getData'>): string[][] | undefined => {
  const html = data.getData('text/html');
  const table = html ? new DOMParser().parseFromString(html, 'text/html').querySelector('table') : null;
  const cells = table ? cellsOfTable(table) : cellsOfText(data.getData('text/plain'));
  return cells.some((row) => row.length > 1) || cells.length > 1 ? cells : undefined;
};

/** A merged cell is repeated wherever it reaches. */
const cellsOfTable = (table: HTMLTableElement): string[][] => {
  const grid: string[][] = [];
  [...table.rows].slice(0, MOST_ROWS).forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      const wide = Math.min(cell.colSpan, MOST_COLUMNS - column);
      const high = Math.min(cell.rowSpan || 1, MOST_ROWS - at);
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) (grid[at + down] ??= [])[column + right] = text;
      column += wide;
    }
    grid[at] ??= [];
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
};

const cellsOfText = (text: string): string[][] =>
  text
    .replace(/\r/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ROWS)
    .map((line) => line.split('\t').slice(0, MOST_COLUMNS));
