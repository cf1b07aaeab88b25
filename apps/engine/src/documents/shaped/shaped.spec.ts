import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import readXlsxFile from 'read-excel-file/node';
import { unknownTags } from '../tags/known-tags.js';
import { renderTemplate, tagsUsedIn } from '../template/render-template.js';
import { drawTemplate } from './draw-template.js';
import type { FilledPaper } from './filled-paper.js';
import { paperToPdf, toDocx, toXlsx } from './make-paper.js';
import type { PaperShape } from './paper-shape.js';
import { pdfOfPaper } from './pdf-of-paper.js';
import { tagsOf } from './fill-tags.js';
import { knownShapeTags, listShapeTags } from './shape-tags.js';

const SHAPE: PaperShape = {
  key: 'paper-test',
  title: 'Проба',
  parts: [
    { part: 'line', tag: 'title', words: 'название', look: 'title' },
    { part: 'line', tag: 'gone', words: 'чего нет', look: 'plain' },
    { part: 'facts', items: [{ tag: 'pairs', words: 'Пар' }] },
    { part: 'text', tag: 'analysis', words: 'анализ', heading: 'Анализ' },
    { part: 'list', tag: 'missing', words: 'кто не сдал', heading: 'Не сдали', empty: 'Сдали все.' },
    { part: 'chart', tag: 'chart', words: 'доли' },
    {
      part: 'each',
      tag: 'sections',
      words: 'Разделы',
      heading: 'Разделы',
      named: { tag: 'section', words: 'раздел' },
      wide: true,
      parts: [
        {
          part: 'table',
          tag: 'rows',
          words: 'Строки',
          columns: [
            { tag: 'title', title: 'Мероприятие', share: 70 },
            { tag: 'fact', title: 'Факт', share: 30, align: 'center' },
          ],
        },
      ],
    },
    { part: 'signatures', tag: 'signers', words: 'подписи' },
  ],
};

const ROWS = [
  { title: '=HYPERLINK("http://a")', fact: { value: 45.5, unit: 'percent', words: '45,5 % (9 из 20)' } },
  { title: 'Семинары <b>&', fact: { value: 4, unit: 'count', words: '4' } },
  { title: 'Раздел', fact: 'нет данных' },
] as const;

const FILLED: FilledPaper = {
  title: 'Отчёт за 2026 год',
  pairs: '9',
  analysis: 'Первый абзац.\n\nВторой {чужой} \ue0100\ue011 абзац.',
  missing: ['Кедровый', 'Томск'],
  chart: {
    kind: 'bars',
    title: 'Доли',
    unit: '%',
    source: 'отчёт',
    legend: [],
    bars: [{ title: 'Семинары', value: 40, label: '40 %', tone: 'solid' }],
  },
  sections: [
    { section: 'Первое', rows: ROWS },
    { section: 'Второе', rows: ROWS.slice(0, 1) },
  ],
  signers: [{ position: 'Директор', name: 'А. И. Волков' }],
};

const bodyOf = (document: Buffer): string => new PizZip(document).file('word/document.xml')!.asText();
const textOf = (document: Buffer): string =>
  bodyOf(document)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

describe('the template that is drawn from a shape', () => {
  it('uses tags that are known, each of which is told in words', async () => {
    const known = knownShapeTags(SHAPE.parts);
    expect(unknownTags(tagsUsedIn(await drawTemplate(SHAPE)), known)).toEqual([]);
    const listed = listShapeTags(SHAPE.parts);
    const flat = (tags: typeof known): string[] =>
      Object.entries(tags).flatMap(([tag, inner]) => [tag, ...(inner === true ? [] : flat(inner))]);
    const told = new Set(listed.map(({ tag }) => tag));
    expect(flat(known).filter((tag) => !told.has(tag))).toEqual(['section.is', 'section.no']);
    expect(listed.every(({ title }) => title.length > 0)).toBe(true);
  });

  it('fills every tag that it says it has', () => {
    const known = knownShapeTags(SHAPE.parts);
    const { tags } = tagsOf(SHAPE.parts, FILLED);
    expect(Object.keys(tags).toSorted()).toEqual(Object.keys(known).toSorted());
  });
});

describe('a paper as a document of Word', () => {
  it('has real headings, headings of tables that repeat, numbers of pages, pages across', async () => {
    const document = await toDocx(await drawTemplate(SHAPE), SHAPE, FILLED);
    const body = bodyOf(document);
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(body.match(/w:orient="portrait"/g)).toHaveLength(2);
    const footers = new PizZip(document).file(/word\/footer\d*\.xml/);
    expect(footers.every((part) => part.asText().includes('PAGE'))).toBe(true);
    expect(new PizZip(document).file('word/styles.xml')!.asText()).toContain('w:styleId="Heading1"');
  });

  it('says everything, leaves out what is not there, keeps words words', async () => {
    const text = textOf(await toDocx(await drawTemplate(SHAPE), SHAPE, FILLED));
    for (const said of [
      'Отчёт за 2026\u00a0год',
      'Пар: 9',
      'Второй {чужой} 0 абзац.',
      '1.\u00a0Кедровый',
      '45,5\u00a0% (9 из 20)',
      'Семинары &lt;b&gt;&amp;',
      'А. И. Волков',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/\{#|\{\/|—|Сдали все/);
    expect(textOf(await toDocx(await drawTemplate(SHAPE), SHAPE, { ...FILLED, missing: [] }))).toContain(
      'Сдали все.',
    );
  });

  it('shows a chart as a picture that is in the file, told in words', async () => {
    const zip = new PizZip(await toDocx(await drawTemplate(SHAPE), SHAPE, FILLED));
    const body = zip.file('word/document.xml')!.asText();
    const [, relation] = /<a:blip [^>]*r:embed="([^"]+)"/.exec(body)!;
    const target = new RegExp(`Id="${relation}"[^>]*Target="([^"]+)"`).exec(
      zip.file('word/_rels/document.xml.rels')!.asText(),
    )![1]!;
    expect(zip.file(`word/${target}`)!.asNodeBuffer().subarray(1, 4).toString()).toBe('PNG');
    expect(zip.file('[Content_Types].xml')!.asText()).toContain('Extension="png"');
    expect(body).toContain('descr="Диаграмма: Доли (%). Семинары: 40 %."');
    // The mark that somebody typed into a text is no place for a picture.
    expect(body.match(/<w:drawing>/g)).toHaveLength(1);
  });

  it('is what a methodist’s own template makes of the same tags', () => {
    const { tags } = tagsOf(SHAPE.parts, FILLED);
    const own = new PizZip();
    own.file(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    );
    own.file(
      'word/document.xml',
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{#sections}{section}: {#rows}{title} — {fact}; {/rows}{/sections}</w:t></w:r></w:p></w:body></w:document>',
    );
    const text = textOf(renderTemplate(own.generate({ type: 'nodebuffer' }), tags));
    expect(text).toContain('Первое: =HYPERLINK');
    expect(text).toContain('Раздел — нет данных; Второе:');
  });
});

describe('a paper as a workbook', () => {
  it('has numbers as numbers, words never as formulas, a heading that stays', async () => {
    const file = await toXlsx(SHAPE, FILLED);
    const sheets = await readXlsxFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Сведения', 'Разделы']);
    expect(sheets[1]!.data).toEqual([
      ['раздел', 'Мероприятие', 'Факт'],
      ['Первое', '\'=HYPERLINK("http://a")', 0.455],
      ['Первое', 'Семинары <b>&', 4],
      ['Первое', 'Раздел', 'нет данных'],
      ['Второе', '\'=HYPERLINK("http://a")', 0.455],
    ]);
    expect(sheets[0]!.data).toContainEqual(['Не сдали', 'Томск']);
    for (const part of new PizZip(file).file(/xl\/worksheets\/sheet\d+\.xml/)) {
      expect(part.asText()).not.toMatch(/<f[ >]/);
      expect(part.asText()).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
  });
});

describe('a paper as a PDF', () => {
  it('has the same words, turns its pages, repeats headings of tables', async () => {
    const document = pdfOfPaper(SHAPE, FILLED);
    const told = JSON.stringify(document);
    for (const said of ['Отчёт за 2026', 'Пар: 9', 'Кедровый', '45,5', 'А. И. Волков', '<svg'])
      expect(told).toContain(said);
    expect(told.match(/"pageBreak":"before","pageOrientation":"landscape"/g)).toHaveLength(1);
    expect(told).toContain('"headerRows":1');
    const file = await paperToPdf(SHAPE, FILLED);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
  });
});
