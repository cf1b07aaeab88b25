import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { openOffice } from '../../documents/office/open-office.js';
import { readWord } from '../../documents/office/read-word.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../../testing/insert-roadmap.js';

let engine: EngineUnderTest;
let town: InsertedPlan;

const ACT = { type: 'order', number: '17од', date: '2025-03-11', appendixNo: '1' } as const;
const SENT = planOf(['m1', 'm2'], { title: 'Карта города' });
const print = async (login: string, query: string) =>
  (await engine.as(login)).download(`/roadmaps/${town.id}/document?${query}`);
/** All that a document says, as the importer reads it. */
const wordsOf = async (file: Buffer): Promise<string> => {
  const blocks = await readWord(await openOffice(file), { mostRows: 1_000, progress: () => undefined });
  return JSON.stringify(blocks);
};

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  town = await insertRoadmap(engine, 'townAuthority', 'town', SENT);
  await town.draft({ ...SENT, title: 'Карта города, черновик' });
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('a plan on paper', () => {
  it('is the draft for those who write it, and nobody else’s before it was sent', async () => {
    const { status, type, body } = await print('methodist', 'format=docx');
    expect([status, type]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(await wordsOf(body)).toContain('Карта города, черновик');
    for (const login of ['operator', 'district', 'curator', 'mentor'])
      for (const query of ['format=docx', 'format=pdf&version=draft', 'format=xlsx&version=1'])
        expect((await print(login, query)).status).toBe(404);
  });

  it('is the version that was sent for those above, with the act once it is in force', async () => {
    await town.move('inReview', { version: town.version }, true);
    const sent = await print('operator', 'format=docx');
    expect(sent.status).toBe(200);
    const words = await wordsOf(sent.body);
    expect(words).toContain('Карта города');
    expect(words).not.toContain('черновик');
    expect(words).not.toContain('Приложение');
    expect((await print('operator', 'format=docx&version=draft')).status).toBe(404);

    await town.move('inReview', { version: town.version, inForce: town.version, act: ACT });
    const inForce = await wordsOf((await print('operator', 'format=docx&version=1')).body);
    expect(inForce).toContain('к\u00a0приказу от\u00a011.03.2025 №\u00a017од');
    // Printed by anybody of the region: it is published.
    expect((await print('district', 'format=docx')).status).toBe(200);
  });

  it('is a workbook and a PDF as well, with headings in the language asked for', async () => {
    const sheet = await print('operator', 'format=xlsx&language=en');
    const [{ sheet: name, data } = { sheet: '', data: [] }] = await readXlsxFile(sheet.body);
    expect(name).toBe('Roadmap');
    expect(data.map((row) => row[1])).toEqual(expect.arrayContaining(['Measure', 'Мероприятие m1']));
    const pdf = await print('operator', 'format=pdf');
    expect([pdf.type, pdf.body.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  });

  it('says what it does not know', async () => {
    for (const query of ['', 'format=odt', 'format=pdf&version=0', 'format=pdf&language=de'])
      expect((await print('methodist', query)).status).toBe(400);
    expect((await print('methodist', 'format=pdf&version=77')).status).toBe(404);
  });
});
