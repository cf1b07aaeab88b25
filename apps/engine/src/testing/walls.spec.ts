import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { sampleOf } from './read-sample.js';
import { SchoolYear } from './school-year.js';

/** The two walls: what the API refuses, and what the database itself refuses to the API's own role. */
describe('walls between schools, levels and roles', () => {
  let engine: EngineUnderTest;
  let year: SchoolYear;
  let request: string;
  let pair: string;

  beforeAll(async () => {
    engine = await startEngine();
    year = new SchoolYear(engine);
    await year.startCycle();
    request = await year.includeRequest();
    await year.admitMentor();
    pair = await year.propose();
    await year.send('psychologist', pair, 'PSYCH.OK', sampleOf('compatibility-note'));
  }, 90_000);
  afterAll(() => engine?.stop());

  describe('over the API', () => {
    it.each([
      ['neighbour-curator', 404],
      ['far-curator', 404],
      ['lyceum-curator', 404],
      ['district', 404],
      ['mentor2', 404],
      ['mentee2', 404],
      ['municipal', 200],
      ['operator', 200],
      ['mentor', 200],
      ['mentee', 200],
      ['head', 200],
    ])('%s asking for the pair is answered %i', async (login, status) => {
      expect((await (await engine.as(login)).get(`/cases/${pair}`)).status).toBe(status);
    });

    it.each([
      ['municipal', 404],
      ['operator', 404],
      ['mentor', 404],
      ['psychologist', 200],
      ['mentee', 200],
    ])('%s asking for the request is answered %i', async (login, status) => {
      expect((await (await engine.as(login)).get(`/cases/${request}`)).status).toBe(status);
    });

    it('asks a task of the role «mentor» of this pair’s mentors, not of every mentor of the school', async () => {
      const id = newId();
      await engine.pool.query(
        `insert into task (id, case_id, key, role, unit_id, unit_path, status, opened_at)
         select $1, c.id, 'meetingLog', 'mentor', c.unit_id, c.unit_path, 'open', now() from "case" c where c.id = $2`,
        [id, pair],
      );
      const inbox = async (login: string) => (await (await engine.as(login)).get('/tasks')).body.items;
      expect(await inbox('mentor')).toContainEqual(expect.objectContaining({ id, mine: true }));
      expect(await inbox('mentor2')).toEqual([]);
      expect((await (await engine.as('mentor2')).get('/tasks/summary')).body).toMatchObject({ later: 0 });
      for (const path of [`/cases/${pair}`, `/tasks/${id}`])
        expect((await (await engine.as('mentor2')).get(path)).status).toBe(404);
      const toAnother = await (
        await engine.as('mentor')
      ).post(`/tasks/${id}/delegate`, { to: engine.world.people['mentor2'] });
      expect(toAnother).toMatchObject({ status: 422, body: { code: 'not-a-colleague' } });
      await engine.pool.query('delete from task where id = $1', [id]);
    });

    it.each(['neighbour-curator', 'far-curator', 'municipal', 'operator', 'mentor2', 'mentee'])(
      '%s may not send the psychologist’s step',
      async (login) => {
        const { status, body } = await (
          await engine.as(login)
        ).event(pair, 'PSYCH.OK', { data: sampleOf('compatibility-note') });
        expect({ status, code: body.code }).toEqual({ status: 403, code: 'not-yours' });
      },
    );

    it('shows the level above that a pair is there, and nothing that was written in it', async () => {
      const { body } = await (await engine.as('municipal')).get(`/cases/${pair}`);
      expect(body.answers).toEqual([]);
      expect(body.tasks).toEqual([]);
      expect((await (await engine.as('municipal')).get(`/cases/${pair}/history`)).body.items).toEqual([]);
    });

    it('keeps the psychologist’s note from participants as the form says', async () => {
      const seen = await year.see('head', pair);
      expect(seen.answers.map((answer) => answer.form)).toContain('compatibility-note');
    });

    it('writes every refusal to the audit', async () => {
      const { rows } = await engine.pool.query(
        `select action from audit_event where outcome = 'refused' and person_id = $1`,
        [engine.world.people['operator']],
      );
      expect(rows.map((row) => row.action)).toContain('case.event:PSYCH.OK');
    });

    it('is closed to whoever is not signed in', async () => {
      for (const path of ['/session', '/board', `/cases/${pair}`, '/tasks', '/people', '/forms']) {
        expect((await engine.anonymous().get(path)).status).toBe(401);
      }
    });
  });

  describe('behind the API, as its own database role', () => {
    let api: Client;
    const ask = async (settings: Record<string, string>, text: string) => {
      await api.query('begin');
      for (const [name, value] of Object.entries(settings))
        await api.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      try {
        return (await api.query(text)).rows;
      } finally {
        await api.query('rollback');
      }
    };
    beforeAll(async () => {
      api = new Client({ connectionString: engine.env.apiDatabaseUrl });
      await api.connect();
    });
    afterAll(() => api?.end());

    const TABLES = [
      '"case"',
      'case_event',
      'case_participant',
      'task',
      'submission',
      'record',
      'draft',
      'file',
      'document',
      'timer',
      'notification',
    ];

    it.each(TABLES)('%s shows nothing to somebody unknown', async (table) => {
      expect(await ask({}, `select * from ${table}`)).toEqual([]);
    });

    it.each(TABLES)('%s shows nothing of the school to the neighbour’s curator', async (table) => {
      const { rows } = await engine.pool.query<{ path: string }>(
        'select path::text from unit where id = $1',
        [engine.world.units['neighbour']],
      );
      const settings = {
        person: engine.world.people['neighbour-curator']!,
        inner: rows[0]!.path,
        home: rows[0]!.path,
        roles: 'curator',
      };
      expect(await ask(settings, `select * from ${table}`)).toEqual([]);
    });

    it('shows the municipality pairs and candidacies, no requests, no answers', async () => {
      const { rows } = await engine.pool.query<{ path: string }>(
        'select path::text from unit where id = $1',
        [engine.world.units['town']],
      );
      const settings = {
        person: engine.world.people['municipal']!,
        outer: rows[0]!.path,
        home: rows[0]!.path,
      };
      const cases = await ask(settings, 'select distinct subject from "case" order by subject');
      expect(cases.map((row) => row.subject)).toEqual(['candidacy', 'cycle', 'pair']);
      expect(await ask(settings, 'select * from submission')).toEqual([]);
      expect(await ask(settings, 'select * from case_event')).toEqual([]);
    });

    it.each(['account', 'web_session', 'sign_in_attempt', 'outbox', 'effect_done'])(
      '%s cannot be read at all',
      async (table) => {
        await expect(
          ask({ person: engine.world.people['admin']! }, `select * from ${table}`),
        ).rejects.toThrow(/permission denied/);
      },
    );

    it.each([
      `update "case" set title = 'x'`,
      `delete from case_event`,
      `insert into task (id, case_id, key, role, unit_id, unit_path, status, opened_at) values (gen_random_uuid(), gen_random_uuid(), 'x', 'head', gen_random_uuid(), 'x', 'open', now())`,
      `update submission set data = '{}'`,
      `insert into membership (id, person_id, unit_id, role, from_date) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'head', now())`,
      `update definition set status = 'retired'`,
    ])('refuses the write %s', async (text) => {
      await expect(ask({ person: engine.world.people['curator']! }, text)).rejects.toThrow(
        /permission denied/,
      );
    });

    it('lets nobody write a draft or read a notice in another’s name', async () => {
      const mine = { person: engine.world.people['mentor']! };
      await expect(
        ask(
          mine,
          `insert into draft (id, author_id, data, revision, updated_at) values ('start:x:y', '${engine.world.people['mentee']}', '{}', 1, now())`,
        ),
      ).rejects.toThrow(/row-level security/);
    });
  });

  it('a published definition cannot be changed, the audit cannot be rewritten', async () => {
    await expect(engine.pool.query(`update definition set text = '{}' where kind = 'form'`)).rejects.toThrow(
      /immutable/,
    );
    await expect(engine.pool.query(`delete from audit_event`)).rejects.toThrow(/append-only/);
  });
});
