import { openOffice } from '../../../documents/office/open-office.js';
import { readSheets, type Sheet } from '../../../documents/office/read-sheets.js';

export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** The sheets of an Excel file as texts; dates as 2026-09-01. */
export const readWorkbook = async (file: Buffer): Promise<ReadSheet[]> => {
  const sheets = await readSheets(await openOffice(file), { mostRows: MOST_ROWS });
  return sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }));
};

const cellsOf = ({ rows }: Sheet): string[][] => {
  const last = Math.min(MOST_ROWS - 1, Math.max(-1, ...rows.keys()));
  const kept = [...rows].filter(([row]) => row <= last);
  const width = Math.min(
    MOST_COLUMNS,
    kept.reduce((most, [, cells]) => Math.max(most, cells.at(-1)!.column + 1), 0),
  );
  return Array.from({ length: last + 1 }, (_, row) => {
    const line = Array.from({ length: width }, () => '');
    for (const { column, plain } of rows.get(row) ?? []) if (column < width) line[column] = plain;
    return line;
  });
};
