import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { GridPiece } from './grid.js';
import { placeTables } from './place-tables.js';
import { tableMark } from './table-mark.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (words: string) => `<w:p><w:pPr/><w:r><w:t>${words}</w:t></w:r></w:p>`;
const documentOf = (body: string, header = '') => {
  const zip = new PizZip();
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  if (header) zip.file('word/header1.xml', `<w:hdr ${W}>${header}</w:hdr>`);
  return zip.generate({ type: 'nodebuffer' });
};
const bodyOf = (document: Buffer) => new PizZip(document).file('word/document.xml')!.asText();
const piece = (words: string): GridPiece => ({
  columns: [
    { title: 'Этап', share: 60 },
    { title: 'Сколько', share: 40, align: 'center' },
  ],
  rows: [
    [words, '5'],
    ['<b>&', 'две\nстроки'],
  ],
  headless: false,
  whole: true,
});

describe('tables with columns of their own in a document of Word', () => {
  it('take the place of the paragraph that holds their mark, with words as words', () => {
    const body = bodyOf(
      placeTables(documentOf(paragraph('До') + paragraph(tableMark(0)) + paragraph('После')), [
        [piece('Отбор')],
      ]),
    );
    expect(body.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toBe(
      '|До|Этап|Сколько|Отбор|5|&lt;b&gt;&amp;|две|строки|После|',
    );
    expect(body.match(/<w:tbl>/g)).toHaveLength(1);
    expect(body).toContain('<w:tblHeader/>');
  });

  it('follow the words that stand beside a mark, and several marks are several tables', () => {
    const body = bodyOf(
      placeTables(documentOf(paragraph(`Этапы: ${tableMark(1)}`) + paragraph(tableMark(0))), [
        [piece('первая'), piece('её продолжение')],
        [piece('вторая')],
      ]),
    );
    const at = (words: string) => body.indexOf(words);
    expect(at('Этапы: ')).toBeLessThan(at('вторая'));
    expect(at('вторая')).toBeLessThan(at('первая'));
    expect(at('первая')).toBeLessThan(at('её продолжение'));
    expect(body).not.toMatch(/[\ue012\ue013]/);
  });

  it('of no such number, or in a header, leave nothing behind', () => {
    const made = placeTables(documentOf(paragraph(tableMark(7)), paragraph(tableMark(0))), [
      [piece('Отбор')],
    ]);
    expect(bodyOf(made)).not.toMatch(/w:tbl|[\ue012\ue013]/);
    expect(new PizZip(made).file('word/header1.xml')!.asText()).not.toMatch(/[\ue012\ue013]/);
  });
});
