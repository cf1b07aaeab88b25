import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate, type Role } from '@tandem/domain';
import { newId } from '@tandem/store';
import { Sessions } from '../identity/sessions.js';
import { SweepTimers } from '../pipeline/sweep-timers.js';
import type { Answered } from './api-client.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { PlayCase } from './play-case.js';
import { sampleOf } from './read-sample.js';
import { eventually } from './school-year.js';

const today = localDate(Date.now(), 'Asia/Tomsk');

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** What somebody may not do, and in which words the engine says so. */
describe('refusals', () => {
  let engine: EngineUnderTest;
  let play: PlayCase;

  beforeAll(async () => {
    engine = await startEngine();
    play = new PlayCase(engine);
    await play.startCycle();
    for (const mentee of ['mentee', 'mentee2', 'mentee3']) await play.includeRequest(mentee);
    await play.admitMentor();
  }, 90_000);
  afterAll(() => engine?.stop());

  const people = (...logins: string[]) => logins.map((login) => engine.world.people[login]!);
  const open = async (
    login: string,
    changes: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) =>
    (await engine.as(login)).post(
      '/cases',
      {
        workflow: 'mentoring-pair',
        unit: engine.world.units['school'],
        data: sampleOf('pair-proposal', changes),
      },
      headers,
    );
  const send = async (login: string, caseId: string, type: string, input: object = {}) =>
    (await engine.as(login)).event(caseId, type, input);
  const wordsOf = ({ body }: Answered<Problem>): string =>
    [body.detail, ...(body.errors ?? []).map((one) => one.message)].join(' ');
  const expectRefusal = (answer: Answered<Problem>, code: string, words?: RegExp) => {
    expect({ status: answer.status, code: answer.body.code, detail: answer.body.detail }).toEqual({
      status: code === 'not-yours' ? 403 : 422,
      code,
      detail: expect.stringMatching(/[а-яё]/),
    });
    if (words) expect(wordsOf(answer)).toMatch(words);
  };
  const enrol = (login: string, register: 'mentor' | 'mentee', status: string, unit = 'school') =>
    engine.pool.query(
      `insert into record (id, register, person_id, unit_id, unit_path, status, since, updated_at)
       select $1, $2, $3, u.id, u.path, $4, now(), now() from unit u where u.id = $5 on conflict do nothing`,
      [newId(), register, engine.world.people[login], status, engine.world.units[unit]],
    );
  const giveRole = async (login: string, role: Role) => {
    const id = newId();
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, $4, '2020-01-01')`,
      [id, engine.world.people[login], engine.world.units['school'], role],
    );
    engine.app.get(Sessions).forgetPerson(engine.world.people[login]!);
    return async () => {
      await engine.pool.query('delete from membership where id = $1', [id]);
      engine.app.get(Sessions).forgetPerson(engine.world.people[login]!);
    };
  };
  const cancel = (caseId: string) => play.send('curator', caseId, 'PAIR.CANCEL', undefined, 'Проверка');
  const noticesOf = async (login: string, caseId: string, template: string) =>
    (
      await engine.pool.query<{ text: { ru: string } }>(
        'select text from notification where person_id = $1 and case_id = $2 and template = $3',
        [engine.world.people[login], caseId, template],
      )
    ).rows;

  describe('when a pair is proposed', () => {
    it('nobody is his own mentor', async () => {
      const answer = await open('curator', { mentors: people('mentee'), mentees: people('mentee') });
      expect(answer.status).toBe(422);
      expect(wordsOf(answer)).toMatch(/один и тот же человек|сам/i);
    });

    it('a mentor is admitted first', async () => {
      const answer = await open('curator', { mentors: people('mentor2'), mentees: people('mentee') });
      expectRefusal(answer, 'guard', /не допущен/);
    });

    it('a mentee waits for a pair first', async () => {
      const answer = await open('curator', { mentors: people('mentor'), mentees: people('psychologist') });
      expectRefusal(answer, 'guard', /не ждёт пары/);
    });

    it('a group has two mentees at least', async () => {
      const answer = await open('curator', {
        mentors: people('mentor'),
        mentees: people('mentee'),
        kind: 'group',
      });
      expect(answer.status).toBe(422);
      expect(wordsOf(answer)).toMatch(/групп/i);
    });

    it('a mentor has as many mentees as the school allows', async () => {
      const six = ['mentee', 'mentee2', 'mentee3', 'council', 'council2', 'psychologist'];
      for (const login of six) await enrol(login, 'mentee', 'waiting');
      const answer = await open('curator', {
        mentors: people('mentor'),
        mentees: people(...six),
        kind: 'group',
      });
      await engine.pool.query(`delete from record where case_id is null`);
      expectRefusal(answer, 'guard', /не больше пяти/);
    });

    it('a mentee has one proposal at a time', async () => {
      const pair = await play.propose();
      const again = await open('curator', { mentors: people('mentor'), mentees: people('mentee') });
      expectRefusal(again, 'guard', /уже предложена пара|не ждёт пары/);
      await cancel(pair);
      await play.settled();
    }, 20_000);

    it.each([
      'mentee',
      'mentor',
      'head',
      'psychologist',
      'neighbour-curator',
      'municipal',
      'operator',
      'admin',
    ])('%s does not propose it here', async (login) => {
      expectRefusal(await open(login, { mentors: people('mentor'), mentees: people('mentee') }), 'not-yours');
    });

    it('a person who is nowhere cannot take part', async () => {
      const answer = await open('curator', { mentors: [randomUUID()], mentees: people('mentee') });
      expect(answer.status).toBe(422);
    });

    it('the same key opens it once; with another body it is refused', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const proposal = { mentors: people('mentor'), mentees: people('mentee') };
      const [first, second] = await Promise.all([
        open('curator', proposal, key),
        open('curator', proposal, key),
      ]);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      const other = await open('curator', { ...proposal, why: 'Совсем другая причина.' }, key);
      expectRefusal(other, 'idempotency-key-reused');
      await cancel(first.body.id);
      await play.settled();
    }, 20_000);
  });

  describe('on the road of one pair', () => {
    let pair: string;
    beforeAll(async () => {
      pair = await play.propose();
      await play.settled();
    }, 30_000);
    const taskOf = async (login: string, key: string) =>
      (await play.see(login, pair)).tasks.find((task) => task.key === key && task.status === 'open')!;

    it('an event out of order is refused with where the pair stands', async () => {
      const answer = await send('curator', pair, 'ORDER.SUBMIT', { data: sampleOf('pair-assignment-order') });
      expectRefusal(answer, 'event-out-of-order', /невозможно/);
      expectRefusal(await send('curator', pair, 'NO.SUCH_STEP'), 'unknown-event');
      expectRefusal(await send('curator', pair, 'LEAVER', { data: {} }), 'unknown-event');
    });

    it.each(['mentor', 'mentee', 'head', 'council', 'neighbour-curator', 'municipal', 'operator', 'admin'])(
      '%s does not take the psychologist’s step',
      async (login) => {
        const data = sampleOf('compatibility-note');
        expectRefusal(await send(login, pair, 'PSYCH.OK', { data }), 'not-yours');
      },
    );

    it('the page says who does what, and why it is not possible now', async () => {
      const events = (await (await engine.as('mentor')).get(`/cases/${pair}`)).body.availableEvents;
      const psychologist = events.find((one: { type: string }) => one.type === 'PSYCH.OK');
      expect(psychologist).toMatchObject({ allowed: false, reasonCode: 'not-yours' });
      expect(psychologist.reason).toMatch(/психолог/i);
    });

    it('a comment that is required must say something', async () => {
      for (const comment of [undefined, '', '   ']) {
        const answer = await send('curator', pair, 'PAIR.CANCEL', comment === undefined ? {} : { comment });
        expectRefusal(answer, 'comment-required');
        expect(answer.body.errors[0].path).toBe('/comment');
      }
    });

    it('a stale revision is refused with the one in force, and the text stays in the draft', async () => {
      const psychologist = await engine.as('psychologist');
      const task = await taskOf('psychologist', 'compatibility');
      const { revision } = await play.see('psychologist', pair);
      const data = await play.fill('psychologist', pair, 'compatibility-note');
      expect((await psychologist.put(`/drafts/${task.id}`, { data })).status).toBe(200);
      const answer = await psychologist.event(pair, 'PSYCH.OK', { data, revision: revision - 1 });
      expect(answer).toMatchObject({ status: 409, body: { code: 'stale-revision', revision } });
      expect(answer.body.detail).toMatch(/черновик/);
      expect((await psychologist.get(`/drafts/${task.id}`)).body.data).toEqual(data);
      expect((await play.see('psychologist', pair)).revision).toBe(revision);
    });

    it('the same key is answered the same, whatever came between; with another body it is refused', async () => {
      const psychologist = await engine.as('psychologist');
      const data = await play.fill('psychologist', pair, 'compatibility-note');
      const key = randomUUID();
      const first = await psychologist.event(pair, 'PSYCH.OK', { data }, key);
      expect(first.status).toBe(201);
      expect(await psychologist.event(pair, 'PSYCH.OK', { data }, key)).toEqual(first);
      const other = await psychologist.event(pair, 'PSYCH.OK', { data: { ...data, reviewInMonths: 5 } }, key);
      expectRefusal(other, 'idempotency-key-reused');
      const again = await psychologist.event(pair, 'PSYCH.OK', { data });
      expectRefusal(again, 'event-out-of-order');
    });

    it('a closed task is not done again, nor by somebody else', async () => {
      const task = (await play.see('psychologist', pair)).tasks.find((one) => one.key === 'compatibility')!;
      expect(task.status).toBe('done');
      const data = await play.fill('psychologist', pair, 'compatibility-note');
      const path = `/tasks/${task.id}/complete`;
      expectRefusal(await (await engine.as('psychologist')).post(path, { data }), 'task-closed');
      expect(
        (await (await engine.as('neighbour-curator')).post(path, { data })).status,
      ).toBeGreaterThanOrEqual(403);
    });

    it('nobody consents for another', async () => {
      const task = await taskOf('curator', 'menteeConsent');
      const data = sampleOf('mentee-consent');
      for (const login of ['mentor', 'curator', 'head', 'mentee2']) {
        expectRefusal(
          await (await engine.as(login)).post(`/tasks/${task.id}/complete`, { data }),
          'not-yours',
        );
      }
    });

    it('a consent that does not agree is no consent', async () => {
      const data = await play.fill('mentee', pair, 'mentee-consent', { agree: false });
      expect((await send('mentee', pair, 'CONSENT.GIVE', { data })).status).toBe(422);
    });
  });

  describe('a consent refused', () => {
    it('ends the proposal and gives the mentee back to those who wait', async () => {
      const pair = await play.propose('mentor', 'mentee2');
      await play.answer('psychologist', pair, 'PSYCH.OK', 'compatibility-note');
      await play.answer('mentor', pair, 'CONSENT.GIVE', 'mentor-consent');
      await play.complete('mentee2', pair, 'menteeConsent', sampleOf('mentee-consent', {}, 'valid-refused'));
      expect(JSON.stringify((await play.see('curator', pair)).state)).toContain('declined');
      await play.settled();
      const { body } = await (await engine.as('curator')).get('/mentees');
      const entry = body.items.find((one: { person: { name: string } }) =>
        one.person.name.startsWith('Котова'),
      );
      expect(entry).toMatchObject({ status: 'waiting', openPairs: 0 });
      expectRefusal(
        await send('mentor', pair, 'CONSENT.GIVE', { data: sampleOf('mentor-consent') }),
        'case-closed',
      );
    }, 20_000);
  });

  describe('an external mentor', () => {
    it('is answered for by his employer, and by nobody at the school', async () => {
      await enrol('neighbour-mentor', 'mentor', 'admitted', 'neighbour');
      const pair = await play.propose('neighbour-mentor', 'mentee2', {
        externalMentor: true,
        employerUnit: engine.world.units['neighbour'],
      });
      await play.answer('psychologist', pair, 'PSYCH.OK', 'compatibility-note');
      await play.answer('neighbour-mentor', pair, 'CONSENT.GIVE', 'mentor-consent');
      await play.answer('mentee2', pair, 'CONSENT.GIVE', 'mentee-consent');
      expect((await play.see('curator', pair)).state).toBe('employerConsent');
      for (const type of ['EMPLOYER.AGREE', 'EMPLOYER.REFUSE'])
        for (const login of ['head', 'curator', 'neighbour-curator', 'far-curator'])
          expectRefusal(await send(login, pair, type), 'not-yours');
      const events = (await play.see('head', pair)).availableEvents;
      expect(events.find((one) => one.type === 'EMPLOYER.AGREE')).toMatchObject({ allowed: false });
      expect(await play.openTasks('neighbour-head', pair)).toEqual(['employerConsent']);
      expect((await (await engine.as('neighbour-head')).get('/tasks')).body.items).toEqual([
        expect.objectContaining({ key: 'employerConsent', mine: true }),
      ]);
      await play.send('neighbour-head', pair, 'EMPLOYER.AGREE');
      expectRefusal(await send('head', pair, 'EMPLOYER.ORDER', { comment: 'Приказ' }), 'not-yours');
      await play.send('neighbour-head', pair, 'EMPLOYER.ORDER', undefined, 'Приказ № 5');
      expect((await (await engine.as('neighbour-head')).get(`/cases/${pair}`)).status).toBe(404);
      await cancel(pair);
      await play.settled();
    }, 20_000);

    it('is not lent where his employer refuses', async () => {
      const pair = await play.propose('neighbour-mentor', 'mentee2', {
        externalMentor: true,
        employerUnit: engine.world.units['neighbour'],
      });
      await play.answer('psychologist', pair, 'PSYCH.OK', 'compatibility-note');
      await play.answer('neighbour-mentor', pair, 'CONSENT.GIVE', 'mentor-consent');
      await play.answer('mentee2', pair, 'CONSENT.GIVE', 'mentee-consent');
      await play.send('neighbour-head', pair, 'EMPLOYER.REFUSE');
      expect((await play.see('curator', pair)).state).toBe('declined');
    }, 20_000);
  });

  describe('at the programme', () => {
    let pair: string;
    beforeAll(async () => {
      pair = await play.assign('mentor', 'mentee3');
    }, 30_000);
    const submit = async (changes: Record<string, unknown>) =>
      send('mentor', pair, 'PROGRAMME.SUBMIT', {
        data: await play.fill('mentor', pair, 'personalised-programme', changes),
      });

    it('thirteen months are too many, two too few', async () => {
      const long = await submit({ periodFrom: '2026-09-01', periodTo: '2027-10-01' });
      expectRefusal(long, 'form-invalid', /13.*от 3 до 12/);
      const short = await submit({ periodFrom: '2026-09-01', periodTo: '2026-11-01' });
      expectRefusal(short, 'form-invalid', /от 3 до 12/);
    });

    it.each<[string, string, Record<string, unknown>]>([
      ['a text that is missing', '/goal', { goal: undefined }],
      ['a text of another type', '/goal', { goal: 5 }],
      ['a text too long', '/goal', { goal: 'ы'.repeat(301) }],
      ['a text too short', '/strengths', { strengths: 'а' }],
      ['a choice that is not offered', '/form', { form: 'teleport' }],
      ['a date that does not exist', '/periodFrom', { periodFrom: '2026-02-30' }],
      ['a date in words', '/diagnosticsDate', { diagnosticsDate: 'вчера' }],
      ['a number in words', '/meetingsPlanned', { meetingsPlanned: 'много' }],
      ['a number with a fraction', '/meetingsPlanned', { meetingsPlanned: 2.5 }],
      ['a number out of its bounds', '/meetingsPlanned', { meetingsPlanned: 401 }],
      ['a list that is empty', '/tasks', { tasks: [] }],
      ['a list too long', '/tasks', { tasks: Array.from({ length: 8 }, (_, at) => `Задача ${at}`) }],
      ['a list that is no list', '/tasks', { tasks: 'Задача' }],
      ['the same thing twice', '/risks', { risks: ['workload', 'workload'] }],
      ['a person that is no person', '/mentors/0', { mentors: ['Орлова'] }],
      ['an institution that is none', '/org', { org: 'Школа № 1' }],
      ['a group of fields in another shape', '/expected/0', { expected: ['хорошо'] }],
      ['a signature that is not given', '/mentorSign', { mentorSign: { signed: false } }],
      ['a field that the form does not have', '/secret', { secret: 1 }],
    ])('%s is refused at its place', async (_what, path, changes) => {
      const answer = await submit(changes);
      expectRefusal(answer, 'form-invalid');
      const found = answer.body.errors.find((one: { path: string }) => one.path.startsWith(path));
      expect({ path: found?.path, errors: answer.body.errors }).toMatchObject({
        path: expect.stringContaining(path),
      });
      expect(found.message).toMatch(/[а-яё]/);
    });

    it('what is computed is computed here, whatever is sent', async () => {
      const answer = await submit({ months: 99, progress: 100, coverage: 100 });
      expect(answer.status).toBe(201);
      const [programme] = (await play.see('mentor', pair)).answers;
      expect(programme!.data!['months']).not.toBe(99);
      expect(programme!.data!['progress']).toBe(0);
    });

    it('whoever drew it up does not approve it, even being a head', async () => {
      expectRefusal(await send('curator', pair, 'PROGRAMME.AGREE'), 'guard', /не подписал/);
      await play.send('mentee3', pair, 'PROGRAMME.SIGN');
      await play.send('curator', pair, 'PROGRAMME.AGREE');
      const takeBack = await giveRole('mentor', 'head');
      expectRefusal(await send('mentor', pair, 'PROGRAMME.APPROVE'), 'guard', /не тот, кто её составил/);
      await takeBack();
      expectRefusal(await send('mentor', pair, 'PROGRAMME.APPROVE'), 'not-yours');
      await play.send('head', pair, 'PROGRAMME.APPROVE');
    });

    describe('and afterwards', () => {
      it.each<[string, string, Record<string, unknown>]>([
        ['a meeting of four minutes', '/durationMin', { durationMin: 4 }],
        ['a yes that is a text', '/groupMeeting', { groupMeeting: 'да' }],
        ['a meeting tomorrow', '/date', { date: addDays(today, 1) }],
      ])('%s is refused', async (_what, path, changes) => {
        const data = await play.fill('mentor', pair, 'meeting-log', { nextStep: undefined, ...changes });
        const answer = await send('mentor', pair, 'MEETING.LOG', { data });
        expectRefusal(answer, 'form-invalid');
        expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
      });

      it('a programme is not finished early before all is done', async () => {
        const data = await play.fill('mentee3', pair, 'change-request', {
          ...sampleOf('change-request', {}, 'valid-early'),
          mentors: people('mentor'),
          mentees: people('mentee3'),
          progress: 100,
        });
        expectRefusal(await send('mentee3', pair, 'EARLY_COMPLETE', { data }), 'form-invalid', /на 0 %/);
      });

      it('a notice cannot be refused by anybody; after three working days the pair is suspended', async () => {
        await play.answer('mentor', pair, 'MENTOR.WITHDRAW', 'change-request', { noticeDate: today });
        for (const login of ['head', 'curator', 'council']) {
          expectRefusal(await send(login, pair, 'WITHDRAW.REVOKE'), 'guard', /только тот, кто его подал/);
          const possible = (await play.see(login, pair)).availableEvents.filter((one) => one.allowed);
          expect(possible.map((one) => one.type).filter((type) => !/^LEAVER/.test(type))).toEqual([]);
        }
        const { rows } = await engine.pool.query<{ day: string }>(
          `select to_char(fire_at at time zone 'Asia/Tomsk', 'YYYY-MM-DD') as day from timer where case_id = $1 and (timer_id like '%P3WD%' or event::text like '%P3WD%')`,
          [pair],
        );
        expect(rows.length).toBe(1);
        expect(rows[0]!.day >= addDays(today, 3)).toBe(true);
        await play.lapse(pair, 'P3WD');
        expect(JSON.stringify((await play.see('curator', pair)).state)).toContain('vacant');
        expect(await engine.app.get(SweepTimers).sweep()).toBe(0);
        await play.settled();
        expect((await noticesOf('curator', pair, 'mentor-released')).length).toBe(1);
      }, 20_000);
    });
  });

  describe('a decision on one’s own work', () => {
    let candidacy: string;
    beforeAll(async () => {
      const { people: all } = engine.world;
      candidacy = await play.open(
        'mentor2',
        'mentor-selection',
        sampleOf('mentor-application', { person: all['mentor2'] }),
      );
      await play.send('curator', candidacy, 'SCREEN.PASS');
      for (const expert of ['council', 'council2'])
        await play.send(expert, candidacy, 'SCORE.SUBMIT', sampleOf('mentor-selection-sheet'));
      await play.send('head', candidacy, 'COUNCIL.SELECT', sampleOf('selection-decision'));
    }, 30_000);

    it('is left to another where there is another', async () => {
      const takeBack = await giveRole('council2', 'head');
      expectRefusal(await send('head', candidacy, 'MENTOR.ADMIT'), 'guard', /не тот, кто подписал/);
      const event = (await play.see('head', candidacy)).availableEvents.find(
        (one) => one.type === 'MENTOR.ADMIT',
      );
      expect(event).toMatchObject({ allowed: false, reason: expect.stringMatching(/не тот, кто подписал/) });
      await takeBack();
    });

    it('is allowed in a small school where nobody else may, and the history says so', async () => {
      await play.send('head', candidacy, 'MENTOR.ADMIT');
      const { body } = await (await engine.as('curator')).get(`/cases/${candidacy}/history`);
      const entry = body.items.find((one: { type: string }) => one.type === 'MENTOR.ADMIT');
      expect(entry.sentence).toMatch(/Волков.*\. .*(сам|другого|никого|никто)/u);
    });
  });

  describe('a task that is late', () => {
    it('reminds whoever is asked and tells the next above, each once', async () => {
      const pair = await play.propose('mentor', 'mentee2');
      await play.answer('psychologist', pair, 'PSYCH.OK', 'compatibility-note');
      const task = (await play.see('curator', pair)).tasks.find(
        (one) => one.key === 'mentorConsent' && one.status === 'open',
      )!;
      await play.lapse(pair, `remind:${task.id}:0`);
      await play.settled();
      await eventually(
        () => noticesOf('mentor', pair, 'task-due'),
        (notices) => notices.length > 0,
        'the reminder',
      );
      await engine.pool.query(`update task set due_at = now() - interval '4 days' where id = $1`, [task.id]);
      await play.lapse(pair, `escalate:${task.id}:0`);
      await play.settled();
      await engine.app.get(SweepTimers).sweep();
      await play.settled();
      expect((await noticesOf('mentor', pair, 'task-due')).length).toBe(1);
      expect(await noticesOf('mentee2', pair, 'task-due')).toEqual([]);
      const overdue = await noticesOf('curator', pair, 'task-overdue');
      expect(overdue.map((notice) => notice.text.ru)).toEqual([expect.stringMatching(/просрочена/)]);
      expect(await noticesOf('head', pair, 'task-overdue')).toEqual([]);
      const summary = (await (await engine.as('mentor')).get('/tasks/summary')).body;
      expect(summary.overdue).toBe(1);
    }, 30_000);
  });

  it('every refusal for want of right is in the audit', async () => {
    const { rows } = await engine.pool.query<{ action: string }>(
      `select distinct action from audit_event where outcome = 'refused' order by action`,
    );
    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        'case.event:EMPLOYER.AGREE',
        'case.event:PROGRAMME.APPROVE',
        'case.event:PSYCH.OK',
        'case.open:mentoring-pair',
        'task.complete',
      ]),
    );
  });
});
