import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** What a workbook calls itself over HTTP. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The first row is headings. */
  readonly head?: boolean;
  /** Width of the columns in characters. */
  readonly widths?: readonly number[];
}

/** Begins like a formula: a spreadsheet would run what somebody typed into a form. */
const FORMULA = /^[=+\-@\t\r]/;

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
  return { type: String, value: escapeFormula(value), wrap: true, alignVertical: 'top' as const, ...look };
};

/** An apostrophe before what looks like a formula is how spreadsheets themselves mark a text. */
export const escapeFormula = (text: string): string =>
  (FORMULA.test(text) ? `'${text}` : text).slice(0, 32_000);

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Лист';
