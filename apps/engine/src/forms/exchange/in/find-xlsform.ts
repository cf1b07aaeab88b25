import type { SheetRow, XlsFormSheets } from '@tandem/forms-core';
import type { ReadSheet } from './read-workbook.js';

/** The sheets of an XLSForm, if the workbook is one: a sheet `survey` with columns `type` and `name`. */
export const findXlsForm = (sheets: readonly ReadSheet[]): XlsFormSheets | undefined => {
  const rowsOf = (name: string): SheetRow[] => {
    const cells = sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)?.cells ?? [];
    const headAt = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
    const head = (cells[headAt] ?? []).map((cell) => normal(cell));
    return cells.slice(headAt + 1).map((row, at) => ({
      line: headAt + at + 2,
      cells: Object.fromEntries(
        head.flatMap((column, index) => (column ? [[column, row[index] ?? '']] : [])),
      ),
    }));
  };
  const survey = rowsOf('survey');
  if (!survey.some(({ cells }) => 'type' in cells && 'name' in cells)) return undefined;
  return { survey, choices: rowsOf('choices'), settings: rowsOf('settings') };
};

/** Words of the format are written in small letters; the language behind `::` as it is. */
const normal = (column: string): string => {
  const [word = '', ...language] = column.trim().split(/\s*::\s*/);
  return [word.toLowerCase(), ...language].join('::');
};
