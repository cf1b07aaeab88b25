/** A block of cells as text. */
export type Block = readonly (readonly string[])[];

/** As a spreadsheet reads it: tabs between cells, a cell of several lines in quotes. */
export const toTsv = (block: Block): string =>
  block
    .map((row) =>
      row.map((cell) => (/[\t\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');

export function readTsv(text: string): Block {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  const tidy = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (let at = 0; at < tidy.length; at += 1) {
    const sign = tidy.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (tidy.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** The table of a page or of a Word document: what is merged is said once, its other places stay empty. */
export function readHtmlTable(html: string): Block | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const rows: string[][] = [];
  [...table.rows].forEach((row, index) => {
    const line = (rows[index] ??= []);
    let col = 0;
    for (const cell of row.cells) {
      while (line[col] !== undefined) col += 1;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - index); down += 1)
        for (let right = 0; right < cell.colSpan; right += 1)
          (rows[index + down] ??= [])[col + right] = down === 0 && right === 0 ? textOf(cell) : '';
      col += cell.colSpan;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

/** What stands for the end of a line until white space of the source, which is no more than a space, is tidied. */
const LINE = '\u0001';

/** The words of a cell, a line for each paragraph. */
const textOf = (cell: Element): string => {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('br').forEach((br) => br.replaceWith(LINE));
  copy.querySelectorAll('p, div, li').forEach((part) => part.append(LINE));
  return (copy.textContent ?? '')
    .replace(/\s+/gu, ' ')
    .split(LINE)
    .map((line) => line.trim())
    .join('\n')
    .trim();
};

/** What lies on the clipboard: a table of HTML before plain text, for Word breaks its cells over lines there. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Block {
  const html = data.getData('text/html');
  const table = html ? readHtmlTable(html) : undefined;
  return table && table.length > 0 ? table : readTsv(data.getData('text/plain'));
}
