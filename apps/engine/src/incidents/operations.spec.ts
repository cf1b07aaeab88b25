import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import { ServeMetrics } from '../health/serve-metrics.js';
import { PASSWORD } from '../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { eventually, SchoolYear } from '../testing/school-year.js';

describe('incidents, live changes, search and health over HTTP', () => {
  let engine: EngineUnderTest;
  let year: SchoolYear;
  let cycle: string;

  beforeAll(async () => {
    engine = await startEngine();
    year = new SchoolYear(engine);
    cycle = await year.startCycle();
  }, 90_000);
  afterAll(() => engine?.stop());

  describe('incidents', () => {
    const fail = async (payload: object, kind = 'notify'): Promise<string> => {
      const id = newId();
      await engine.pool.query(
        `insert into outbox (id, case_id, kind, payload, due_at, state, attempts, last_error, failed_at) values ($1, $2, $3, $4, now(), 'failed', 8, 'no answer', now())`,
        [id, cycle, kind, JSON.stringify(payload)],
      );
      return id;
    };
    const notice = { template: 'test', to: ['curator'], text: { ru: 'Проверка' } };

    it('are seen by the administrator alone', async () => {
      const id = await fail(notice);
      const { body } = await (await engine.as('admin')).get('/incidents');
      expect(body.items).toEqual([
        expect.objectContaining({
          id,
          kind: 'notify',
          caseId: cycle,
          attempts: 8,
          lastError: 'no answer',
          state: 'failed',
        }),
      ]);
      expect(body.items[0].caseTitle).toBeTruthy();
      for (const login of ['curator', 'operator', 'mentee'])
        expect((await (await engine.as(login)).get('/incidents')).status).toBe(403);
      expect((await (await engine.as('admin')).post(`/incidents/${id}/retry`)).status).toBe(204);
      await eventually(
        async () => (await engine.pool.query('select state from outbox where id = $1', [id])).rows[0].state,
        (state) => state === 'done',
        'the effect done after a retry',
      );
      expect((await (await engine.as('curator')).get('/notifications')).body.items).toEqual(
        expect.arrayContaining([expect.objectContaining({ text: 'Проверка', caseId: cycle })]),
      );
      expect(await (await engine.as('admin')).post(`/incidents/${id}/retry`)).toMatchObject({
        status: 409,
        body: { code: 'not-failed' },
      });
    }, 30_000);
    it('are skipped with a reason, which is kept', async () => {
      const id = await fail(notice);
      const admin = await engine.as('admin');
      expect((await admin.post(`/incidents/${id}/skip`, {})).status).toBe(400);
      expect((await admin.post(`/incidents/${id}/skip`, { reason: 'адресат уволился' })).status).toBe(204);
      expect((await admin.get('/incidents?state=skipped')).body.items).toEqual([
        expect.objectContaining({ id }),
      ]);
      const { rows } = await engine.pool.query(
        `select detail from audit_event where action = 'incident.skip' and object = $1`,
        [id],
      );
      expect(rows).toEqual([{ detail: { reason: 'адресат уволился' } }]);
      expect((await admin.post(`/incidents/${newId()}/skip`, { reason: 'нет такого' })).status).toBe(404);
    });
  });

  describe('live changes', () => {
    const cookieOf = async (login: string): Promise<string> => {
      const signed = await fetch(`${engine.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: PASSWORD }),
      });
      return signed.headers.getSetCookie().at(-1)!.split(';')[0]!;
    };
    const listen = async (login: string) => {
      const cookie = await cookieOf(login);
      const heard: string[] = [];
      let ended = false;
      const stream = await new Promise<IncomingMessage>((resolve, reject) =>
        get(`${engine.url}/api/v1/stream`, { headers: { cookie } }, resolve).on('error', reject),
      );
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => heard.push(text));
      stream.on('end', () => (ended = true));
      return { cookie, stream, text: () => heard.join(''), ended: () => ended };
    };

    it('reach who may see the case, with ids alone, and end with the session', async () => {
      const [curator, stranger, above] = await Promise.all([
        listen('curator'),
        listen('far-curator'),
        listen('municipal'),
      ]);
      expect(curator.stream.headers['content-type']).toContain('text/event-stream');
      const request = await year.includeRequest('mentee2');
      await eventually(
        async () => curator.text(),
        (text) => text.includes(request),
        'the change on the curator’s screen',
      );
      expect(curator.text()).toContain('data: {"kind":"hello"}');
      expect(curator.text()).not.toMatch(/[а-яё]/i);
      expect(stranger.text()).not.toContain(request);
      expect(above.text()).not.toContain(request);
      const candidacy = await year.admitMentor('mentor2');
      await eventually(
        async () => above.text(),
        (text) => text.includes(candidacy),
        'a candidacy on the screen above the school',
      );
      // Signed out, the screen hears of nothing more and is let go with the next change.
      await fetch(`${engine.url}/api/v1/session`, { method: 'DELETE', headers: { cookie: curator.cookie } });
      await new Promise((resolve) => setTimeout(resolve, 5_500));
      const other = await year.includeRequest('mentee3');
      await eventually(async () => curator.ended(), Boolean, 'the end of the stream');
      expect(curator.text()).not.toContain(other);
      for (const one of [stranger, above]) one.stream.destroy();
    }, 40_000);
    it('needs a session', async () => {
      expect((await engine.anonymous().get('/stream')).status).toBe(401);
    });
  });

  describe('search and names', () => {
    it('finds people, cases and forms by a few letters, within one’s rights', async () => {
      const found = async (login: string, q: string) =>
        (await (await engine.as(login)).get(`/search?q=${encodeURIComponent(q)}`)).body.items as {
          kind: string;
          title: string;
        }[];
      expect(await found('curator', 'орлов')).toEqual([
        expect.objectContaining({ kind: 'person', title: 'Орлова Анна Ивановна' }),
      ]);
      expect(await found('far-curator', 'орлов')).toEqual([]);
      expect((await found('curator', 'согласие')).map((one) => one.kind)).toContain('form');
      expect(await found('curator', '%%')).toEqual([]);
      expect((await (await engine.as('curator')).get('/search?q=%D0%B0')).status).toBe(400);
    });
    it('names what one may see and leaves the rest out', async () => {
      const { people, units } = engine.world;
      const refs = [
        `person:${people['mentor']}`,
        `unit:${units['school']}`,
        `case:${cycle}`,
        `person:${newId()}`,
      ].join(',');
      const names = async (login: string) =>
        (await (await engine.as(login)).get(`/labels?refs=${refs}`)).body.items;
      expect(await names('curator')).toMatchObject({
        [`person:${people['mentor']}`]: 'Орлова Анна Ивановна',
        [`unit:${units['school']}`]: 'Школа № 1',
        [`case:${cycle}`]: expect.any(String),
      });
      expect(Object.keys(await names('far-curator'))).toEqual([`unit:${units['school']}`]);
      expect((await (await engine.as('curator')).get('/labels?refs=person:1')).status).toBe(400);
    });
  });

  describe('health', () => {
    it('lives and is ready, without a session', async () => {
      expect((await engine.anonymous().get('/health/live')).body).toEqual({ status: 'ok' });
      expect(await engine.anonymous().get('/health/ready')).toMatchObject({
        status: 200,
        body: { status: 'ok', checks: { database: true, queue: true, migrations: true } },
      });
    });
    it('has no metrics on the public port', async () => {
      expect(engine.app.get(ServeMetrics).port).toBeUndefined();
      expect((await engine.anonymous().get('/metrics')).status).toBe(404);
    });
  });
});
