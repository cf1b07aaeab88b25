import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import type { ApiClient } from '../../testing/api-client.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ReadRows {
  items: { properties: Record<string, { title: string; format?: string }> };
}

let engine: EngineUnderTest;
let operator: ApiClient;
beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  operator = await engine.as('operator');
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const bring = async (
  content: Buffer | string,
  name: string,
  fields: Record<string, string> = {},
  who = operator,
) => {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return who.sendForm('/forms/import', body);
};

const workbook = (sheets: Record<string, string[][]>): Promise<Buffer> =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === '' ? null : { type: String, value }))),
    })),
  ).toBuffer();

const wordTable = (rows: string[]): Buffer => {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>План мероприятий</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
  );
  return zip.generate({ type: 'nodebuffer' });
};
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('forms of other programs', () => {
  it('an XLSForm becomes a draft that can be published', async () => {
    const file = await workbook({
      survey: [
        ['type', 'name', 'label', 'required', 'relevant'],
        ['select_one form', 'how', 'Как встречаетесь', 'yes', ''],
        ['text', 'where', 'Где', 'yes', "${how} = 'live'"],
        ['geopoint', 'spot', 'Место на карте', '', ''],
      ],
      choices: [
        ['list_name', 'name', 'label'],
        ['form', 'live', 'Очно'],
        ['form', 'online', 'Онлайн'],
      ],
      settings: [['form_title'], ['Опрос']],
    });
    const { status, body } = await bring(file, 'опрос.xlsx');
    expect([status, body.title]).toEqual([200, 'Опрос']);
    expect(body.notUnderstood.map(({ text }: { text: string }) => text)).toEqual(['geopoint']);
    const draft = await operator.post('/forms', { title: 'Опрос', text: body.text });
    expect(draft.status).toBe(201);
    const { body: published } = await operator.post(`/forms/${draft.body.key}/publish`, {
      comment: 'из таблицы',
    });
    expect(published.version).toBe(1);
    const verdict = await operator.post(`/forms/${draft.body.key}/validate`, { data: { how: 'live' } });
    expect(verdict.body.errors.map(({ path }: { path: string }) => path)).toEqual(['/where']);
  });

  it('a table of a Word file, merged cells and all', async () => {
    const file = wordTable([
      row(cell('Мероприятие'), cell('Срок'), cell('Кто')),
      row(cell('Урок'), cell('01.10.2026'), cell('наставник', '<w:vMerge w:val="restart"/>')),
      row(cell('Консультация'), cell('15.10.2026'), cell('', '<w:vMerge/>')),
    ]);
    const { status, body } = await bring(file, 'план.docx', { as: 'rows' });
    expect(status).toBe(200);
    const { schema } = JSON.parse(body.text);
    const [rows] = Object.values<ReadRows>(schema.properties);
    expect(Object.values(rows!.items.properties).map(({ title, format }) => [title, format])).toEqual([
      ['Мероприятие', undefined],
      ['Срок', 'date'],
      ['Кто', undefined],
    ]);
    expect(body.tables).toEqual([{ title: 'План мероприятий', rows: 3, columns: 3 }]);
  });

  it('the heading of a spreadsheet, and a pasted table', async () => {
    const file = await workbook({
      Лист1: [
        ['ФИО', 'Часов'],
        ['Иванова', '12'],
      ],
    });
    expect((await bring(file, 'часы.xlsx')).body.understood).toHaveLength(2);
    const pasted = await operator.post('/forms/import/table', {
      title: 'Анкета',
      as: 'fields',
      cells: [
        ['Ваш предмет', ''],
        ['Дата рождения', ''],
      ],
    });
    expect(Object.keys(JSON.parse(pasted.body.text).schema.properties)).toEqual([
      'vashPredmet',
      'dataRozhdeniya',
    ]);
  });

  it('JSON of RJSF keeps its bytes, and what is not understood is named', async () => {
    const schema =
      '{"type":"object","properties":{"a":{"type":"number","minimum":1.0},"b":{"anyOf":[{"type":"string"},{"type":"null"}]}}}';
    const { body } = await bring(`{"schema":${schema},"uiSchema":{"ui:order":["b", "a"]}}`, 'form.json');
    expect(body.text).toContain(schema);
    expect(body.notUnderstood.map(({ where }: { where: string }) => where)).toContain('/b');
    const draft = await operator.post('/forms', { title: 'Чужая форма', text: body.text });
    const { body: out } = await operator.download(`/forms/${draft.body.key}/export?as=rjsf&draft=true`);
    expect(out.toString()).toContain(schema);
  });

  it.each<[string, () => Promise<Buffer | string> | Buffer | string, string, number]>([
    ['not a form', () => '{"name":"x"}', 'x.json', 422],
    [
      'a schema that swells',
      () => `{"schema":{"type":"object","title":"${'x'.repeat(5_000_000)}"}}`,
      'x.json',
      422,
    ],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'x.png', 415],
    [
      'a broken workbook',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]),
      'x.xlsx',
      422,
    ],
    ['a Word file without tables', () => wordTable([]), 'x.docx', 422],
  ])('refuses %s in words', async (_what, content, name, status) => {
    const answer = await bring(await content(), name);
    expect([answer.status >= 400 && answer.status < 500, answer.status]).toEqual([true, status]);
    expect(answer.body.detail).toMatch(/[а-яё]/i);
  });

  it('is for those who design forms', async () => {
    const mentor = await engine.as('mentor');
    expect((await bring('{}', 'x.json', {}, mentor)).status).toBe(403);
    expect((await mentor.download('/forms/personalised-programme/export?as=pdf')).status).toBe(403);
  });
});

describe('forms on their way out', () => {
  it('the bundle is the whole form with its hash', async () => {
    const { body, type } = await operator.download('/forms/personalised-programme/export');
    const bundle = JSON.parse(body.toString());
    expect(type).toContain('application/json');
    expect(Object.keys(bundle)).toEqual(
      expect.arrayContaining(['key', 'version', 'sha256', 'meta', 'schema', 'uiSchema', 'translations']),
    );
    const again = await bring(body, 'bundle.json');
    expect(again.body.notUnderstood).toEqual([]);
  });

  it('an XLSForm with what it cannot say', async () => {
    const { body, type } = await operator.download('/forms/personalised-programme/export?as=xlsform');
    expect(type).toBe(XLSX);
    const sheets = await readXlsxFile(body);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['survey', 'choices', 'settings', 'не записано']);
    expect(sheets[0]!.data.length).toBeGreaterThan(30);
  });

  it.each(['ru', 'en'])('an empty form on paper in %s', async (language) => {
    const { body, type } = await operator.download('/forms/personalised-programme/export?as=pdf', language);
    expect(type).toBe('application/pdf');
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(body.toString('latin1')).toContain('/ToUnicode');
  });
});

describe('a file that is larger inside than it looks', () => {
  /** A workbook whose sheet is this XML: a few hundred bytes. */
  const sheetOf = async (sheetData: string): Promise<Buffer> => {
    const zip = new PizZip(await workbook({ Лист: [['Название', 'Сумма']] }));
    zip.file(
      'xl/worksheets/sheet1.xml',
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
    );
    return zip.generate({ type: 'nodebuffer' });
  };
  const one = (r: string) => `<c r="${r}" t="inlineStr"><is><t>x</t></is></c>`;

  it.each([
    ['a row far below', `<row r="1">${one('A1')}</row><row r="900000000">${one('A900000000')}</row>`],
    [
      'a row far below and a column far to the right',
      `<row r="1">${one('XFD1')}</row><row r="1048576">${one('A1048576')}</row>`,
    ],
    [
      'a row whose number is hidden',
      `<row r="1">${one('A1')}</row><row r='&#57;00000000'>${one('A900000000')}</row>`,
    ],
  ])('%s is refused in words, at once', async (_, data) => {
    const began = performance.now();
    const { status, body } = await bring(await sheetOf(data), 'x.xlsx');
    expect([status, body.code, typeof body.detail]).toEqual([422, 'file-swells', 'string']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('an ordinary sheet with gaps is read', async () => {
    const { status, body } = await bring(
      await sheetOf(`<row r="3">${one('B3')}${one('D3')}</row><row r="40">${one('B40')}</row>`),
      'x.xlsx',
    );
    expect([status, body.tables]).toEqual([200, [{ title: 'x', rows: 40, columns: 4 }]]);
  });
});
