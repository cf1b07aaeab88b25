import type { SheetData } from 'write-excel-file/universal';
import { safeText, type Cell } from './export-csv.js';
import { saveFile } from './save-file.js';

/**
 * So many are written in a second and a half, and the page waits meanwhile: the largest table of the region, every unit by
 * every number, has a tenth of them. A paper of the queue has no such bound.
 */
export const MOST_CELLS = 100_000;

/** Excel takes 31 characters and none of these. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Лист';

/** A table as a sheet: the first row its head, numbers as numbers, texts as texts whatever they begin with. */
export const sheetOf = (rows: readonly (readonly Cell[])[]): SheetData =>
  rows.map((row, at) =>
    row.map((value) => {
      if (value === null || value === undefined || value === '') return null;
      const look = at === 0 ? { fontWeight: 'bold' as const } : {};
      return typeof value === 'number'
        ? { type: Number, value, ...look }
        : { type: String, value: safeText(value).slice(0, 32_000), wrap: true, ...look };
    }),
  );

/** The library comes with the first workbook that is asked for. */
export async function downloadXlsx(
  name: string,
  title: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sheet = {
    sheet: sheetName(title),
    data: sheetOf(rows),
    columns: widthsOf(rows).map((width) => ({ width })),
    stickyRowsCount: 1,
  };
  saveFile(name, await writeXlsxFile([sheet]).toBlob());
}

const [NARROW, WIDE] = [10, 48];

const widthsOf = (rows: readonly (readonly Cell[])[]): number[] =>
  (rows[0] ?? []).map((_, column) =>
    Math.min(WIDE, Math.max(NARROW, ...rows.map((row) => String(row[column] ?? '').length + 2))),
  );
