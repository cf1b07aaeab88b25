import PizZip from 'pizzip';
import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import { isMatrix, writeField, type Around } from '../tags/flatten-answers.js';
import { scaleOf, text } from '../tags/write-value.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MOST_ROWS = 500;

/** What stands above the answers. */
export interface Heading {
  readonly title: string;
  readonly unit: string;
  readonly date: string;
}

/** A document for a form without a Word template: every answer under the words of its field, groups as tables. */
export const plainDocument = (
  heading: Heading,
  schema: JsonObject,
  data: JsonObject,
  around: Around,
): Buffer => {
  const body = [
    paragraph(heading.unit, { align: 'center' }),
    paragraph(heading.title, { align: 'center', bold: true, size: 32 }),
    paragraph(heading.date, { align: 'center' }),
    ...answers(schema, data, around),
  ].join('');
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `${XML}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const answers = (schema: JsonObject, data: JsonObject, around: Around): string[] => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([key, child]) => {
    const value = data[key];
    if (!isObject(child) || value === undefined || value === null) return [];
    const title = text(child['title']) ?? key;
    if (isMatrix(child) && isObject(value))
      return [caption(title), table(['', ''], matrixRows(child, value, around))];
    if (Array.isArray(value) && isGroup(child))
      return [caption(title), groupTable(child, value as Json[], around)];
    if (isObject(value)) return [caption(title), ...answers(child, value, around)];
    const written = writeField(child, value, around);
    return written ? [labelled(title, written)] : [];
  });
};

const isGroup = (schema: JsonObject): boolean =>
  isObject(schema['items']) && isObject(schema['items']['properties']);

const matrixRows = (schema: JsonObject, value: JsonObject, around: Around): string[][] =>
  Object.entries((schema['properties'] as JsonObject | undefined) ?? {}).flatMap(([key, row]) => {
    const chosen = value[key];
    if (!isObject(row) || chosen === undefined || chosen === null) return [];
    const step = scaleOf(schema).find((one) => one.code === String(chosen));
    return [[text(row['title']) ?? key, step?.title ?? writeField(row, chosen, around)]];
  });

const groupTable = (schema: JsonObject, rows: readonly Json[], around: Around): string => {
  const properties = Object.entries((schema['items'] as JsonObject)['properties'] as JsonObject).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
  return table(
    properties.map(([key, column]) => text(column['title']) ?? key),
    rows
      .slice(0, MOST_ROWS)
      .filter(isObject)
      .map((row) => properties.map(([key, column]) => cellOf(column, row[key], around))),
  );
};

/** A block within a row (a signature) is its own values in one cell. */
const cellOf = (schema: JsonObject, value: Json | undefined, around: Around): string => {
  if (!isObject(value) || !isObject(schema['properties'])) return writeField(schema, value, around);
  return Object.entries(schema['properties'])
    .filter(([key]) => key !== 'signed')
    .map(([key, child]) => (isObject(child) ? writeField(child, value[key], around) : ''))
    .filter(Boolean)
    .join(', ');
};

interface Look {
  readonly bold?: boolean;
  readonly align?: 'center';
  readonly size?: number;
}

const run = (words: string, { bold, size = 24 }: Look = {}): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>${escape(
    words,
  )
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>')}</w:r>`;

const around = (runs: string, align?: string): string =>
  `<w:p><w:pPr><w:spacing w:after="120"/>${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>${runs}</w:p>`;

const paragraph = (words: string, look: Look = {}): string => around(run(words, look), look.align);
const caption = (words: string): string => paragraph(words, { bold: true });
const labelled = (title: string, words: string): string =>
  around(run(`${title}: `, { bold: true }) + run(words));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[], bold: boolean) =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${around(run(cell, { bold, size: 20 }))}</w:tc>`).join('')}</w:tr>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const grid = head.map(() => '<w:gridCol/>').join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head.some(Boolean) ? line(head, true) : ''}${rows.map((row) => line(row, false)).join('')}</w:tbl>${paragraph('')}`;
};

const escape = (words: string): string =>
  words
    // What XML cannot hold at all.
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '');
