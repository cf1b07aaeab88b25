import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { localDate } from '@tandem/domain';
import { Sessions } from '../identity/sessions.js';
import { ApiClient, PASSWORD } from './api-client.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { sampleOf } from './read-sample.js';
import { SchoolYear } from './school-year.js';

const DAY = 86_400_000;
const day = (from = 0): string => localDate(Date.now() + from * DAY, 'Asia/Tomsk');

describe('signing in', () => {
  let engine: EngineUnderTest;
  beforeAll(async () => {
    engine = await startEngine();
  }, 90_000);
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    await engine.pool.query('delete from sign_in_attempt');
  });

  const signIn = (login: string, password = PASSWORD, cookie?: string) =>
    fetch(`${engine.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ login, password }),
    });
  const cookieOf = (response: Response): string => response.headers.getSetCookie().at(-1)!.split(';')[0]!;
  const whoIs = async (cookie: string): Promise<number> =>
    (await fetch(`${engine.url}/api/v1/session`, { headers: { cookie } })).status;
  /** What the process keeps of a session for seconds is put aside, as if these had passed. */
  const forget = (login: string) => engine.app.get(Sessions).forgetPerson(engine.world.people[login]!);

  describe('with a wrong login or password', () => {
    it('answers the same whether the login exists or not', async () => {
      const answers = await Promise.all(
        [
          ['curator', 'wrong password'],
          ['no-such-person', PASSWORD],
          ['CURATOR ', 'other wrong one'],
        ].map(async ([login, password]) => {
          const response = await signIn(login!, password);
          const body = (await response.json()) as Record<string, unknown>;
          delete body['instance'];
          delete body['requestId'];
          return { status: response.status, body, cookie: response.headers.getSetCookie() };
        }),
      );
      expect(answers[0]).toMatchObject({ status: 401, body: { code: 'wrong-password' }, cookie: [] });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    it('takes as long for a login that does not exist', async () => {
      const time = async (login: string) => {
        const since = performance.now();
        for (let at = 0; at < 5; at++) await signIn(login, 'wrong');
        return performance.now() - since;
      };
      await time('warm-up');
      const [known, unknown] = [await time('head'), await time('nobody-at-all')];
      expect(unknown).toBeGreaterThan(known * 0.4);
      expect(unknown).toBeLessThan(known * 2.5);
    });

    it('lets eight failures through for one login and then makes it wait, in words', async () => {
      for (let at = 0; at < 8; at++) expect((await signIn('mentor', 'wrong')).status).toBe(401);
      const refused = await signIn('mentor', PASSWORD);
      expect(refused.status).toBe(429);
      const body = (await refused.json()) as { code: string; title: string; detail?: string };
      expect(body.code).toBe('too-many-attempts');
      expect(`${body.title} ${body.detail ?? ''}`).toMatch(/Подождите 15 минут/);
      expect(refused.headers.getSetCookie()).toEqual([]);
      expect((await signIn('mentee')).status).toBe(200);
      await engine.pool.query(`update sign_in_attempt set at = at - interval '16 minutes'`);
      expect((await signIn('mentor')).status).toBe(200);
    });

    it('counts attempts that come all at once', async () => {
      const statuses = (await Promise.all(Array.from({ length: 24 }, () => signIn('mentor2', 'wrong')))).map(
        ({ status }) => status,
      );
      expect(statuses.filter((status) => status === 401).length).toBe(8);
      expect(statuses.filter((status) => status === 429).length).toBe(16);
    });

    it('counts a login in whatever letters and spaces it is written', async () => {
      for (let at = 0; at < 8; at++) await signIn(at % 2 ? ' Council' : 'COUNCIL ', 'wrong');
      expect((await signIn('council')).status).toBe(429);
    });

    it('lets sixty failures through from one address, whichever the logins', async () => {
      const source = (
        await engine.pool.query<{ source: string }>(
          `insert into sign_in_attempt (login, at, source) select 'person' || n, now(), '127.0.0.1' from generate_series(1, 60) n returning source`,
        )
      ).rows[0]!.source;
      expect((await signIn('operator')).status).toBe(429);
      await engine.pool.query(`delete from sign_in_attempt where source = $1 and login = 'person1'`, [
        source,
      ]);
      expect((await signIn('operator')).status).toBe(200);
    });

    it('forgets the failures of whoever gets in', async () => {
      for (let at = 0; at < 7; at++) await signIn('head', 'wrong');
      expect((await signIn('head')).status).toBe(200);
      for (let at = 0; at < 7; at++) expect((await signIn('head', 'wrong')).status).toBe(401);
      expect((await signIn('head')).status).toBe(200);
    });
  });

  describe('its session', () => {
    it('is a cookie that no script reads and no other site sends', async () => {
      const [cookie] = (await signIn('curator')).headers.getSetCookie();
      const [pair, ...attributes] = cookie!.split('; ');
      expect(pair).toMatch(/^tandem=[A-Za-z0-9_-]{43}$/);
      expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
      expect(attributes.some((one) => one.startsWith('Expires='))).toBe(true);
      expect(attributes.some((one) => one.startsWith('Domain='))).toBe(false);
    });

    it('is stored as a digest that opens nothing', async () => {
      const cookie = cookieOf(await signIn('curator'));
      const { rows } = await engine.pool.query<{ token: string }>(
        `select encode(token_sha256, 'base64') as token from web_session`,
      );
      expect(rows.map((row) => row.token)).not.toContain(cookie.split('=')[1]);
      expect(await whoIs(`tandem=${encodeURIComponent(rows[0]!.token)}`)).toBe(401);
    });

    it('is new at every signing in, and the one before it ends', async () => {
      const planted = cookieOf(await signIn('mentee3'));
      expect(await whoIs(planted)).toBe(200);
      const own = cookieOf(await signIn('mentee2', PASSWORD, planted));
      expect(own).not.toBe(planted);
      expect(await whoIs(planted)).toBe(401);
      expect(await whoIs(own)).toBe(200);
      const made = `tandem=${'a'.repeat(43)}`;
      expect(cookieOf(await signIn('mentee2', PASSWORD, made))).not.toBe(made);
      expect(await whoIs(made)).toBe(401);
    });

    it('goes on when a signing in over it fails', async () => {
      const cookie = cookieOf(await signIn('mentee3'));
      expect((await signIn('mentee3', 'wrong', cookie)).status).toBe(401);
      expect(await whoIs(cookie)).toBe(200);
    });

    it('ends at once with signing out, and only this one', async () => {
      const [here, there] = [cookieOf(await signIn('operator')), cookieOf(await signIn('operator'))];
      expect(await whoIs(here)).toBe(200);
      const out = await fetch(`${engine.url}/api/v1/session`, {
        method: 'DELETE',
        headers: { cookie: here },
      });
      expect(out.status).toBe(204);
      expect(out.headers.getSetCookie()[0]).toMatch(/^tandem=;.*1970/);
      expect([await whoIs(here), await whoIs(there)]).toEqual([401, 200]);
    });

    it('is listed, and all of them end at once with signing out everywhere', async () => {
      const clients = await Promise.all([1, 2, 3].map(() => ApiClient.signedIn(engine.url, 'department')));
      const { body } = await clients[0]!.get('/session/all');
      expect(body.items.length).toBe(3);
      expect(body.items.filter((one: { current: boolean }) => one.current).length).toBe(1);
      expect(JSON.stringify(body)).not.toMatch(/token/i);
      expect((await clients[0]!.delete('/session/all')).status).toBe(204);
      for (const client of clients) expect((await client.get('/session')).status).toBe(401);
    });

    it.each([
      ['nobody has used it for the idle limit', `last_seen_at = now() - interval '12 hours 1 minute'`, 401],
      ['it was used within the idle limit', `last_seen_at = now() - interval '11 hours 59 minutes'`, 200],
      ['it has reached its longest life', `expires_at = now() - interval '1 second'`, 401],
    ])('when %s', async (_when, change, status) => {
      const cookie = cookieOf(await signIn('methodist'));
      await engine.pool.query(
        `update web_session set ${change} where person_id = $1 and revoked_at is null`,
        [engine.world.people['methodist']],
      );
      forget('methodist');
      expect(await whoIs(cookie)).toBe(status);
      await engine.pool.query('delete from web_session where person_id = $1', [
        engine.world.people['methodist'],
      ]);
    });

    it('that is used moves its idle limit, never its longest life', async () => {
      const cookie = cookieOf(await signIn('methodist'));
      const look = async () =>
        (
          await engine.pool.query<{ idle: number; expires_at: Date }>(
            `select extract(epoch from now() - last_seen_at)::int as idle, expires_at from web_session where person_id = $1 and revoked_at is null`,
            [engine.world.people['methodist']],
          )
        ).rows[0]!;
      const before = await look();
      await engine.pool.query(
        `update web_session set last_seen_at = now() - interval '11 hours' where person_id = $1`,
        [engine.world.people['methodist']],
      );
      forget('methodist');
      expect(await whoIs(cookie)).toBe(200);
      expect((await look()).idle).toBeLessThan(60);
      expect((await look()).expires_at).toEqual(before.expires_at);
    });
  });

  describe('and leaving the school', () => {
    it('is out at once when the last day is today, and cannot come back', async () => {
      const admin = await engine.as('admin');
      const person = engine.world.people['lyceum-curator']!;
      const cookie = cookieOf(await signIn('lyceum-curator'));
      expect(await whoIs(cookie)).toBe(200);
      expect((await admin.post(`/people/${person}/leave`, { to: day() })).status).toBe(204);
      expect(await whoIs(cookie)).toBe(401);
      const again = await signIn('lyceum-curator');
      expect(again.status).toBe(401);
      expect(((await again.json()) as { code: string }).code).toBe('wrong-password');
    });

    it('stays until the last day when that is ahead, with the roles of today', async () => {
      const admin = await engine.as('admin');
      const person = engine.world.people['far-curator']!;
      expect((await admin.post(`/people/${person}/leave`, { to: day(5) })).status).toBe(204);
      const client = await ApiClient.signedIn(engine.url, 'far-curator');
      expect(
        (await client.get('/session')).body.memberships.map((one: { role: string }) => one.role),
      ).toEqual(['curator']);
    });

    it('has no roles any more where memberships have ended but the account lives', async () => {
      const client = await ApiClient.signedIn(engine.url, 'neighbour-mentor');
      await engine.pool.query(`update membership set to_date = $2 where person_id = $1`, [
        engine.world.people['neighbour-mentor'],
        // Over in every time zone: the database begins its day later than Tomsk.
        day(-2),
      ]);
      forget('neighbour-mentor');
      const { body } = await client.get('/session');
      expect(body).toMatchObject({ memberships: [], permissions: [] });
      expect((await client.get('/people')).body.items ?? []).toEqual([]);
    });
  });

  describe('for somebody else', () => {
    let year: SchoolYear;
    let request: string;
    beforeAll(async () => {
      year = new SchoolYear(engine);
      await year.startCycle();
      request = await year.open('mentee', 'mentee-request', sampleOf('mentee-request'));
    }, 30_000);

    const delegate = async (since: string, until: string, to: string) =>
      (await engine.as('curator')).post('/delegations', {
        to: engine.world.people[to],
        role: 'curator',
        unit: engine.world.units['school'],
        since,
        until,
      });
    const include = async (login: string) =>
      (await engine.as(login)).event(request, 'REQUEST.INCLUDE', { data: sampleOf('request-decision') });

    it('may nothing before the first day', async () => {
      expect((await delegate(day(1), day(7), 'mentor2')).status).toBe(201);
      expect((await include('mentor2')).status).toBe(403);
      expect((await (await engine.as('mentor2')).get(`/cases/${request}`)).status).toBe(404);
    });

    it('may nothing after the last day', async () => {
      await engine.pool.query('update delegation set from_date = $1, to_date = $2', [day(-7), day(-1)]);
      forget('mentor2');
      expect((await include('mentor2')).status).toBe(403);
    });

    it('may nothing once it is taken back', async () => {
      const { body } = await delegate(day(), day(7), 'council2');
      const client = await engine.as('council2');
      expect((await client.get(`/cases/${request}`)).body.availableEvents).toEqual(
        expect.arrayContaining([expect.objectContaining({ type: 'REQUEST.INCLUDE', allowed: true })]),
      );
      expect((await (await engine.as('curator')).delete(`/delegations/${body.id}`)).status).toBe(204);
      expect((await include('council2')).status).toBe(403);
    });

    it('acts on these days, and the history has both names', async () => {
      expect((await delegate(day(), day(7), 'mentor2')).status).toBe(201);
      const answer = await include('mentor2');
      expect(answer.status).toBe(201);
      const { body } = await (await engine.as('head')).get(`/cases/${request}/history`);
      expect(body.items[0]).toMatchObject({
        type: 'REQUEST.INCLUDE',
        actor: { id: engine.world.people['mentor2'] },
        onBehalfOf: { id: engine.world.people['curator'] },
      });
      expect(body.items[0].sentence).toMatch(/^Панова\sА\.\sИ\. \(за: Белова\sА\.\sИ\.\): /u);
    });

    it('is not lent on, and not given to strangers', async () => {
      const mentor2 = await engine.as('mentor2');
      const lent = await mentor2.post('/delegations', {
        to: engine.world.people['council'],
        role: 'curator',
        unit: engine.world.units['school'],
        since: day(),
        until: day(1),
      });
      expect(lent.status).toBe(403);
      expect((await delegate(day(), day(1), 'neighbour-head')).status).toBe(422);
    });

    it('ends with the work of whoever gave it', async () => {
      await engine.pool.query(
        `update membership set to_date = $2 where person_id = $1 and role = 'curator'`,
        [engine.world.people['curator'], day(-1)],
      );
      forget('mentor2');
      const { body } = await (await engine.as('mentor2')).get('/session');
      expect(body.memberships.map((one: { role: string }) => one.role)).toEqual(['mentor']);
    });
  });
});
