import { refuseOffice } from './office-refusals.js';
import type { OfficeFile } from './open-office.js';
import { readFormats, type Formats } from './sheet-formats.js';
import { SheetReader, type SheetCell } from './sheet-reader.js';
import { walkXml } from './walk-xml.js';

/** A sheet of a workbook: only the cells that hold something. */
export interface Sheet {
  readonly name: string;
  /** By number of row, from 0; cells in the order of columns. */
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>;
  readonly merges: readonly SheetRange[];
  /** Places of formulas, with their text. */
  readonly formulas: readonly { readonly place: string; readonly formula: string }[];
  /** There were more rows than were asked for. */
  readonly cut: boolean;
}

/** Rows and columns from 0, both inclusive. */
export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetLimits {
  /** Of one sheet. */
  readonly mostRows: number;
  /** How far the reading is, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

const MOST_SHEETS = 50;

/** The sheets that people see, as values and as the words that stand in their cells. Formulas are not reckoned. */
export const readSheets = async (file: OfficeFile, { mostRows, progress }: SheetLimits): Promise<Sheet[]> => {
  const relations = await file.relationsOf(file.main);
  const targetOf = (match: (relation: { id: string; type: string }) => boolean) =>
    relations.find((one) => !one.external && match(one))?.target;
  const partOf = async (type: string) => {
    const target = targetOf((one) => one.type === type);
    return target === undefined ? undefined : file.part(target);
  };
  const listed = await listSheets(await file.part(file.main));
  const texts = await readTexts(await partOf('sharedStrings'));
  const formats = await readFormats(await partOf('styles'), listed.from1904);
  const sheets: Sheet[] = [];
  for (const { name, id } of listed.sheets.slice(0, MOST_SHEETS)) {
    const target = targetOf((one) => one.id === id && one.type === 'worksheet');
    const content = target === undefined ? undefined : await file.part(target);
    if (content) sheets.push(await readSheet(content, name, texts, formats, mostRows));
    progress?.(sheets.length / listed.sheets.length);
  }
  return sheets;
};

const listSheets = async (content: Buffer | undefined) => {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  if (!content) throw refuseOffice.unreadable();
  await walkXml(content, {
    open: (name, attribute) => {
      if (name === 'sheet' && !/hidden/i.test(attribute('state') ?? ''))
        sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
      else if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
    },
  });
  return { sheets, from1904 };
};

/** Shared texts; how a word is read aloud (`rPh`) is no part of it. */
const readTexts = async (content: Buffer | undefined): Promise<string[]> => {
  const texts: string[] = [];
  let [inText, aloud] = [false, false];
  if (content)
    await walkXml(content, {
      open: (name) => {
        if (name === 'si') texts.push('');
        else if (name === 'rPh') aloud = true;
        else if (name === 't') inText = !aloud;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') aloud = false;
      },
      text: (text) => {
        if (inText) texts[texts.length - 1] += text;
      },
    });
  return texts;
};

const readSheet = async (
  content: Buffer,
  name: string,
  texts: readonly string[],
  formats: Formats,
  mostRows: number,
): Promise<Sheet> => {
  const reader = new SheetReader(texts, formats, mostRows);
  await walkXml(content, reader);
  const { rows, merges, formulas, cut } = reader;
  return { name, rows, merges, formulas, cut };
};
