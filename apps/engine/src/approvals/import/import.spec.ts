import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { ImportView } from '@tandem/contracts';
import { HEADING, makeDocx, makeXlsx, manyRows, outside, redisUrl } from '@tandem/testing';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { eventually } from '../../testing/school-year.js';
import { ForgetSources } from './forget-sources.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const BACKENDS = ['postgres', ...(redisUrl() ? ['redis'] : [])] as ('postgres' | 'redis')[];
const ROW = ['1.', 'Семинар', 'Ежегодно', 'МОУО'];

class Imports {
  constructor(readonly engine: EngineUnderTest) {}

  async bring(content: Buffer | string, name: string, unit = 'townAuthority', login = 'methodist') {
    const form = new FormData();
    form.append('unit', this.engine.world.units[unit] ?? unit);
    form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
    return (await this.engine.as(login)).sendForm<ImportView & { code: string; detail: string }>(
      '/roadmaps/import',
      form,
    );
  }

  async paste(text: string, unit = 'townAuthority', login = 'methodist') {
    return (await this.engine.as(login)).post('/roadmaps/import', {
      unit: this.engine.world.units[unit],
      text,
    });
  }

  async show(id: string, login = 'methodist') {
    return (await this.engine.as(login)).get<ImportView>(`/roadmaps/import/${id}`);
  }

  /** As soon as nobody is reading it. */
  async settled(id: string, look: (seen: ImportView) => void = () => undefined): Promise<ImportView> {
    return eventually(
      async () => {
        const { body } = await this.show(id);
        look(body);
        return body;
      },
      ({ status }) => status !== 'waiting' && status !== 'reading',
      'a read import',
    );
  }

  async read(content: Buffer | string, name: string): Promise<ImportView> {
    const { status, body } = await this.bring(content, name);
    expect([status, body.detail]).toEqual([202, undefined]);
    return this.settled(body.id);
  }

  /** What is kept of an import, looked at behind every wall. */
  async kept(id: string) {
    const { rows } = await this.engine.pool.query(
      `select status, source is not null or pasted is not null as "hasSource", result is not null as "hasResult" from roadmap_import where id = $1`,
      [id],
    );
    return rows[0];
  }

  async count(): Promise<number> {
    return (await this.engine.pool.query('select count(*)::int as n from roadmap_import')).rows[0].n;
  }
}

describe.each(BACKENDS)('a roadmap from a file, queue in %s', (queue) => {
  let imports: Imports;
  beforeAll(async () => {
    imports = new Imports(await startEngine({ queue }));
  }, 90_000);
  afterAll(() => imports?.engine.stop(), 30_000);

  it('is read beside everything else, looked at, taken once; then its bytes are gone', async () => {
    const { status, body } = await imports.bring(fixture('kedrovy-2025.docx'), 'Дорожная карта.docx');
    // A quick reader may be done before the answer is written.
    expect([status, body.name]).toEqual([202, 'Дорожная карта.docx']);
    expect(['waiting', 'reading', 'ready']).toContain(body.status);
    const ready = await imports.settled(body.id);
    expect([ready.status, ready.progress, ready.counts, ready.table, ready.refusal]).toEqual([
      'ready',
      100,
      { rows: 33, measures: 24, sections: 7, joined: 1, headings: 1 },
      0,
      null,
    ]);
    expect(ready.plan?.title).toMatch(
      /^Дорожная карта по реализации программы .* «Город Кедровый» на 2025-2028 гг\.$/,
    );
    expect(ready.issues.map(({ code }) => code)).toContain('term-outside-period');
    expect(new Set(ready.notes.map(({ certainty }) => certainty))).toEqual(new Set(['sure', 'guessed']));
    const methodist = await imports.engine.as('methodist');
    const from = { kind: 'import', import: body.id };
    const taken = await methodist.post('/roadmaps', {
      unit: imports.engine.world.units['townAuthority'],
      from,
    });
    expect([taken.status, taken.body.plan?.measures.length, taken.body.level]).toEqual([
      201,
      24,
      'municipality',
    ]);
    const after = await imports.show(body.id);
    expect([after.body.status, after.body.roadmap]).toEqual(['taken', taken.body.id]);
    expect(await imports.kept(body.id)).toMatchObject({ status: 'taken', hasSource: false });
  });

  it('400 rows come in beside everything else, and the bar only goes forward', async () => {
    const began = performance.now();
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    const { body } = await imports.bring(makeDocx([HEADING, ...manyRows(400)]), 'план.docx');
    const seen: number[] = [];
    const ready = await imports.settled(body.id, ({ progress }) => seen.push(progress));
    lag.disable();
    expect([ready.status, ready.plan?.measures.length, ready.counts?.rows]).toEqual(['ready', 400, 401]);
    expect(seen).toEqual(seen.toSorted((one, two) => one - two));
    expect(seen.at(-1)).toBe(100);
    const took = Math.round(performance.now() - began);
    process.stdout.write(
      `400 rows of Word in ${took} ms, queue in ${queue}; the thread was never held longer than ${Math.round(lag.max / 1e6)} ms\n`,
    );
  });
});

describe('bringing a roadmap in', () => {
  let imports: Imports;
  let elsewhere: Server;
  let asked = 0;
  let address: string;
  beforeAll(async () => {
    imports = new Imports(await startEngine());
    elsewhere = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  }, 90_000);
  afterAll(async () => {
    elsewhere?.close();
    await imports?.engine.stop();
  }, 30_000);

  describe('is for those who write plans at this place', () => {
    it.each([
      ['a mentor', 'mentor', 'school', 403],
      ['the operator of the region, for a town', 'operator', 'townAuthority', 403],
      ['the methodist of a town, for a school', 'methodist', 'school', 403],
      ['the methodist of a town, for another district', 'methodist', 'districtAuthority', 403],
      ['the department, which has no plan', 'operator', 'department', 422],
      ['a unit that is not there', 'methodist', '00000000-0000-7000-8000-000000000000', 404],
    ])('%s', async (_, login, unit, status) => {
      const before = await imports.count();
      expect((await imports.bring(makeDocx([HEADING, ROW]), 'план.docx', unit, login)).status).toBe(status);
      expect(await imports.count()).toBe(before);
    });

    it('nobody else sees it, chooses its table or drops it', async () => {
      const { id } = await imports.read(makeDocx([HEADING, ROW]), 'план.docx');
      for (const login of ['municipal', 'operator', 'curator']) {
        const other = await imports.engine.as(login);
        expect((await other.get(`/roadmaps/import/${id}`)).status).toBe(404);
        expect((await other.delete(`/roadmaps/import/${id}`)).status).toBe(404);
      }
      const operator = await imports.engine.as('operator');
      expect((await operator.post(`/roadmaps/import/${id}/table`, { table: 0 })).status).toBe(404);
      expect((await imports.engine.anonymous().get(`/roadmaps/import/${id}`)).status).toBe(401);
      expect((await imports.show(id)).status).toBe(200);
    });

    it('dropped, it is gone with its bytes', async () => {
      const { id } = await imports.read(makeDocx([HEADING, ROW]), 'план.docx');
      expect((await (await imports.engine.as('methodist')).delete(`/roadmaps/import/${id}`)).status).toBe(
        204,
      );
      expect([(await imports.show(id)).status, await imports.kept(id)]).toEqual([404, undefined]);
    });
  });

  it('is not brought while many of the same person wait to be read; others are not held up', async () => {
    const { id } = await imports.read(makeDocx([HEADING, ROW]), 'план.docx');
    const { world, pool } = imports.engine;
    await pool.query(
      `insert into roadmap_import (id, unit_id, owner_id, name, pasted, status) select gen_random_uuid(), $1, $2, 'поток', 'x', 'waiting' from generate_series(1, 10)`,
      [world.units['townAuthority'], world.people['methodist']],
    );
    const text = [HEADING, ROW].map((cells) => cells.join('\t')).join('\n');
    const again = await (
      await imports.engine.as('methodist')
    ).post(`/roadmaps/import/${id}/table`, { table: 0 });
    for (const { status, body } of [await imports.paste(text), again])
      expect([status, body.code]).toEqual([429, 'too-many-imports']);
    expect((await imports.paste(text, 'districtAuthority', 'district')).status).toBe(202);
    await pool.query(`delete from roadmap_import where name = 'поток'`);
    expect((await imports.paste(text)).status).toBe(202);
  });

  describe('the clipboard', () => {
    it('as a table with tabs, and as HTML', async () => {
      const tabs = [HEADING, ROW].map((cells) => cells.join('\t')).join('\n');
      const html = `<table>${[HEADING, ROW].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
      for (const text of [tabs, html]) {
        const { status, body } = await imports.paste(text);
        expect([status, body.name]).toEqual([202, 'Вставленная таблица']);
        const ready = await imports.settled(body.id);
        expect(ready.plan?.measures.map(({ title }) => title)).toEqual(['Семинар']);
      }
    });

    it.each([
      [{ text: 'a' }],
      [{ unit: 'x', text: 'a' }],
      [{}],
      [{ text: '', unit: '00000000-0000-7000-8000-000000000000' }],
    ])('what is no table in a body is refused: %j', async (body) => {
      const answer = await (await imports.engine.as('methodist')).post('/roadmaps/import', body);
      expect([answer.status, answer.body.code]).toEqual([400, 'bad-input']);
    });
  });

  describe('several tables', () => {
    it('another one is read on wish, as long as the file is kept', async () => {
      const first = await imports.read(fixture('nefteyugansk-2024.docx'), 'приказ.docx');
      expect(first.tables.map(({ rows, heading }) => [rows, heading.slice(0, 12)])).toEqual([
        [22, 'Комплекс мер'],
        [expect.any(Number), expect.any(String)],
      ]);
      const methodist = await imports.engine.as('methodist');
      const choose = (table: number) => methodist.post(`/roadmaps/import/${first.id}/table`, { table });
      expect((await choose(999)).body.code).toBe('no-such-table');
      const chosen = await choose(first.tables[1]!.index);
      expect(chosen.status).toBe(202);
      const second = await imports.settled(first.id);
      expect([second.status, second.table]).toEqual(['ready', first.tables[1]!.index]);
      expect(second.plan?.measures.length).toBeGreaterThan(20);
      await imports.engine.pool.query(
        `update roadmap_import set created_at = now() - interval '25 hours' where id = $1`,
        [first.id],
      );
      expect(await imports.engine.app.get(ForgetSources).forget()).toBeGreaterThan(0);
      expect((await choose(first.tables[0]!.index)).body.code).toBe('import-gone');
      expect(await imports.kept(first.id)).toEqual({ status: 'ready', hasSource: false, hasResult: true });
    });
  });

  describe('refused at once, in words, and nothing kept', () => {
    const vba = { 'word/vbaProject.bin': Buffer.from('x') };
    const compound = (words: string) =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from(words, 'utf16le'),
      ]);
    it.each<[string, () => Buffer | string, string, number, string]>([
      ['an empty file', () => '', 'a.docx', 422, 'file-empty'],
      [
        'a renamed program',
        () => Buffer.from('MZ\u0000\u0000\u0000\u0003\u0000'),
        'план.docx',
        415,
        'file-type',
      ],
      [
        'a picture',
        () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        'план.xlsx',
        415,
        'file-type',
      ],
      ['a PDF', () => '%PDF-1.4\n%âãÏÓ', 'план.docx', 415, 'file-pdf'],
      ['an old Word file', () => compound('WordDocument'), 'план.docx', 415, 'file-old'],
      ['a file with a password', () => compound('EncryptedPackage'), 'план.docx', 422, 'file-locked'],
      [
        'a zip bomb',
        () => makeDocx([HEADING, ROW], { parts: { 'word/media/a.png': Buffer.alloc(30_000_000) } }),
        'план.docx',
        422,
        'file-swells',
      ],
      [
        'a plain zip',
        () => new PizZip().file('a.txt', 'x').generate({ type: 'nodebuffer' }),
        'план.docx',
        422,
        'file-unreadable',
      ],
      ['a damaged zip', () => makeDocx([HEADING, ROW]).subarray(0, 700), 'план.docx', 422, 'file-unreadable'],
      ['macros', () => makeDocx([HEADING, ROW], { parts: vba }), 'план.docx', 422, 'file-macros'],
      [
        'a .docm by its kind',
        () => makeDocx([HEADING, ROW], { mainType: 'ms-word.document.macroEnabled.main' }),
        'план.docx',
        422,
        'file-macros',
      ],
      [
        'a .xlsm by its kind',
        () => makeXlsx([HEADING, ROW], { mainType: 'ms-excel.sheet.macroEnabled.main' }),
        'план.xlsx',
        422,
        'file-macros',
      ],
      [
        'a remote picture',
        () => makeDocx([HEADING, ROW], { links: [outside('image', `${address}/pixel.png`)] }),
        'план.docx',
        422,
        'file-remote',
      ],
      [
        'a remote template',
        () => makeDocx([HEADING, ROW], { links: [outside('attachedTemplate', `${address}/evil.dotm`)] }),
        'план.docx',
        422,
        'file-remote',
      ],
      [
        'a template in the network',
        () =>
          makeDocx([HEADING, ROW], {
            links: [outside('attachedTemplate', 'file:///\\\\server\\share\\a.dotm')],
          }),
        'план.docx',
        422,
        'file-remote',
      ],
      [
        'a link to another workbook',
        () => makeXlsx([HEADING, ROW], { links: [outside('externalLinkPath', 'file:///C:/other.xlsx')] }),
        'план.xlsx',
        422,
        'file-links',
      ],
      [
        'entities that swell',
        () =>
          makeDocx([HEADING, ROW], {
            parts: { 'word/_rels/document.xml.rels': '<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>' },
          }),
        'план.docx',
        422,
        'file-unreadable',
      ],
      ['a text of three megabytes', () => 'а;б\n'.repeat(500_000), 'план.csv', 413, 'too-large'],
    ])('%s', async (_, content, name, status, code) => {
      const before = await imports.count();
      const answer = await imports.bring(content(), name);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.detail).toMatch(/[а-яё]{3}/i);
      expect(await imports.count()).toBe(before);
    });

    it('nobody elsewhere was ever asked for anything', () => {
      expect(asked).toBe(0);
    });

    it('links that people follow, and a template on the author’s own disk, are no reason', async () => {
      const links = [
        outside('hyperlink', 'https://example.ru/'),
        outside('attachedTemplate', 'file:///C:\\Users\\anna\\Normal.dotm'),
      ];
      expect((await imports.read(makeDocx([HEADING, ROW], { links }), 'план.docx')).status).toBe('ready');
    });
  });

  describe('refused while it is read, in words, and its bytes are gone', () => {
    it.each<[string, () => Buffer | string, string, string]>([
      ['a table without a heading', () => makeDocx([ROW, ROW]), 'план.docx', 'no-header'],
      ['a document without tables', () => makeDocx([]), 'план.docx', 'no-table'],
      ['a heading without rows', () => makeXlsx([HEADING]), 'план.xlsx', 'no-rows'],
      ['50,000 rows of Word', () => makeDocx([HEADING, ...manyRows(50_000)]), 'план.docx', 'too-many-rows'],
      ['50,000 rows of Excel', () => makeXlsx([HEADING, ...manyRows(50_000)]), 'план.xlsx', 'too-many-rows'],
      [
        'a cell of a book',
        () => makeDocx([HEADING, ['1.', 'я'.repeat(5_000), 'май', 'МОУО']]),
        'план.docx',
        'too-long',
      ],
      [
        'a formula that adds up',
        () => makeXlsx([HEADING, ['=ROW()-1', 'Семинар', '="Еже"&"годно"', 'МОУО']]),
        'план.xlsx',
        'file-formulas',
      ],
      [
        'a formula that asks the network',
        () => makeXlsx([HEADING, ['1.', `=WEBSERVICE("${address}")`, 'май', 'МОУО']]),
        'план.xlsx',
        'file-formulas',
      ],
      [
        'a formula of another book',
        () => makeXlsx([HEADING, ['1.', `='C:\\[a.xlsx]Лист1'!A1`, 'май', 'МОУО']]),
        'план.xlsx',
        'file-formulas',
      ],
      [
        'a formula that starts a program',
        () => makeXlsx([HEADING, ['1.', `=cmd|'/c calc'!A0`, 'май', 'МОУО']]),
        'план.xlsx',
        'file-formulas',
      ],
      [
        'a sheet with a cell far away',
        () =>
          makeXlsx([HEADING, ROW], {
            parts: {
              'xl/worksheets/sheet1.xml':
                '<worksheet><sheetData><row r="900000000"><c r="A900000000"><v>1</v></c></row></sheetData></worksheet>',
            },
          }),
        'план.xlsx',
        'file-swells',
      ],
      [
        'a bomb that lies in its directory',
        () => lying(makeDocx([HEADING, ...manyRows(3_000)])),
        'план.docx',
        'file-swells',
      ],
      [
        'broken XML',
        () => makeDocx([], { parts: { 'word/document.xml': '<w:document><w:body>' } }),
        'план.docx',
        'file-unreadable',
      ],
    ])('%s', async (_, content, name, code) => {
      const read = await imports.read(content(), name);
      expect([read.status, read.refusal?.code, read.plan]).toEqual(['refused', code, null]);
      expect([read.refusal?.text.ru, read.refusal?.text.en]).toEqual([
        expect.stringMatching(/[а-яё]{3}/i),
        expect.stringMatching(/[a-z]{3}/i),
      ]);
      expect(await imports.kept(read.id)).toEqual({ status: 'refused', hasSource: false, hasResult: false });
    });
  });

  it('a reading that was given up is told to the person', async () => {
    const { id } = await imports.read(makeDocx([HEADING, ROW]), 'план.docx');
    const { pool } = imports.engine;
    await pool.query(`update roadmap_import set status = 'reading', result = null where id = $1`, [id]);
    expect((await imports.show(id)).body.status).toBe('reading');
    await pool.query(`update outbox set state = 'failed', failed_at = now() where payload->>'import' = $1`, [
      id,
    ]);
    const { body } = await imports.show(id);
    expect([body.status, body.refusal?.code, body.refusal?.text.ru]).toEqual([
      'refused',
      'reading-failed',
      expect.stringContaining('администратор'),
    ]);
  });

  it('what nobody took within a month is gone', async () => {
    const { id } = await imports.read(makeDocx([HEADING, ROW]), 'план.docx');
    await imports.engine.pool.query(
      `update roadmap_import set created_at = now() - interval '31 days' where id = $1`,
      [id],
    );
    await imports.engine.app.get(ForgetSources).forget();
    expect((await imports.show(id)).status).toBe(404);
  });

  it('text that would be a formula elsewhere stays text', async () => {
    const read = await imports.read(
      makeDocx([HEADING, ['1.', '=HYPERLINK("x")', '@май', '+МОУО']]),
      'план.docx',
    );
    expect(read.plan?.measures[0]?.title).toBe('=HYPERLINK("x")');
  });

  it('an import that was dropped while it waited is not read, and no incident', async () => {
    const { body } = await imports.bring(makeDocx([HEADING, ...manyRows(300)]), 'план.docx');
    expect((await (await imports.engine.as('methodist')).delete(`/roadmaps/import/${body.id}`)).status).toBe(
      204,
    );
    await eventually(
      async () =>
        (
          await imports.engine.pool.query(
            `select count(*)::int as n from outbox where payload->>'import' = $1 and state <> 'done'`,
            [body.id],
          )
        ).rows[0].n as number,
      (open) => open === 0,
      'a reading that is done',
    );
    expect(await imports.kept(body.id)).toBeUndefined();
  });
});

/** Its directory promises a tenth of what comes out. */
const lying = (file: Buffer): Buffer => {
  const made = Buffer.from(file);
  const entry = made.lastIndexOf('word/document.xml') - 46;
  made.writeUInt32LE(Math.floor(made.readUInt32LE(entry + 24) / 10), entry + 24);
  return made;
};
