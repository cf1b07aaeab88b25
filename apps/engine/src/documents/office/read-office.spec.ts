import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { openOffice } from './open-office.js';
import { readSheets } from './read-sheets.js';
import { readWord } from './read-word.js';

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...links: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELS}">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const pack = (files: Readonly<Record<string, string>>): Buffer => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer' });
};

const word = async (body: string, parts: Record<string, string> = {}, mostRows = 100) => {
  const file = pack({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(
      ['r1', 'numbering', 'numbering.xml'],
      ['r2', 'footnotes', '/word/footnotes.xml'],
      ['r3', 'styles', 'styles.xml'],
    ),
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
  return readWord(await openOffice(file), { mostRows });
};
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const list = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('a document of Word', () => {
  it('tables keep their merged cells; a table within a cell becomes its lines', async () => {
    const inner = `<w:tbl>${tr(tc(p('внутри')))}</w:tbl>`;
    const blocks = await word(
      `${p('До')}<w:tbl>${tr(tc(p('шире'), '<w:gridSpan w:val="2"/>'), tc(p('выше'), '<w:vMerge w:val="restart"/>'))}${tr(tc(p('а') + inner), tc(p('б')), tc(p(''), '<w:vMerge/>'))}</w:tbl>${p('После')}`,
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'До' },
      {
        kind: 'table',
        rows: [
          {
            cells: [
              { text: 'шире', colSpan: 2, rowSpan: 1 },
              { text: 'выше', colSpan: 1, rowSpan: 1 },
            ],
          },
          {
            cells: [
              { text: 'а\nвнутри', colSpan: 1, rowSpan: 1 },
              { text: 'б', colSpan: 1, rowSpan: 1 },
              { text: '', colSpan: 1, rowSpan: 0 },
            ],
          },
        ],
      },
      { kind: 'paragraph', text: 'После' },
    ]);
  });

  it('numbers and bullets that Word draws stand in the text', async () => {
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>`;
    const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Раздел"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
    const blocks = await word(
      [
        p('', list(1)),
        p('', list(1)),
        p('пункт', list(1, 1)),
        p('ещё', list(1, 1)),
        p('', list(1)),
        p('семинары', list(2)),
        p('Этап', '<w:pStyle w:val="Раздел"/>'),
        p('Этап', '<w:pStyle w:val="Раздел"/>'),
      ].join(''),
      { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
    );
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '1.',
      '2.',
      '2.1. пункт',
      '2.2. ещё',
      '3.',
      '• семинары',
      'I. Этап',
      'II. Этап',
    ]);
  });

  it('footnotes stand at the end with their signs; separators of pages do not', async () => {
    const blocks = await word(
      '<w:p><w:r><w:t>Показатель</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r></w:p>',
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1">${p('черта')}</w:footnote><w:footnote w:id="4">${p('Отклонение не более 1 %')}</w:footnote></w:footnotes>`,
      },
    );
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'Показатель¹',
      '¹ Отклонение не более 1 %',
    ]);
  });

  it('what was deleted, moved away, computed or drawn is not its text', async () => {
    const blocks = await word(
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:del><w:r><w:delText>было</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>там</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>стало</w:t><w:tab/><w:t>тут</w:t><w:br/><w:noBreakHyphen/></w:r></w:ins><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r><w:hyperlink><w:r><w:t>ссылка</w:t></w:r></w:hyperlink><w:r><w:drawing><w:t>рисунок</w:t></w:drawing></w:r></w:p>',
    );
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'стало\tтут\n-ссылка' }]);
  });

  it('of more rows than are wanted no more than one is kept beyond them', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => tr(tc(p(`строка ${at}`)))).join('');
    const [table] = await word(`<w:tbl>${rows}</w:tbl>`, {}, 10);
    expect(table?.kind === 'table' && table.rows.length).toBe(11);
  });
});

describe('a workbook of Excel', () => {
  const sheet = (content: string) =>
    `<worksheet xmlns="m"><sheetData>${content}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
  const workbook = (content: string, hidden = '') =>
    pack({
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      '_rels/.rels': relations(['r1', 'officeDocument', '/xl/workbook.xml']),
      'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="План" r:id="r1"/><sheet name="Тайный" r:id="r2" state="${hidden}"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'worksheet', 'worksheets/sheet2.xml'],
        ['r3', 'styles', 'styles.xml'],
        ['r4', 'sharedStrings', 'sharedStrings.xml'],
      ),
      'xl/worksheets/sheet1.xml': sheet(content),
      'xl/worksheets/sheet2.xml': sheet('<row><c><v>1</v></c></row>'),
      'xl/sharedStrings.xml':
        '<sst xmlns="m"><si><r><t>На</t></r><r><t>ставник</t></r><rPh><t>вслух</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="&quot;до&quot; dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; чел&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="16"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    });

  it.each([
    ['a number with a comma', '<c r="A1"><v>12.5</v></c>', '12,5', '12.5'],
    ['a reckoned number', '<c r="A1"><v>0.30000000000000004</v></c>', '0,3', '0.3'],
    ['per cent', '<c r="A1" s="1"><v>0.565</v></c>', '56,5%', '0.565'],
    ['a date', '<c r="A1" s="2"><v>45931</v></c>', '01.10.2025', '2025-10-01'],
    ['a month', '<c r="A1" s="3"><v>44317</v></c>', 'май 2021', '2021-05-01'],
    ['a day of the year', '<c r="A1" s="4"><v>45931</v></c>', '1 октября', '2025-10-01'],
    ['a date with words', '<c r="A1" s="5"><v>45931</v></c>', '01.10.2025', '2025-10-01'],
    ['a number with words', '<c r="A1" s="6"><v>4</v></c>', '4', '4'],
    ['a shared text in pieces', '<c r="A1" t="s"><v>0</v></c>', 'Наставник', 'Наставник'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>да</t></is></c>', 'да', 'да'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'ИСТИНА', 'true'],
  ])('%s is what a person sees and what programs write', async (_, content, shown, plain) => {
    const [first] = await readSheets(await openOffice(workbook(`<row r="1">${content}</row>`)), {
      mostRows: 5,
    });
    expect(first?.rows.get(0)).toEqual([{ column: 0, shown, plain }]);
  });

  it('cells without a place stand one after another; merged ranges and formulas are told', async () => {
    const [first] = await readSheets(
      await openOffice(
        workbook(
          '<row><c><v>1</v></c><c><f>A1+1</f><v>2</v></c></row><row r="9"><c r="AB9" t="e"><v>#REF!</v></c><c r="AC9"><v>3</v></c></row>',
        ),
      ),
      { mostRows: 5 },
    );
    expect(
      [...first!.rows].map(([row, cells]) => [row, cells.map(({ column, shown }) => [column, shown])]),
    ).toEqual([
      [
        0,
        [
          [0, '1'],
          [1, '2'],
        ],
      ],
      [8, [[28, '3']]],
    ]);
    expect([first?.merges, first?.formulas]).toEqual([
      [{ top: 0, left: 0, bottom: 1, right: 1 }],
      [{ place: 'B1', formula: 'A1+1' }],
    ]);
  });

  it('hidden sheets are not read, and more rows than are wanted are only told', async () => {
    const rows = Array.from({ length: 9 }, () => '<row><c><v>1</v></c></row>').join('');
    const sheets = await readSheets(await openOffice(workbook(rows, 'hidden')), { mostRows: 5 });
    expect(sheets.map(({ name, rows: kept, cut }) => [name, kept.size, cut])).toEqual([['План', 5, true]]);
  });
});
