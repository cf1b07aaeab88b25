import readXlsxFile from 'read-excel-file/node';
import { Refusal } from '../../../problems/problem-error.js';
import { measureOffice, measureSheets } from './measure-office.js';

export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** The sheets of an Excel file as texts; dates as 2026-09-01. */
export const readWorkbook = async (file: Buffer): Promise<ReadSheet[]> => {
  measureSheets(measureOffice(file));
  const sheets = await readXlsxFile(file).catch(() => {
    throw new Refusal(422, 'file-unreadable', {
      ru: 'Файл Excel не читается. Откройте его, сохраните как «Книга Excel (.xlsx)» и попробуйте ещё раз.',
      en: 'The Excel file cannot be read. Open it, save it as an Excel workbook (.xlsx) and try again.',
    });
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    cells: data.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(textOf)),
  }));
};

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value as string | number | boolean);
};
