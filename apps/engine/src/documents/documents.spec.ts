import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { PASSWORD } from '../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { sampleOf } from '../testing/read-sample.js';
import { eventually, SchoolYear } from '../testing/school-year.js';
import { templateOfPack } from './template/find-template.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const part = (content: Uint8Array | string, name: string, fields: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
  return form;
};

describe('files and documents over HTTP', () => {
  let engine: EngineUnderTest;
  let year: SchoolYear;
  let pair: string;

  beforeAll(async () => {
    engine = await startEngine();
    year = new SchoolYear(engine);
  }, 90_000);
  afterAll(() => engine?.stop());

  const upload = async (login: string, content: Uint8Array | string, name: string) =>
    (await engine.as(login)).post('/files', part(content, name));

  /** The answer as it comes over the wire: bytes and headers. */
  const download = async (login: string, path: string): Promise<Response> => {
    const signed = await fetch(`${engine.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD }),
    });
    const cookie = signed.headers.getSetCookie().at(-1)!.split(';')[0]!;
    return fetch(`${engine.url}/api/v1${path}`, { headers: { cookie } });
  };

  describe('files', () => {
    it('are kept by content, named safely and given back to their owner as a download', async () => {
      const { status, body } = await upload('mentee', PDF, '../«Диплом»\u202e.pdf');
      expect(status).toBe(201);
      expect(body).toMatchObject({ name: '«Диплом».pdf', type: 'application/pdf', size: PDF.length });
      const answer = await download('mentee', `/files/${body.id}`);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
      expect(answer.headers.get('content-disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent('«Диплом».pdf')}`,
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
      expect((await download('curator', `/files/${body.id}`)).status).toBe(404);
    });
    it.each([
      ['text', 'a;b\n1;2\n', 'список.csv', 'text/csv'],
      ['a page, as text', '<html><script>alert(1)</script></html>', 'page.html', 'text/plain'],
    ])('%s is known by its content', async (_, content, name, type) => {
      const { status, body } = await upload('mentee', content, name);
      expect([status, body.type]).toEqual([201, type]);
      expect(body.name).toMatch(/\.(csv|txt)$/);
    });
    it.each([
      ['a program', Buffer.from('MZ\u0000\u0000\u0000\u0003'), 'отчёт.pdf', 415],
      [
        'a drawing that may hold a script',
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
        'a.svg',
        415,
      ],
      ['an empty file', '', 'пусто.txt', 422],
      ['a swelling archive', swelling(), 'план.docx', 422],
      ['a plain zip', new PizZip().file('a.txt', 'x').generate({ type: 'nodebuffer' }), 'a.docx', 415],
    ])('%s is refused in words', async (_, content, name, status) => {
      const answer = await upload('mentee', content, name);
      expect(answer.status).toBe(status);
      expect(answer.body.detail).toMatch(/[а-я]/);
    });
    it('more than 20 MB is refused, and nothing is left', async () => {
      const before = await engine.pool.query('select count(*)::int as n from file');
      const answer = await upload('mentee', Buffer.alloc(21 * 1024 * 1024, 0x61), 'много.txt');
      expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
      expect((await engine.pool.query('select count(*)::int as n from file')).rows).toEqual(before.rows);
    });
    it('a request without a file, or not a form, is refused', async () => {
      const mentee = await engine.as('mentee');
      expect((await mentee.post('/files', {})).status).toBe(415);
      expect((await mentee.post('/files', new FormData())).status).toBe(400);
      expect((await engine.anonymous().post('/files', part(PDF, 'a.pdf'))).status).toBe(401);
    });
  });

  describe('documents', () => {
    it('come with the signed order: it and both consents, once each, for who reads the answers', async () => {
      await year.startCycle();
      await year.includeRequest();
      await year.admitMentor();
      pair = await year.propose();
      await year.send('psychologist', pair, 'PSYCH.OK', sampleOf('compatibility-note'));
      const { people } = engine.world;
      await year.send(
        'mentor',
        pair,
        'CONSENT.GIVE',
        sampleOf('mentor-consent', { mentor: people['mentor'], mentees: [people['mentee']] }),
      );
      await year.send(
        'mentee',
        pair,
        'CONSENT.GIVE',
        sampleOf('mentee-consent', { mentee: people['mentee'], mentors: [people['mentor']] }),
      );
      await year.send('curator', pair, 'ORDER.SUBMIT', sampleOf('pair-assignment-order'));
      await year.send('head', pair, 'ORDER.SIGN');
      const { documents } = await eventually(
        async () => (await (await engine.as('curator')).get(`/cases/${pair}`)).body,
        (seen) => seen.documents.length === 3,
        'the order and two consents as documents',
      );
      expect(documents.map((one: { form: string }) => one.form).sort()).toEqual([
        'mentee-consent',
        'mentor-consent',
        'pair-assignment-order',
      ]);
      const mine = documents.find((one: { form: string }) => one.form === 'mentee-consent');
      const answer = await download('curator', `/documents/${mine.id}`);
      expect(answer.status).toBe(200);
      const text = textOf(Buffer.from(await answer.arrayBuffer()));
      expect(text).toContain('Сафин Анна Ивановна');
      expect(text).toContain('Школа № 1');
      expect(text).not.toMatch(/[{}]/);
      for (const login of ['neighbour-curator', 'municipal', 'mentor2', 'admin'])
        expect([login, (await download(login, `/documents/${mine.id}`)).status]).toEqual([login, 404]);
      // A refusal is written after it is answered.
      await eventually(
        async () =>
          (
            await engine.pool.query<{ outcome: string; n: number }>(
              `select outcome, count(*)::int as n from audit_event where action = 'document.read' group by outcome order by outcome`,
            )
          ).rows,
        (rows) => JSON.stringify(rows.map((row) => [row.outcome, row.n])) === '[["allowed",1],["refused",4]]',
        'one reading and four refusals in the audit',
      );
    }, 60_000);
    it('a mentor’s notice is a document of its own', async () => {
      const { people } = engine.world;
      const notice = sampleOf('change-request', {
        mentors: [people['mentor']],
        mentees: [people['mentee']],
        noticeDate: new Date().toISOString().slice(0, 10),
        orderNumber: undefined,
        orderDate: undefined,
      });
      await year.send('mentor', pair, 'MENTOR.WITHDRAW', notice);
      const { documents } = await eventually(
        async () => (await (await engine.as('head')).get(`/cases/${pair}`)).body,
        (seen) => seen.documents.length === 4,
        'the notice as a document',
      );
      const made = documents.find((one: { form: string }) => one.form === 'change-request');
      const answer = await download('head', `/documents/${made.id}`);
      const text = textOf(Buffer.from(await answer.arrayBuffer()));
      expect(text).toContain('Орлова');
      expect(text).not.toMatch(/[{}]/);
    }, 30_000);
    it('people are told, and read what they were told', async () => {
      const { body } = await (await engine.as('mentee')).get('/notifications?unread=true');
      expect(body.items.length).toBeGreaterThan(0);
      const mentee = await engine.as('mentee');
      expect((await mentee.post('/notifications/read', { ids: [body.items[0].id] })).status).toBe(204);
      expect((await mentee.get('/notifications?unread=true')).body.items).toHaveLength(body.items.length - 1);
      expect((await mentee.post('/notifications/read')).status).toBe(204);
      expect((await mentee.get('/notifications?unread=true')).body.items).toEqual([]);
    });
  });

  describe('templates', () => {
    const form = 'pair-assignment-order';
    const docx = () => readFileSync(templateOfPack(engine.env.contentRoot, form)!);

    it('a methodist replaces one; every version is kept', async () => {
      const methodist = await engine.as('methodist');
      const before = await methodist.get(`/documents/templates/${form}`);
      expect(before.body).toMatchObject({ version: 0, versions: [] });
      expect(before.body.tags).toEqual(
        expect.arrayContaining([{ tag: 'mentorName', inside: 'pairs', title: 'Наставник (внутри pairs)' }]),
      );
      const put = await methodist.put(
        `/documents/templates/${form}`,
        part(docx(), 'Наш приказ.docx', { comment: 'с нашим гербом' }),
      );
      expect(put.status).toBe(200);
      expect(put.body).toMatchObject({
        version: 1,
        versions: [{ name: 'Наш приказ.docx', comment: 'с нашим гербом' }],
      });
      expect(
        (await methodist.put(`/documents/templates/${form}`, part(docx(), 'Ещё.docx'))).body.version,
      ).toBe(2);
      const first = await download('methodist', `/documents/templates/${form}/file?version=0`);
      expect(Buffer.from(await first.arrayBuffer()).equals(docx())).toBe(true);
    });
    it('a broken one is refused by its place; a curator may not replace any', async () => {
      const zip = new PizZip(docx());
      zip.file(
        'word/document.xml',
        zip.file('word/document.xml')!.asText().replace('{orderNumber}', '{orderNumbr}'),
      );
      const broken = zip.generate({ type: 'nodebuffer' });
      const answer = await (
        await engine.as('methodist')
      ).put(`/documents/templates/${form}`, part(broken, 'a.docx'));
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'template-broken', errors: [{ path: '{orderNumbr}' }] },
      });
      expect(
        (await (await engine.as('curator')).put(`/documents/templates/${form}`, part(docx(), 'a.docx')))
          .status,
      ).toBe(403);
      expect((await (await engine.as('methodist')).get('/documents/templates/nothing')).status).toBe(404);
    });
  });
});

const textOf = (docx: Buffer): string =>
  new PizZip(docx)
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, '');

/** Sixty megabytes of nothing in sixty kilobytes. */
function swelling(): Buffer {
  const zip = new PizZip();
  zip.file('word/document.xml', ' '.repeat(60_000_000));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
