import PizZip from 'pizzip';
import type { GridPiece } from './grid.js';

/*
 * Runs in the thread that fills templates, which Node loads as it is where the engine is not built (tests): at run time
 * it imports nothing of the engine.
 */

/** The signs of `table-mark.ts`. */
const MARK = /\ue012(\d+)\ue013/;
const EVERY_MARK = /\ue012\d+\ue013/g;

/** Puts tables where their marks stand in the body of a document; a mark anywhere else is taken out. */
export const placeTables = (document: Buffer, tables: readonly (readonly GridPiece[])[]): Buffer => {
  const zip = new PizZip(document);
  const body = zip.file('word/document.xml')!.asText();
  zip.file('word/document.xml', placedIn(body, tables).replace(EVERY_MARK, ''));
  for (const part of zip.file(/^word\/(?:header|footer)\d*\.xml$/)) {
    const text = part.asText();
    if (text.includes('\ue012')) zip.file(part.name, text.replace(EVERY_MARK, ''));
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const CLOSED = '</w:p>';

/** A table stands between paragraphs: it takes the place of one that holds its mark alone, else it follows it. */
const placedIn = (body: string, tables: readonly (readonly GridPiece[])[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (let at = body.indexOf('\ue012'); at !== -1; at = body.indexOf('\ue012', from)) {
    const begins = Math.max(body.lastIndexOf('<w:p>', at), body.lastIndexOf('<w:p ', at));
    const ends = body.indexOf(CLOSED, at) + CLOSED.length;
    const paragraph = body.slice(begins, ends);
    const left = paragraph.replace(EVERY_MARK, '');
    const isAlone = left.replace(/<[^>]+>/g, '').trim() === '';
    const pieces = [...paragraph.matchAll(new RegExp(MARK, 'g'))].flatMap(
      ([, index]) => tables[Number(index)] ?? [],
    );
    parts.push(body.slice(from, begins), isAlone ? '' : left, ...pieces.map(tableOf));
    from = ends;
  }
  return parts.join('') + body.slice(from);
};

const SIZE = '<w:sz w:val="20"/><w:szCs w:val="20"/>';
/** Fiftieths of a per cent: of the width between the margins, however a template's sheets lie. */
const WHOLE = 5_000;
/** Twentieths of a point: columns of a sheet that stands upright. */
const ROOM = 9_355;

const tableOf = ({ columns, rows, headless, whole }: GridPiece): string => {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const grid = columns.map(({ share }) => `<w:gridCol w:w="${Math.round((ROOM * share) / 100)}"/>`).join('');
  const head = headless
    ? ''
    : `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
        .map(({ title, share }) => cellOf(title, share, { align: 'center', bold: true, keeps: true }))
        .join('')}</w:tr>`;
  const body = rows.map(
    (row, index) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns
        .map(({ share, align }, at) =>
          cellOf(row[at] ?? '', share, { align, bold: false, keeps: whole && index < rows.length - 1 }),
        )
        .join('')}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${WHOLE}" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl><w:p><w:r><w:rPr><w:sz w:val="12"/></w:rPr></w:r></w:p>`
  );
};

interface CellLook {
  readonly align: 'center' | 'right' | undefined;
  readonly bold: boolean;
  /** On the sheet of what follows it. */
  readonly keeps: boolean;
}

const cellOf = (words: string, share: number, { align, bold, keeps }: CellLook): string => {
  const lines = words.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${Math.round((WHOLE * share) / 100)}" w:type="pct"/>${bold ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>` +
    `<w:p><w:pPr>${keeps ? '<w:keepNext/>' : ''}<w:spacing w:before="0" w:after="0"/>${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>` +
    `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${SIZE}</w:rPr>${lines.join('<w:br/>')}</w:r></w:p></w:tc>`
  );
};

const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
