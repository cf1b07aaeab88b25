import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { sheetName, textCell } from '../../../documents/paper/sheet-cells.js';

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The first row is headings. */
  readonly head?: boolean;
  /** Width of the columns in characters. */
  readonly widths?: readonly number[];
}

/** A workbook of texts and numbers; texts stay texts whatever they begin with. */
export const writeWorkbook = (sheets: readonly WrittenSheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, rows, head = true, widths }) => ({
      sheet: sheetName(name),
      data: rows.map((row, at) => row.map((cell) => cellOf(cell, head && at === 0))) as SheetData,
      ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
      ...(head ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer();

const cellOf = (value: string | number | null, heading: boolean) => {
  if (value === null || value === '') return null;
  const look = heading ? { fontWeight: 'bold' as const } : {};
  if (typeof value === 'number') return { type: Number, value, ...look };
  return { ...textCell(value), ...look };
};
