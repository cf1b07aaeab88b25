import type { ImportNote, SourceTable } from '@tandem/roadmap-core';
import { openOffice } from '../../../documents/office/open-office.js';
import { readSheets, type Sheet } from '../../../documents/office/read-sheets.js';
import { readWord } from '../../../documents/office/read-word.js';
import { refuseImporting } from '../import-refusals.js';
import { decodeText, recogniseSource } from './recognise-source.js';
import { sheetTables } from './sheet-tables.js';
import { textTables } from './text-tables.js';
import { wordTables } from './word-tables.js';

export interface ReadSource {
  readonly tables: SourceTable[];
  /** What is to be said of the file itself. */
  readonly notes: ImportNote[];
}

/** Rows that are read at most; one more makes the reader of the plan refuse. */
const MOST_ROWS = 5_001;

/** Tables of what somebody brought: a file by its content, or text from the clipboard. */
export const readSource = async (
  source: Buffer | string,
  progress: (share: number) => void,
): Promise<ReadSource> => {
  if (typeof source === 'string') return { tables: textTables(source), notes: [] };
  const kind = await recogniseSource(source);
  if (kind === 'text') return { tables: textTables(decodeText(source)), notes: [] };
  const file = await openOffice(source);
  const limits = { mostRows: MOST_ROWS, progress };
  if (kind === 'docx') return { tables: wordTables(await readWord(file, limits)), notes: [] };
  const sheets = await readSheets(file, limits);
  return { tables: sheetTables(sheets), notes: noteFormulas(sheets) };
};

/** Reaches out of the workbook: another file, another program, the network. */
const REACHES_OUT =
  /\[[^\]]*\][^!]*!|\|'?[^!]*!|\b(?:WEBSERVICE|HYPERLINK|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTRANGE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST|CUBE[A-Z]+)\s*\(/i;

/** The values of formulas are taken as they stand, and that is said; formulas that reach out are refused. */
const noteFormulas = (sheets: readonly Sheet[]): ImportNote[] => {
  const all = sheets.flatMap(({ name, formulas }) =>
    formulas.map(({ place, formula }) => ({ place: `${name}, ${place}`, formula: formula.slice(0, 8_000) })),
  );
  const outside = all.filter(({ formula }) => REACHES_OUT.test(formula));
  if (outside.length > 0) throw refuseImporting.formulas(listed(outside));
  if (all.length === 0) return [];
  return [
    {
      at: {},
      certainty: 'guessed',
      code: 'formulas',
      raw: listed(all),
      text: {
        ru: 'В этих ячейках стояли формулы: взяты их значения на день сохранения файла.',
        en: 'These cells held formulas: their values of the day when the file was saved were taken.',
      },
    },
  ];
};

const MOST_LISTED = 10;

const listed = (formulas: readonly { readonly place: string }[]): string =>
  formulas
    .slice(0, MOST_LISTED)
    .map(({ place }) => place)
    .join('; ') + (formulas.length > MOST_LISTED ? '…' : '');
