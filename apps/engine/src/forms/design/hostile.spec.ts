import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';

const META =
  '{"key":"hostile","title":{"ru":"Ф","en":"F"},"level":"school","filledBy":[],"readers":[],"participantReaders":[],"sources":[]}';
const formOf = (schema: string, uiSchema = '{}'): string =>
  `{"meta":${META},"schema":${schema},"uiSchema":${uiSchema}}`;
const fieldOf = (field: string): string => formOf(`{"type":"object","properties":{"a":${field}}}`);
const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(',');

/** Definitions that somebody sends with ill intent, over HTTP: refused or told as mistakes, at once, and never run. */
describe('hostile definitions', () => {
  let engine: EngineUnderTest;
  let methodist: ApiClient;

  beforeAll(async () => {
    engine = await startEngine();
    methodist = await engine.as('methodist');
    await methodist.post('/forms', { title: 'Разогрев', key: 'warm-up' });
    await methodist.post('/forms/warm-up/check');
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  /**
   * Seconds of this process's own work, whatever else the machine is doing: the engine runs in it. By itself the worst
   * takes 0.4 s; after many suites the same process also collects what they have left.
   */
  const inTime = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const began = process.cpuUsage();
    const answer = await work();
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(5_000);
    return answer;
  };

  it.each<[string, string, string]>([
    ['no JSON', '{"meta":', 'not-json'],
    ['no form', '[]', 'not-a-form'],
    ['a part that is no object', '{"meta":{},"schema":[],"uiSchema":{}}', 'not-a-form'],
    ['__proto__', fieldOf('{"__proto__":{"polluted":true}}'), 'forbidden-key'],
    ['constructor', fieldOf('{"constructor":{"prototype":{}}}'), 'forbidden-key'],
    ['__proto__, escaped', fieldOf('{"\\u005f_proto__":{}}'), 'forbidden-key'],
    ['a name twice', fieldOf('{"type":"string","type":"number"}'), 'duplicate-key'],
    ['nested 100,000 deep', formOf(`${'{"items":'.repeat(100_000)}{}${'}'.repeat(100_000)}`), 'too-deep'],
    ['a million values', formOf(`{"enum":[${'1,'.repeat(1_000_000)}1]}`), 'too-big'],
    ['a sign that cannot be stored', fieldOf('{"title":"\\u0000"}'), 'not-a-form'],
    ['half a letter', fieldOf('{"title":"\\ud800"}'), 'not-a-form'],
  ])('%s: refused as a draft, told by the check, in both languages', async (_what, text, code) => {
    const put = await inTime(() => methodist.put('/forms/hostile/draft', { text }));
    expect([put.status, put.body.code]).toEqual([422, code]);
    expect(put.body.detail).toMatch(/[а-я]/);
    const english = await methodist.send(
      'PUT',
      '/forms/hostile/draft',
      { text },
      { 'accept-language': 'en' },
    );
    expect(english.body.detail).not.toMatch(/[а-я]/);
    const { status, body } = await inTime(() => methodist.post('/forms/hostile/check', { text }));
    expect(status).toBe(200);
    expect(body.issues.some((issue: { severity: string }) => issue.severity === 'error')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each<[string, string]>([
    ['an exponential pattern', fieldOf('{"type":"string","title":"А","maxLength":100,"pattern":"^(a+)+$"}')],
    [
      'nested groups of a pattern',
      fieldOf('{"type":"string","title":"А","maxLength":100,"pattern":"^((a|aa)*)*b$"}'),
    ],
    ['a pattern that is none', fieldOf('{"type":"string","title":"А","maxLength":100,"pattern":"["}')],
    ['$ref to itself', formOf('{"type":"object","properties":{"a":{"$ref":"#"}}}')],
    [
      '$ref in a circle',
      formOf(
        '{"type":"object","definitions":{"x":{"$ref":"#/definitions/y"},"y":{"$ref":"#/definitions/x"}},"properties":{"a":{"$ref":"#/definitions/x"}}}',
      ),
    ],
    [
      'a remote $ref',
      formOf('{"type":"object","properties":{"a":{"$ref":"http://127.0.0.1:1/schema.json"}}}'),
    ],
    [
      'a $schema from elsewhere',
      formOf(
        '{"$schema":"http://127.0.0.1:1/meta.json","type":"object","properties":{"a":{"type":"string","title":"А","maxLength":9}}}',
      ),
    ],
    [
      'formulas in a circle',
      formOf(
        '{"type":"object","properties":{"a":{"type":"number","title":"А","readOnly":true},"b":{"type":"number","title":"Б","readOnly":true}},"x-computed":[{"to":"/a","logic":{"var":"/b"}},{"to":"/b","logic":{"var":"/a"}}]}',
      ),
    ],
    [
      'a rule of code',
      formOf(
        '{"type":"object","properties":{"a":{"type":"number","title":"А"}},"x-computed":[{"to":"/a","logic":{"constructor.constructor":["return process"]}}]}'.replace(
          'constructor.constructor',
          'eval',
        ),
      ),
    ],
    [
      '20,000 fields',
      formOf(
        `{"type":"object","properties":{${times(20_000, (at) => `"f${at}":{"type":"string","title":"П"}`)}}}`,
      ),
    ],
    [
      '5,000 conditions',
      formOf(
        `{"type":"object","properties":{"a":{"type":"string","title":"А","maxLength":5}},"allOf":[${times(5_000, (at) => `{"if":{"properties":{"a":{"const":"${at}"}}},"then":{"required":["a"]}}`)}]}`,
      ),
    ],
    [
      'oneOf of oneOf',
      formOf(
        `{"type":"object","properties":{"a":${'{"oneOf":[{"type":"string"},'.repeat(20)}{"type":"number"}${']}'.repeat(20)}}}`,
      ),
    ],
    [
      'a meta of other kinds',
      `{"meta":{"key":7,"title":"x","filledBy":"все"},"schema":{"type":"object"},"uiSchema":{}}`,
    ],
  ])('%s: kept as a draft with its mistake, never published', async (_what, text) => {
    const put = await inTime(() => methodist.put('/forms/hostile/draft', { text }));
    expect([put.status, put.body.text === text]).toEqual([200, true]);
    const { body } = await inTime(() => methodist.post('/forms/hostile/check'));
    const errors = (body.issues as { severity: string; message: { ru: string; en: string } }[]).filter(
      (issue) => issue.severity === 'error',
    );
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]!.message.ru).toMatch(/[а-я]/);
    expect(errors[0]!.message.en).toMatch(/[a-z]/);
    const published = await inTime(() => methodist.post('/forms/hostile/publish', { comment: '' }));
    expect([published.status, published.body.code]).toEqual([422, 'form-has-errors']);
    const impact = await inTime(() => methodist.get('/forms/hostile/draft/impact'));
    expect(impact.status).toBe(200);
    const { rows } = await engine.pool.query(`select 1 from definition where key = 'hostile'`);
    expect(rows).toEqual([]);
  });

  it.each<[string, string]>([
    [
      '9,000 fields',
      `{"type":"object","properties":{${times(9_000, (at) => `"f${at}":{"type":"string","title":"П"}`)}}}`,
    ],
    [
      '8,000 options',
      `{"type":"object","properties":{"a":{"type":"string","title":"А","oneOf":[${times(8_000, (at) => `{"const":"c${at}","title":"${at}"}`)}]}}}`,
    ],
  ])('%s in place of a form that is in force: compared with nothing', async (_what, schema) => {
    const text = formOf(schema).replace('"hostile"', '"mentee-request"');
    expect((await inTime(() => methodist.put('/forms/mentee-request/draft', { text }))).status).toBe(200);
    const impact = await inTime(() => methodist.get('/forms/mentee-request/draft/impact'));
    expect([impact.status, impact.body.changes, impact.body.issues[0].severity]).toEqual([200, [], 'error']);
    const changes = await inTime(() => methodist.get('/forms/mentee-request/changes?from=1&to=draft'));
    expect([changes.status, changes.body.code]).toEqual([422, 'form-has-errors']);
    expect(
      (await inTime(() => methodist.post('/forms/mentee-request/rehearse', { logic: true }))).status,
    ).toBe(200);
    await methodist.delete('/forms/mentee-request/draft');
  });

  it('HTML in words stays words, on its way in and out', async () => {
    const title = '<img src=x onerror=alert(1)>{{7*7}}';
    const text = formOf(
      `{"type":"object","properties":{"a":{"type":"string","title":${JSON.stringify(title)},"maxLength":9}}}`,
    );
    expect((await methodist.put('/forms/hostile/draft', { text })).status).toBe(200);
    expect((await methodist.post('/forms/hostile/publish', {})).status).toBe(200);
    const answer = await fetch(`${engine.url}/api/v1/forms/hostile`, { headers: {} });
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect((await methodist.get('/forms/hostile')).body.schema.properties.a.title).toBe(title);
  });

  it.each<[string, string, string, number]>([
    ['a body of 10 MB', 'PUT', `{"text":"${'x'.repeat(10_000_000)}"}`, 413],
    ['a text over 4 MB', 'PUT', `{"text":"${'x'.repeat(4_200_000)}"}`, 400],
    ['__proto__ in the body', 'PUT', '{"schema":{"__proto__":{"polluted":true}},"uiSchema":{}}', 400],
    ['fields that nobody asked for', 'PUT', '{"text":"{}","admin":true}', 400],
    ['no body', 'PUT', '', 400],
  ])('%s is answered in words', async (_what, method, body, status) => {
    const answer = await inTime(() => methodist.send(method, '/forms/hostile/draft', body));
    expect([answer.status, answer.body.status]).toEqual([status, status]);
    expect(answer.body.title).toMatch(/[а-я]/);
  });

  it.each<[string, object]>([
    [
      'edits that overlap',
      {
        edits: [
          { offset: 0, length: 5, text: '' },
          { offset: 2, length: 5, text: '' },
        ],
      },
    ],
    [
      'edits backwards',
      {
        edits: [
          { offset: 9, length: 1, text: '' },
          { offset: 1, length: 1, text: '' },
        ],
      },
    ],
    ['a way back of gigabytes', { edits: [{ offset: 0, length: 0, text: 'x'.repeat(2_000_001) }] }],
    ['a negative place', { edits: [{ offset: -1, length: 0, text: 'x' }] }],
    ['a place that is no number', { edits: [{ offset: '0', length: 0, text: 'x' }] }],
    ['a name that is none', { name: 'Шаг' }],
  ])('a step with %s changes nothing', async (_what, wrong) => {
    const before = (await methodist.get('/forms/warm-up/draft')).body;
    const step = { name: { ru: 'Шаг' }, edits: [], inverse: [], ...wrong };
    const { status } = await methodist.post('/forms/warm-up/draft/steps', {
      revision: before.revision,
      from: 0,
      steps: [step],
      cursor: 1,
      sha256: before.sha256,
    });
    expect([400, 409, 422]).toContain(status);
    expect((await methodist.get('/forms/warm-up/draft')).body).toEqual(before);
  });

  it('the journal keeps its bounds, and the way back as far as it goes', async () => {
    const { body: draft } = await methodist.post('/forms', { title: 'Долгая работа', key: 'long-work' });
    const at = draft.text.indexOf('"properties": {') + '"properties": {'.length;
    let text = draft.text as string;
    let revision = draft.revision as number;
    let kept = 0;
    let dropped = 0;
    for (let save = 0; save < 5; save += 1) {
      const steps = Array.from({ length: 500 }, (_, one) => ({
        name: { ru: `Шаг ${save}-${one}` },
        edits: [{ offset: at, length: 0, text: ' ' }],
        inverse: [{ offset: at, length: 1, text: '' }],
      }));
      text = text.slice(0, at) + ' '.repeat(500) + text.slice(at);
      const sha256 = await hash(text);
      const { status, body } = await methodist.post('/forms/long-work/draft/steps', {
        revision,
        from: kept,
        steps,
        cursor: kept + 500,
        sha256,
      });
      expect(status).toBe(200);
      ({ revision } = body);
      kept += 500 - body.dropped;
      dropped += body.dropped;
    }
    expect([kept, dropped]).toEqual([2_000, 500]);
    const { body: now } = await methodist.get('/forms/long-work/draft');
    expect([now.steps.length, now.cursor, now.steps[0].name.ru]).toEqual([2_000, 2_000, 'Шаг 1-0']);
    const back = text.slice(0, at) + text.slice(at + 2_000);
    const undone = await methodist.post('/forms/long-work/draft/steps', {
      revision,
      from: 2_000,
      steps: [],
      cursor: 0,
      sha256: await hash(back),
    });
    expect(undone.status).toBe(200);
  }, 30_000);
});

const hash = async (text: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
