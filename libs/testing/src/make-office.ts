import PizZip from 'pizzip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

const pack = (files: Readonly<Record<string, string | Buffer>>): Buffer => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const relations = (links: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${RELS}">${links.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escape(target)}"${mode && ` TargetMode="${mode}"`}/>`;

/** A link of a document to something outside of it. */
export const outside = (type: string, target: string): string => relation('rIdOut', type, target, 'External');

export interface OfficeOptions {
  /** More relations of the main part. */
  readonly links?: readonly string[];
  /** More parts. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
  readonly mainType?: string;
}

export const HEADING = ['№', 'Мероприятие', 'Сроки', 'Ответственные'];

/** A Word document with a title and one table. */
export const makeDocx = (rows: readonly (readonly string[])[], options: OfficeOptions = {}): Buffer => {
  const cell = (text: string) =>
    `<w:tc><w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p></w:tc>`;
  const table = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  const title = '<w:p><w:r><w:t>Дорожная карта на 2026-2027 годы</w:t></w:r></w:p>';
  return pack({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="application/vnd.${options.mainType ?? 'openxmlformats-officedocument.wordprocessingml.document.main'}+xml"/></Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${title}<w:tbl>${table}</w:tbl></w:body></w:document>`,
    ...(options.links ? { 'word/_rels/document.xml.rels': relations(options.links) } : {}),
    ...options.parts,
  });
};

/** A workbook of one sheet. A cell that begins with `=` is a formula whose last value was «7». */
export const makeXlsx = (rows: readonly (readonly string[])[], options: OfficeOptions = {}): Buffer => {
  const cell = (text: string, place: string) =>
    text.startsWith('=')
      ? `<c r="${place}" t="str"><f>${escape(text.slice(1))}</f><v>7</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
  const sheet = rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((text, column) => cell(text, `${'ABCDEFGHIJ'[column]}${at + 1}`)).join('')}</row>`,
    )
    .join('');
  return pack({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${TYPES}"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${options.mainType ?? 'openxmlformats-officedocument.spreadsheetml.sheet.main'}+xml"/></Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      ...(options.links ?? []),
    ]),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ...options.parts,
  });
};

/** Rows of measures, no two alike. */
export const manyRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    `${at + 1}.`,
    `Семинар «${Buffer.from(`${at * 7_919}`).toString('base64')}» для молодых педагогов и наставников`,
    at % 2 ? 'Ежегодно' : `до ${1 + (at % 27)} октября, ежегодно`,
    'МОУО, образовательные организации',
  ]);
