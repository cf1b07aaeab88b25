import { listArchive, unpackWithin } from '../../../documents/files/list-archive.js';
import { Refusal } from '../../../problems/problem-error.js';

/** Larger than any form that people keep in an office file, without its pictures being looked at. */
const MOST_UNPACKED = 100_000_000;
const MOST_ROWS = 100_000;
const MOST_CELLS = 2_000_000;

/** Refuses an office file that is more inside than its directory says, before anything reads it. */
export const measureOffice = (file: Buffer): ReadonlyMap<string, Buffer> => {
  const entries = listArchive(file);
  const parts = entries && unpackWithin(file, entries, MOST_UNPACKED);
  if (!parts)
    throw new Refusal(422, 'file-swells', {
      ru: 'Файл при открытии занял бы слишком много места. Сохраните его заново и попробуйте ещё раз.',
      en: 'The file would take too much space when opened. Save it again and retry.',
    });
  return parts;
};

/** Refuses sheets whose last cell stands so far away that the empty ones before it would fill the memory. */
export const measureSheets = (parts: ReadonlyMap<string, Buffer>): void => {
  for (const content of parts.values()) {
    const text = content.toString('latin1');
    if (text.includes('sheetData') && isStretched(text))
      throw new Refusal(422, 'file-swells', {
        ru: 'На листе есть ячейки слишком далеко от таблицы. Удалите пустые строки под ней и столбцы правее, сохраните файл и попробуйте ещё раз.',
        en: 'Some cells of a sheet stand too far from the table. Delete the empty rows below it and the columns to its right, save the file and retry.',
      });
  }
};

/** Wherever it stands: an address that cannot be read so is one that hides where it leads. */
const isStretched = (sheet: string): boolean => {
  let [rows, columns] = [1, 1];
  for (const [, quoted, single] of sheet.matchAll(/\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,9})$/.exec(quoted ?? single ?? '') ?? [];
    if (letters === undefined) return true;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows > MOST_ROWS || rows * columns > MOST_CELLS;
};

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
