import { crc32, deflateRawSync } from 'node:zlib';

const HEADING = ['№', 'Мероприятие', 'Показатель', 'Срок', 'Ответственные', 'Ожидаемый результат'];
const TERMS = [
  'Ежегодно',
  'до 1 октября, ежегодно',
  'октябрь–май',
  'Апрель 2025 года, далее постоянно',
  '2 раза в год',
];

/** A table of a roadmap as people write it: so many measures, no two alike. */
const rowsOf = (count: number): string[][] => [
  HEADING,
  ...Array.from({ length: count }, (_, at) => [
    `${at + 1}.`,
    `Семинар № ${at * 7_919} для молодых педагогов и наставников: планирование, оценивание, работа с родителями`,
    `2025 год – ${50 + (at % 20)} %, 2026 – ${55 + (at % 20)} %, 2027 – ${60 + (at % 20)} %, 2028 – ${65 + (at % 20)} %`,
    TERMS[at % TERMS.length]!,
    'МОУО, образовательные организации',
    'Семинар проведён, материалы размещены на сайте',
  ]),
];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const docxOf = (count: number): Buffer => {
  const cell = (text: string) =>
    `<w:tc><w:tcPr/><w:p><w:pPr/><w:r><w:rPr/><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
  const table = rowsOf(count).map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`);
  return zip({
    ...frame('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Дорожная карта на 2025–2028 годы</w:t></w:r></w:p><w:tbl>${table.join('')}</w:tbl></w:body></w:document>`,
  });
};

export const xlsxOf = (count: number): Buffer => {
  const cell = (text: string, place: string) =>
    `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const sheet = rowsOf(count).map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((text, column) => cell(text, `${'ABCDEF'[column]}${at + 1}`)).join('')}</row>`,
  );
  return zip({
    ...frame('xl/workbook.xml', 'spreadsheetml.sheet'),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
};

const relation = (type: string, target: string): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const frame = (part: string, kind: string): Record<string, string> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', part),
});

/** Widths of what both headers of a part say of it. */
const FACTS = '2222244422';

/** A package of parts, deflated (APPNOTE.TXT 4.3: local headers with their data, the central directory, its end). */
const zip = (parts: Readonly<Record<string, string>>): Buffer => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [bytes, content] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(content);
    const sizes = [20, 0x800, 8, 0, 0x21, crc32(content), packed.length, content.length, bytes.length, 0];
    const head = record(`4${FACTS}`, [0x04034b50, ...sizes]);
    local.push(head, bytes, packed);
    central.push(record(`42${FACTS}22244`, [0x02014b50, 20, ...sizes, 0, 0, 0, 0, offset]), bytes);
    offset += head.length + bytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = central.length / 2;
  const end = record('42222442', [0x06054b50, 0, 0, count, count, directory.length, offset, 0]);
  return Buffer.concat([...local, directory, end]);
};

/** Numbers of two or four bytes each, the lowest first. */
const record = (widths: string, values: readonly number[]): Buffer => {
  const sizes = [...widths].map(Number);
  const buffer = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  sizes.forEach((size, index) => (at = buffer.writeUIntLE(values[index]!, at, size)));
  return buffer;
};
