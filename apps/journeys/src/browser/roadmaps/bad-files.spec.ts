import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEADING, makeDocx, makeXlsx, manyRows, outside } from '@tandem/testing';
import type { Actor } from '../actor.js';
import { School } from '../school.js';

const ROW = ['1.', 'Семинар', 'Ежегодно', 'МОУО'];

type BadFile = readonly [what: string, name: string, content: (address: string) => Buffer, says: RegExp];

const BAD_FILES: readonly BadFile[] = [
  [
    'a zip bomb',
    'план.docx',
    () => makeDocx([HEADING, ROW], { parts: { 'word/media/a.png': Buffer.alloc(30_000_000) } }),
    /распак|слишком/i,
  ],
  ['a renamed program', 'план.docx', () => Buffer.from('MZ\u0000\u0000\u0000\u0003\u0000'), /Word/],
  [
    'a table without a heading',
    'план.docx',
    () => makeDocx([ROW, ['2.', 'Форум', 'Ежегодно', 'МОУО']]),
    /шапк|заголов|столб/i,
  ],
  ['50,000 rows', 'план.xlsx', () => makeXlsx([HEADING, ...manyRows(50_000)]), /строк/i],
  [
    'formulas',
    'план.xlsx',
    () => makeXlsx([HEADING, ['1.', '=HYPERLINK("https://example.org";"Семинар")', 'Ежегодно', 'МОУО']]),
    /формул/i,
  ],
  [
    'a remote picture',
    'план.docx',
    (address) => makeDocx([HEADING, ROW], { links: [outside('image', `${address}/pixel.png`)] }),
    /с другого компьютера/,
  ],
  [
    'macros',
    'план.docx',
    () => makeDocx([HEADING, ROW], { parts: { 'word/vbaProject.bin': Buffer.from('x') } }),
    /макрос/i,
  ],
];

/** What somebody may bring by mistake or by malice: a refusal that says what to do, and nothing of it is kept. */
describe('a bad file on the screen of the import', () => {
  let region: School;
  let methodist: Actor;
  let elsewhere: Server;
  let asked = 0;
  let address: string;

  beforeAll(async () => {
    elsewhere = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    region = await School.open();
    methodist = await region.signIn('methodist');
  }, 180_000);
  afterAll(async () => {
    elsewhere?.close();
    await region?.close();
  }, 30_000);

  /** Plans, and what is kept of the files: bytes, text, what was read of them. */
  const kept = async () => {
    const { rows } = await region.tandem.pool.query(
      `select (select count(*)::int from roadmap) as plans,
              (select count(*)::int from roadmap_import
                where source is not null or pasted is not null or result is not null) as contents`,
    );
    return rows[0];
  };

  it.each(BAD_FILES)(
    '%s is refused in words, and nothing is stored',
    async (what, name, content, says) => {
      const { page } = methodist;
      const before = await kept();
      await methodist.goTo('/roadmaps/new');
      await page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: content(address),
      });
      const refusal = page
        .getByRole('alert')
        .or(page.getByText('Документ не разобран').locator('xpath=..'))
        .filter({ visible: true })
        .first();
      await refusal.waitFor().catch(() => methodist.fail(`${what}: no refusal`));
      const said = await refusal.innerText();
      expect(said).toMatch(says);
      expect(said).not.toMatch(/Error|undefined|\bnull\b|\{\{/);
      await methodist.shoot(`bad-${what.replaceAll(/\W+/g, '-')}`);
      expect(await kept()).toEqual(before);
      expect(await page.getByRole('button', { name: 'Взять в работу' }).count()).toBe(0);
      expect(asked).toBe(0);
    },
    60_000,
  );

  it('and after each the next file comes in', async () => {
    const { page } = methodist;
    await methodist.goTo('/roadmaps/new');
    await page.locator('input[type=file]').setInputFiles({
      name: 'план.docx',
      mimeType: 'application/octet-stream',
      buffer: makeDocx([HEADING, ROW]),
    });
    await page.getByRole('button', { name: 'Взять в работу' }).waitFor();
    await methodist.sees('Семинар');
    expect(region.faults).toEqual([]);
  }, 60_000);
});
