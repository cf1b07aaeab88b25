import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@tandem/domain';
import { ApiClient } from '../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { CloseEndedAccounts } from './people/close-ended-accounts.js';

/** Where the people are: there the day begins seven hours before it does in Greenwich. */
const today = localDate(Date.now(), 'Asia/Tomsk');
const NOBODY = '01980000-0000-7000-8000-00000000ffff';

describe('organisation over HTTP', () => {
  let engine: EngineUnderTest;
  const unit = (name: string) => engine.world.units[name]!;
  const person = (login: string) => engine.world.people[login]!;

  beforeAll(async () => {
    engine = await startEngine();
  }, 90_000);
  afterAll(() => engine?.stop());

  describe('units', () => {
    it('answers one with the way to it and its counts', async () => {
      const { status, body } = await (await engine.as('mentee')).get(`/units/${unit('school')}`);
      expect(status).toBe(200);
      expect(body.path.map((one: { title: string }) => one.title)).toEqual(['Область', 'Город']);
      expect(body).toMatchObject({ title: 'Школа № 1', kind: 'school', children: 0 });
      expect(body.people).toBeGreaterThan(5);
    });
    it('lists by parent, kind and a part of the name, page after page', async () => {
      const curator = await engine.as('curator');
      const below = await curator.get(`/units?parent=${unit('town')}`);
      expect(below.body.items.map((one: { title: string }) => one.title)).toEqual([
        'Отдел образования города',
        'Школа № 1',
        'Школа № 2',
      ]);
      const first = await curator.get('/units?kind=school&limit=2');
      const second = await curator.get(`/units?kind=school&limit=2&cursor=${first.body.nextCursor}`);
      expect([...first.body.items, ...second.body.items]).toHaveLength(3);
      expect((await curator.get('/units?q=%25')).body.items).toEqual([]);
    });
    it('is changed by the administrator alone, and the engine knows at once', async () => {
      const input = { parent: unit('district'), kind: 'school', title: 'Новая школа', aliases: ['НШ'] };
      expect((await (await engine.as('curator')).post('/units', input)).status).toBe(403);
      const admin = await engine.as('admin');
      const made = await admin.post('/units', input);
      expect(made).toMatchObject({ status: 201, body: { parent: unit('district'), aliases: ['НШ'] } });
      const changed = await admin.patch(`/units/${made.body.id}`, { title: 'Школа имени Гагарина' });
      expect(changed).toMatchObject({
        status: 200,
        body: { title: 'Школа имени Гагарина', aliases: ['НШ'] },
      });
      expect(
        (await admin.patch(`/units/${made.body.id}`, { zone: 'Mars/Olympus' })).body.errors[0].path,
      ).toBe('/zone');
      expect((await admin.post('/units', { ...input, parent: NOBODY })).status).toBe(404);
    });
  });

  describe('people', () => {
    it('a curator sees his school with logins, a mentee without, another curator nobody of it', async () => {
      const list = async (login: string) =>
        (await (await engine.as(login)).get(`/people?unit=${unit('school')}&q=Орлова`)).body.items;
      expect(await list('curator')).toEqual([
        expect.objectContaining({ familyName: 'Орлова', login: 'mentor', active: true }),
      ]);
      expect(await list('mentee')).toEqual([expect.objectContaining({ familyName: 'Орлова', login: null })]);
      expect(await list('far-curator')).toEqual([]);
      expect((await (await engine.as('far-curator')).get(`/people/${person('mentor')}`)).status).toBe(404);
    });
    it('a curator adds a mentor who can sign in, but no head, nobody elsewhere, no taken login', async () => {
      const curator = await engine.as('curator');
      const input = {
        familyName: 'Юрьева',
        givenName: 'Вера',
        unit: unit('school'),
        role: 'mentor',
        login: 'yurieva',
        password: 'long enough',
      };
      const made = await curator.post('/people', input);
      expect(made).toMatchObject({
        status: 201,
        body: { login: 'yurieva', memberships: [{ role: 'mentor' }] },
      });
      const herself = await ApiClient.signedIn(engine.url, 'yurieva', 'long enough');
      expect((await herself.get('/session')).status).toBe(200);
      expect((await curator.post('/people', input)).body).toMatchObject({ code: 'login-taken' });
      expect((await curator.post('/people', { ...input, login: 'other1', role: 'head' })).status).toBe(403);
      expect(
        (await curator.post('/people', { ...input, login: 'other2', unit: unit('neighbour') })).status,
      ).toBe(403);
      expect((await curator.post('/people', { ...input, login: 'other3', password: undefined })).status).toBe(
        400,
      );
      expect((await (await engine.as('head')).post('/people', { ...input, login: 'other4' })).status).toBe(
        403,
      );
    });
    it('a coordinator appoints curators in the district, not in the town', async () => {
      const coordinator = await engine.as('district');
      const input = { familyName: 'Якова', givenName: 'Ева', unit: unit('farSchool'), role: 'curator' };
      expect((await coordinator.post('/people', input)).status).toBe(201);
      expect((await coordinator.post('/people', { ...input, unit: unit('school') })).status).toBe(403);
      expect((await coordinator.post('/people', { ...input, role: 'sysAdmin' })).status).toBe(403);
    });
    it('writes each refusal to the audit', async () => {
      const { rows } = await engine.pool.query(
        `select action from audit_event where outcome = 'refused' and person_id = $1`,
        [person('curator')],
      );
      expect(rows.map((row: { action: string }) => row.action)).toEqual(
        expect.arrayContaining(['units.manage', 'person.create']),
      );
    });
    it('whoever leaves loses access at once', async () => {
      const input = {
        familyName: 'Уходящая',
        givenName: 'Зоя',
        unit: unit('school'),
        role: 'mentor',
        login: 'leaver',
        password: 'long enough',
      };
      const curator = await engine.as('curator');
      const { body } = await curator.post('/people', input);
      const leaver = await ApiClient.signedIn(engine.url, 'leaver', 'long enough');
      expect(
        (await (await engine.as('neighbour-curator')).post(`/people/${body.id}/leave`, { to: today })).status,
      ).toBe(403);
      expect((await curator.post(`/people/${body.id}/leave`, { to: today })).status).toBe(204);
      expect((await leaver.get('/session')).status).toBe(401);
      expect(
        (await engine.anonymous().post('/session', { login: 'leaver', password: 'long enough' })).status,
      ).toBe(401);
      expect((await curator.post(`/people/${person('head')}/leave`, { to: today })).status).toBe(403);
    });
    it('a leave entered ahead closes the account when its day has passed', async () => {
      const curator = await engine.as('curator');
      const input = {
        familyName: 'Будущая',
        givenName: 'Ия',
        unit: unit('school'),
        role: 'mentor',
        login: 'later',
        password: 'long enough',
      };
      const { body } = await curator.post('/people', input);
      expect((await curator.post(`/people/${body.id}/leave`, { to: '2099-01-31' })).status).toBe(204);
      expect(await engine.app.get(CloseEndedAccounts).sweep()).toBe(0);
      await engine.pool.query(
        `update membership set from_date = '2020-01-01', to_date = '2020-02-01' where person_id = $1`,
        [body.id],
      );
      expect(await engine.app.get(CloseEndedAccounts).sweep()).toBe(1);
    });
  });

  describe('memberships', () => {
    it('are given once and ended with a date', async () => {
      const curator = await engine.as('curator');
      const input = { person: person('mentor'), unit: unit('school'), role: 'expert' };
      const given = await curator.post('/memberships', input);
      expect(given.status).toBe(201);
      const id = given.body.memberships.find((one: { role: string }) => one.role === 'expert').id;
      expect((await curator.post('/memberships', input)).body.code).toBe('already-has-role');
      expect(
        (await (await engine.as('neighbour-curator')).post(`/memberships/${id}/end`, { to: today })).status,
      ).toBe(403);
      expect((await curator.post(`/memberships/${id}/end`, { to: '2001-01-01' })).status).toBe(400);
      expect((await curator.post(`/memberships/${id}/end`, { to: today })).status).toBe(200);
    });
    it('an administrator gives no content role to himself, and inner roles nowhere above a school', async () => {
      const admin = await engine.as('admin');
      expect(
        (await admin.post('/memberships', { person: person('admin'), unit: unit('school'), role: 'curator' }))
          .status,
      ).toBe(403);
      const above = await admin.post('/memberships', {
        person: person('mentor'),
        unit: unit('town'),
        role: 'curator',
      });
      expect(above).toMatchObject({ status: 422, body: { code: 'role-does-not-fit' } });
    });
  });

  describe('delegations', () => {
    const dates = { since: today, until: '2099-12-31' };
    it('gives one’s own role to a colleague, who then holds it; either side ends it', async () => {
      const head = await engine.as('head');
      const input = { to: person('council'), role: 'head', unit: unit('school'), since: today, until: today };
      const made = await head.post('/delegations', input);
      expect(made).toMatchObject({ status: 201, body: { role: 'head', from: { id: person('head') } } });
      const council = await engine.as('council');
      expect((await council.get('/session')).body.memberships).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            role: 'head',
            actingFor: expect.objectContaining({ id: person('head') }),
          }),
        ]),
      );
      expect((await council.get('/delegations')).body.items).toHaveLength(1);
      // What is lent is not lent on.
      expect((await council.post('/delegations', { ...input, to: person('curator') })).status).toBe(403);
      expect((await (await engine.as('curator')).delete(`/delegations/${made.body.id}`)).status).toBe(404);
      expect((await council.delete(`/delegations/${made.body.id}`)).status).toBe(204);
      expect((await head.get('/delegations')).body.items).toEqual([]);
    });
    it('refuses strangers, another’s role and long or past terms', async () => {
      const head = await engine.as('head');
      const input = { to: person('curator'), role: 'head', unit: unit('school'), since: today, until: today };
      expect((await head.post('/delegations', { ...input, to: person('neighbour-head') })).body.code).toBe(
        'not-a-colleague',
      );
      expect((await head.post('/delegations', { ...input, role: 'curator' })).status).toBe(403);
      expect((await head.post('/delegations', { ...input, ...dates })).status).toBe(400);
      expect(
        (await head.post('/delegations', { ...input, since: '2020-01-01', until: '2020-01-02' })).status,
      ).toBe(400);
    });
  });
});
