import type { SourceTable } from '@tandem/roadmap-core';
import { openOffice } from '../../../documents/office/open-office.js';
import { readSheets, type Sheet } from '../../../documents/office/read-sheets.js';
import { readWord } from '../../../documents/office/read-word.js';
import { refuseImporting } from '../import-refusals.js';
import { decodeText, recogniseSource } from './recognise-source.js';
import { sheetTables } from './sheet-tables.js';
import { textTables } from './text-tables.js';
import { wordTables } from './word-tables.js';

/** Rows that are read at most; one more makes the reader of the plan refuse. */
const MOST_ROWS = 5_001;

/** Tables of what somebody brought: a file by its content, or text from the clipboard. */
export const readSource = async (
  source: Buffer | string,
  progress: (share: number) => void,
): Promise<SourceTable[]> => {
  if (typeof source === 'string') return textTables(source);
  const kind = await recogniseSource(source);
  if (kind === 'text') return textTables(decodeText(source));
  const file = await openOffice(source);
  const limits = { mostRows: MOST_ROWS, progress };
  if (kind === 'docx') return wordTables(await readWord(file, limits));
  const sheets = await readSheets(file, limits);
  refuseFormulas(sheets);
  return sheetTables(sheets);
};

/** A plan holds values. What a formula last came to may be stale or somebody else's, and nobody sees that in a plan. */
const refuseFormulas = (sheets: readonly Sheet[]): void => {
  const places = sheets.flatMap(({ name, formulas }) =>
    formulas.map(({ place }) => ({ place: `${name}, ${place}` })),
  );
  if (places.length > 0) throw refuseImporting.formulas(listed(places));
};

const MOST_LISTED = 10;

const listed = (formulas: readonly { readonly place: string }[]): string =>
  formulas
    .slice(0, MOST_LISTED)
    .map(({ place }) => place)
    .join('; ') + (formulas.length > MOST_LISTED ? '…' : '');
