import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterView } from '@tandem/contracts';
import { redisUrl } from '@tandem/testing';
import { localTime } from '@tandem/domain';
import { newId } from '@tandem/store';
import { ApiClient } from '../../testing/api-client.js';
import { PerformEffect } from '../../pipeline/perform-effect.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { MailSink, type TakenLetter } from '../../testing/mail-sink.js';
import { eventually, SchoolYear } from '../../testing/school-year.js';
import { ComposeConfirmation } from './confirm/compose-confirmation.js';
import { SweepLetters } from './sweep-letters.js';

const AT_ONCE = { digest: 'each', quiet: null, workdaysOnly: false } as const;
const DAILY = { digest: 'daily', quiet: null, workdaysOnly: false } as const;

/** What the link of a letter brings. */
const tokenIn = (text: string): string =>
  /\/confirm-email\?lang=ru#([0-9a-f]{64})$/m.exec(text.replaceAll('\r', ''))![1]!;
const hasConfirmed = (engine: EngineUnderTest, login: string) =>
  engine.pool.query('update person set email = $2 where id = $1', [
    engine.world.people[login],
    `${login}@school.example`,
  ]);

describe('letters over HTTP and SMTP', () => {
  let sink: MailSink;
  let engine: EngineUnderTest;
  let cycle: string;

  beforeAll(async () => {
    sink = await MailSink.open();
    engine = await startEngine({ settings: sink.settings });
    cycle = await new SchoolYear(engine).startCycle();
  }, 90_000);
  afterAll(async () => {
    await engine?.stop();
    await sink?.close();
  });
  afterEach(() => {
    sink.onReader = () => undefined;
    sink.onLetter = () => undefined;
  });

  /** All that is owed is planned and all that is due is settled, also what the engine's own sweep has in hand just now. */
  const sweep = async (): Promise<void> => {
    await engine.app.get(SweepLetters, { strict: false }).sweep();
    await eventually(
      async () =>
        (
          await engine.pool.query<{ left: number }>(
            'select (select count(*) from letter where claim is not null)::int + (select count(*) from notification where letter_owed)::int as left',
          )
        ).rows[0]!.left,
      (left) => left === 0,
      'the end of the sweep',
    );
  };
  /** With an address that is confirmed already; how one comes to be so is told below. */
  const settings = async (login: string, changes: object): Promise<ApiClient> => {
    await hasConfirmed(engine, login);
    const client = await engine.as(login);
    const { status, body } = await client.patch('/notifications/settings', changes);
    expect([status, body.code]).toEqual([200, undefined]);
    return client;
  };
  /** A notice as the workflow sends it: by a job of the outbox. */
  const tell = async (
    login: string,
    text: { ru: string; en?: string },
    { template = 'test', times = 1, caseId = cycle as string | null } = {},
  ): Promise<string> => {
    const id = newId();
    const role = login === 'curator' ? 'curator' : login;
    const payload = { template, to: [role], text };
    await engine.pool.query(
      `insert into outbox (id, case_id, kind, payload, due_at, state, queued_at) values ($1, $2, 'notify', $3, now(), 'queued', now() + interval '1 hour')`,
      [id, caseId, JSON.stringify(payload)],
    );
    const worker = engine.app.get(PerformEffect, { strict: false });
    const job = { id, name: 'notify' as const, caseId, payload };
    await Promise.all(Array.from({ length: times }, () => worker.perform(job)));
    return id;
  };
  const letters = async (login: string) =>
    (
      await engine.pool.query<{
        id: string;
        key: string;
        status: string;
        reason: string | null;
        reply: string | null;
        send_after: Date;
        attempts: number;
      }>('select * from letter where person_id = $1 order by created_at, id', [engine.world.people[login]])
    ).rows;
  /** The clock is moved, not waited for. */
  const makeDue = () =>
    engine.pool.query(
      `update letter set send_after = now() - interval '1 second' where status = 'waiting' and claim is null`,
    );
  const lastAt = async (address: string, count = 1): Promise<TakenLetter> => {
    await eventually(
      async () => {
        await sweep();
        return sink.to(address).length;
      },
      (length) => length >= count,
      'the letter',
    );
    return sink.to(address).at(-1)!;
  };
  const lastTo = (login: string, count = 1) => lastAt(`${login}@school.example`, count);

  it('one letter for one key, though the job is delivered three times', async () => {
    await settings('curator', AT_ONCE);
    const id = await tell(
      'curator',
      { ru: 'Отчёт за 1 полугодие: осталось 3 дня' },
      { times: 3, template: 'task-due' },
    );
    const { mail, raw } = await lastTo('curator');
    await sweep();
    expect(sink.to('curator@school.example')).toHaveLength(1);
    expect(await letters('curator')).toEqual([
      expect.objectContaining({
        key: `notice:${id}:${engine.world.people['curator']}`,
        status: 'sent',
        attempts: 1,
      }),
    ]);
    expect(mail.subject).toBe('Отчёт за 1 полугодие: осталось 3 дня');
    expect(mail.from).toMatchObject({ name: 'Тандем', address: 'tandem@region.example' });
    expect(mail.to).toEqual([expect.objectContaining({ address: 'curator@school.example' })]);
    // Headers of a letter are ASCII whatever they say.
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(/^[\x20-\x7e\r\n\t]*$/.test(head)).toBe(true);
    const headers = Object.fromEntries(mail.headers.map((one) => [one.key, one.value]));
    expect(headers['list-unsubscribe']).toBe('<https://tandem.region.example/settings/letters>');
    expect(headers['auto-submitted']).toBe('auto-generated');
    expect(headers['message-id']).toMatch(/^<[0-9a-f]{40}@region\.example>$/);
    for (const part of [mail.text!, mail.html!]) {
      expect(part).toContain('Отчёт за 1 полугодие: осталось 3 дня');
      expect(part).toContain(`https://tandem.region.example/cases/${cycle}`);
      expect(part).toContain('https://tandem.region.example/settings/letters');
      // Addresses of pages and nothing else: no question mark that could carry a token.
      expect(part.match(/https?:\/\/[^\s"<]+/g)!.filter((one) => /[?#]/.test(one))).toEqual([]);
    }
    expect(mail.html).toContain('lang="ru"');
    expect(mail.html).not.toMatch(/<(script|img|link|iframe)/i);
  });

  it('a digest gathers what was told, in order, without what was read meanwhile', async () => {
    const head = await settings('head', { ...DAILY, language: 'en' });
    await tell('head', { ru: 'Первое', en: 'The first' });
    await tell('head', { ru: 'Второе', en: 'The second' });
    await tell('head', { ru: 'Третье', en: 'The third & <last>' }, { template: 'plans-late' });
    await sweep();
    expect(await letters('head')).toEqual([expect.objectContaining({ status: 'waiting' })]);
    const { body } = await head.get('/notifications');
    const second = body.items.find((one: { text: string }) => one.text === 'Второе');
    await head.post('/notifications/read', { ids: [second.id] });
    await makeDue();
    const { mail } = await lastTo('head');
    expect(mail.subject).toBe('The third & <last> and 1 more');
    expect(mail.text!.indexOf('The first')).toBeLessThan(mail.text!.indexOf('The third'));
    expect(mail.text).not.toContain('The second');
    expect(mail.html).toContain('The third &amp; &lt;last&gt;');
    expect(mail.html).toContain('lang="en"');
    // What is told after the digest went goes with the next, which has a key of its own.
    await tell('head', { ru: 'Четвёртое' });
    await sweep();
    const both = await letters('head');
    expect(both.map((one) => one.status)).toEqual(['sent', 'waiting']);
    expect(new Set(both.map((one) => one.key)).size).toBe(2);
  });

  it('all that was told is read: no letter goes', async () => {
    const mentor = await settings('mentor', DAILY);
    await insertNotice('mentor', 'Прочитанное');
    await sweep();
    await mentor.post('/notifications/read');
    await makeDue();
    await sweep();
    expect(await letters('mentor')).toEqual([
      expect.objectContaining({ status: 'unwanted', reason: 'read' }),
    ]);
    expect(sink.to('mentor@school.example')).toEqual([]);
  });

  /** A notice as any feature may write it: the letter is owed by the row itself. */
  const insertNotice = async (login: string, ru: string, template = 'test') =>
    engine.pool.query(
      `insert into notification (id, person_id, outbox_id, case_id, template, text, at) values ($1, $2, $3, null, $4, $5, now())`,
      [newId(), engine.world.people[login], newId(), template, JSON.stringify({ ru })],
    );

  it('never in quiet hours, though it was due before them', async () => {
    const hour = (shift: number) => localTime(Date.now() + shift * 3_600_000, 'Asia/Tomsk');
    const quiet = { from: hour(-2), to: hour(2) };
    await settings('mentee', { ...AT_ONCE, quiet });
    await insertNotice('mentee', 'Ночью');
    await insertNotice('mentee', 'Тоже ночью');
    await sweep();
    const [letter, ...others] = await letters('mentee');
    expect(others).toEqual([]);
    expect(localTime(letter!.send_after.getTime(), 'Asia/Tomsk')).toBe(quiet.to);
    await makeDue();
    await sweep();
    const [still] = await letters('mentee');
    expect(still).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(localTime(still!.send_after.getTime(), 'Asia/Tomsk')).toBe(quiet.to);
    expect(sink.to('mentee@school.example')).toEqual([]);
    // Whoever gives up his quiet hours need not wait for their end: two notices, each by itself now.
    await settings('mentee', AT_ONCE);
    await lastTo('mentee', 2);
    expect(
      sink
        .to('mentee@school.example')
        .map((one) => one.mail.subject)
        .sort(),
    ).toEqual(['Ночью', 'Тоже ночью']);
  });

  it('not of groups that are not wanted, not to whom wants none or has no address', async () => {
    await settings('mentor2', { ...AT_ONCE, groups: { reminders: false } });
    await insertNotice('mentor2', 'Напоминание', 'task-due');
    await insertNotice('mentor2', 'Решение', 'request-included');
    await settings('mentee2', { digest: 'off' });
    await insertNotice('mentee2', 'Никому');
    await insertNotice('mentee3', 'Некуда');
    const { mail } = await lastTo('mentor2');
    expect(mail.subject).toBe('Решение');
    const reasons = async (login: string) => (await letters(login)).map((one) => one.reason);
    expect(await reasons('mentor2')).toEqual(expect.arrayContaining(['group-off', null]));
    expect(await reasons('mentee2')).toEqual(['off']);
    expect(await reasons('mentee3')).toEqual(['no-address']);
    expect(sink.to('mentor2@school.example')).toHaveLength(1);
  });

  it('a subject names nobody, and a letter tells of a case no more than its reader may see', async () => {
    const caseId = newId();
    await engine.pool.query(
      `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, state, state_paths, opened_at, updated_at)
       select $1, workflow_id, workflow_key, 'pair', 1, unit_id, unit_path, 'Орлова А. И. — Сафин А. И.', 'open', '{}', '{}', now(), now() from "case" where id = $2`,
      [caseId, cycle],
    );
    await engine.pool.query(
      `insert into case_participant (case_id, person_id, role, unit_id, state, joined_at) values ($1, $2, 'mentee', $3, 'active', now())`,
      [caseId, engine.world.people['mentee'], engine.world.units['school']],
    );
    const notice = (login: string) =>
      engine.pool.query(
        `insert into notification (id, person_id, outbox_id, case_id, template, text, at) values ($1, $2, $3, $4, 'test', $5, now())`,
        [
          newId(),
          engine.world.people[login],
          newId(),
          caseId,
          JSON.stringify({ ru: 'Поговорите с Сафиным о программе' }),
        ],
      );
    await settings('psychologist', AT_ONCE);
    await settings('far-curator', AT_ONCE);
    await notice('psychologist');
    await notice('far-curator');
    const { mail } = await lastTo('psychologist');
    expect(mail.subject).toBe('Для вас есть новое');
    expect(mail.text).toContain('Орлова А. И. — Сафин А. И.');
    expect((await lastTo('far-curator')).mail.text).not.toContain('Орлова');
  });

  it('a refusal for good is told to the administrator, and the address gets nothing more', async () => {
    await settings('council', AT_ONCE);
    sink.onReader = () => ({ code: 550, words: '5.1.1 council@school.example is unknown here' });
    await insertNotice('council', 'Не дойдёт');
    await sweep();
    const [failed] = await letters('council');
    expect(failed).toMatchObject({ status: 'failed', reason: 'address-refused', reply: '550 5.1.1' });
    sink.onReader = () => undefined;
    await insertNotice('council', 'Уже не пишем');
    await sweep();
    expect((await letters('council')).map((one) => one.reason)).toEqual([
      'address-refused',
      'address-refused',
    ]);
    expect(sink.to('council@school.example')).toEqual([]);

    const admin = await engine.as('admin');
    const incident = (await admin.get('/incidents')).body.items.find(
      (one: { kind: string }) => one.kind === 'sendLetter',
    );
    expect(incident.lastError).toBe('Дорохов Анна Ивановна: 550 5.1.1');
    expect((await (await engine.as('council')).get('/notifications/settings')).body.refusedAt).toBeTruthy();
    // The mailbox was opened again, the administrator has it tried once more.
    await admin.post(`/incidents/${incident.id}/retry`);
    expect((await lastTo('council')).mail.subject).toBe('Не дойдёт');
    expect((await (await engine.as('council')).get('/notifications/settings')).body.refusedAt).toBeNull();
  }, 40_000);

  it('a refusal for now is tried again later, a server in trouble is left alone', async () => {
    await settings('council2', AT_ONCE);
    let asked = 0;
    sink.onReader = () => (asked++ < 1 ? { code: 451, words: '4.7.1 try later' } : undefined);
    await insertNotice('council2', 'Со второго раза');
    await sweep();
    const [put] = await letters('council2');
    expect(put).toMatchObject({ status: 'waiting', reply: '451 4.7.1', attempts: 1 });
    expect(put!.send_after.getTime() - Date.now()).toBeGreaterThan(30_000);
    await makeDue();
    expect((await lastTo('council2')).mail.subject).toBe('Со второго раза');
    expect(asked).toBe(2);
  });

  it('a connection that breaks after the letter has gone: nobody knows, so never again', async () => {
    await settings('neighbour-head', AT_ONCE);
    let seen = 0;
    sink.onLetter = (_letter, session) => {
      seen += 1;
      // As a server that dies before it answers.
      const broken = [...connectionsOf(sink)].find((one) => one.session === session);
      broken!._socket.destroy();
      return new Promise(() => undefined);
    };
    await insertNotice('neighbour-head', 'Неизвестно');
    await sweep();
    expect(await letters('neighbour-head')).toEqual([
      expect.objectContaining({ status: 'failed', reason: 'unknown' }),
    ]);
    sink.onLetter = () => undefined;
    await makeDue();
    await sweep();
    expect(seen).toBe(1);
    expect(sink.to('neighbour-head@school.example')).toEqual([]);
  });

  describe('settings', () => {
    it('are one’s own, begin with a calm default and are checked', async () => {
      const client = await engine.as('methodist');
      expect((await client.get('/notifications/settings')).body).toMatchObject({
        email: null,
        digest: 'daily',
        digestAt: '09:00',
        quiet: { from: '21:00', to: '08:00' },
        workdaysOnly: true,
        zone: 'Asia/Tomsk',
        posts: 'people',
        nextAt: null,
        trial: null,
      });
      const wrong = async (changes: object) => {
        const { status, body } = await client.patch('/notifications/settings', changes);
        return [status, body.errors?.[0]?.path];
      };
      expect(await wrong({ email: 'a@b.ru, c@d.ru' })).toEqual([400, '/email']);
      expect(await wrong({ email: 'a@b.ru\r\nBcc: x@y.ru' })).toEqual([400, '/email']);
      expect(await wrong({ quiet: { from: '08:00', to: '08:00' } })).toEqual([400, '/quiet']);
      expect(await wrong({ digestAt: '25:00' })).toEqual([400, '/digestAt']);
      expect(await wrong({ groups: { gossip: false } })).toEqual([400, expect.stringContaining('/groups')]);
      const saved = await client.patch('/notifications/settings', {
        email: ' methodist@town.example ',
        groups: { surveys: false },
      });
      expect(saved.body).toMatchObject({
        email: null,
        pending: { email: 'methodist@town.example', status: 'waiting' },
        groups: { surveys: false, tasks: true },
        nextAt: null,
      });
      await settings('methodist', { language: 'ru' });
      expect((await client.get('/notifications/settings')).body.nextAt).toMatch(/^\d{4}-/);
      // Two tabs that each change one thing lose neither.
      await Promise.all([
        client.patch('/notifications/settings', { digest: 'weekly' }),
        client.patch('/notifications/settings', { digestAt: '07:30' }),
        client.patch('/notifications/settings', { groups: { documents: false } }),
      ]);
      expect((await client.get('/notifications/settings')).body).toMatchObject({
        digest: 'weekly',
        digestAt: '07:30',
        groups: { surveys: false, documents: false, tasks: true },
      });
      expect((await engine.anonymous().get('/notifications/settings')).status).toBe(401);
    });

    it('a trial letter comes at once, at any hour, a few times an hour', async () => {
      const client = await engine.as('operator');
      expect(await client.post('/notifications/trial')).toMatchObject({
        status: 400,
        body: { errors: [{ path: '/email', code: 'missing' }] },
      });
      await client.patch('/notifications/settings', { email: 'operator@elsewhere.example' });
      expect((await client.post('/notifications/trial')).body.errors[0].code).toBe('unconfirmed');
      await settings('operator', { quiet: { from: '00:00', to: '23:59' } });
      expect(['waiting', 'sent']).toContain((await client.post('/notifications/trial')).body.trial.status);
      const { mail } = await lastTo('operator');
      expect(mail.subject).toBe('Пробное письмо из «Тандема»');
      // The sink has it a moment before the letter is known to be gone.
      await eventually(
        async () => (await client.get('/notifications/settings')).body.trial.status,
        (status) => status === 'sent',
        'a trial letter that is sent',
      );
      const answers = [];
      for (let time = 0; time < 5; time += 1)
        answers.push((await client.post('/notifications/trial')).status);
      expect(answers).toEqual([202, 202, 202, 202, 429]);
    });

    it('an address is seen by the person and by those who manage him, and led elsewhere by nobody else', async () => {
      const { people } = engine.world;
      const path = (login: string) => `/people/${people[login]}/email`;
      await hasConfirmed(engine, 'mentor');
      expect((await (await engine.as('curator')).get(path('mentor'))).body.email).toBe(
        'mentor@school.example',
      );
      for (const login of ['head', 'mentee', 'municipal', 'department'])
        expect((await (await engine.as(login)).get(path('mentor'))).status).toBe(403);
      expect((await (await engine.as('far-curator')).get(path('mentor'))).status).toBe(404);
      const put = async (login: string, of: string, email: string) =>
        (await (await engine.as(login)).put(path(of), { email })).status;
      expect(await put('curator', 'mentor', 'new@school.example')).toBe(200);
      expect(await put('curator', 'mentor', 'wrong')).toBe(400);
      // A curator does not appoint the head: he does not lead the head’s letters to himself either.
      expect(await put('curator', 'head', 'curator@school.example')).toBe(403);
      expect(await put('far-curator', 'mentor', 'x@school.example')).toBe(404);
      expect(await put('admin', 'head', 'head@school.example')).toBe(200);
      const colleague = await (await engine.as('head')).get(`/people/${people['mentor']}`);
      expect(JSON.stringify(colleague.body)).not.toContain('@');
    });

    it('the API’s own role reads no address and no letter', async () => {
      const refused = async (sql: string) => {
        const client = await engine.pool.connect();
        try {
          await client.query('begin; set local role tandem_api');
          return await client.query(sql).then(
            () => 'read',
            (error: { code: string }) => error.code,
          );
        } finally {
          await client.query('rollback');
          client.release();
        }
      };
      expect(await refused('select email from person')).toBe('42501');
      expect(await refused('select * from letter')).toBe('42501');
      expect(await refused('select * from letter_settings')).toBe('42501');
      expect(await refused('select * from email_confirmation')).toBe('42501');
      expect(await refused('select family_name from person')).toBe('read');
    });
  });

  describe('an address', () => {
    const confirm = (token: string, client = engine.anonymous()) =>
      client.post('/notifications/email/confirm', { token });
    const refusal = async (token: string) => {
      const { status, body } = await confirm(token);
      return status === 422 ? body.code : status;
    };
    /** As if it had been asked for long ago. */
    const longAgo = (login: string) =>
      engine.pool.query(
        `update email_confirmation set asked_at = asked_at - interval '2 minutes' where person_id = $1`,
        [engine.world.people[login]],
      );

    it('gets one letter, which asks, and no other until it is confirmed by whoever has that letter', async () => {
      const client = await engine.as('district');
      const given = await client.patch('/notifications/settings', { ...AT_ONCE, email: 'd@town.example' });
      expect(given.body).toMatchObject({ email: null, pending: { email: 'd@town.example' } });
      await insertNotice('district', 'Ещё не туда');
      const { mail } = await lastAt('d@town.example');
      await sweep();
      await sweep();
      expect(sink.to('d@town.example')).toHaveLength(1);
      const rows = await letters('district');
      expect(rows.map((one) => [one.key.split(':')[0], one.status, one.reason])).toEqual(
        expect.arrayContaining([
          ['confirm', 'sent', null],
          ['notice', 'unwanted', 'unconfirmed'],
        ]),
      );
      expect(mail.subject).toBe('Подтвердите адрес для писем из «Тандема»');
      // It may have come to a stranger: nobody is named, not in the header either.
      expect(mail.to).toEqual([{ name: '', address: 'd@town.example' }]);
      expect(mail.text! + mail.html!).not.toContain('Анна Ивановна');
      const token = tokenIn(mail.text!);
      expect(mail.html).toContain(`https://tandem.region.example/confirm-email?lang=ru#${token}"`);
      const { body: waiting } = await client.get('/notifications/settings');
      expect(waiting.pending.status).toBe('sent');
      const days = (Date.parse(waiting.pending.until) - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(2.9);
      expect(days).toBeLessThanOrEqual(3);
      // What is kept opens nothing.
      const kept = await engine.pool.query(
        `select c::text || encode(c.token_sha256, 'escape') || l::text as row from email_confirmation c join letter l on l.confirmation_id = c.id where c.person_id = $1`,
        [engine.world.people['district']],
      );
      expect(kept.rows[0].row).not.toContain(token.slice(32));
      // A sender that was asleep and has lost the letter changes nothing of the link that has gone.
      const late = await engine.app
        .get(ComposeConfirmation, { strict: false })
        .compose(
          { id: rows.find((one) => one.key.startsWith('confirm:'))!.id, kind: 'confirm', claim: newId() },
          { name: '', language: 'ru', zone: 'UTC', base: '' },
        );
      expect(late).toBeNull();

      const answers = await Promise.all([refusal(token), refusal(token)]);
      expect(answers.sort()).toEqual([204, 'link-used']);
      expect((await client.get('/notifications/settings')).body).toMatchObject({
        email: 'd@town.example',
        pending: null,
        nextAt: expect.any(String),
      });
      await insertNotice('district', 'Теперь туда');
      expect((await lastAt('d@town.example', 2)).mail.subject).toBe('Теперь туда');
    }, 40_000);

    it('is not confirmed by a link that is wrong, replaced, expired or tried too often, and each says so', async () => {
      const client = await engine.as('lyceum-head');
      const give = (email: string) => client.patch('/notifications/settings', { email });
      await give('a@lyceum.example');
      const first = tokenIn((await lastAt('a@lyceum.example')).mail.text!);
      const spoiled = (token: string) => token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
      expect(await refusal(spoiled(first))).toBe('link-wrong');
      expect(await refusal('abc')).toBe('link-wrong');
      expect(await refusal(newId().replaceAll('-', '') + first.slice(32))).toBe('link-wrong');

      await engine.pool.query(`update email_confirmation set expires_at = now() where person_id = $1`, [
        engine.world.people['lyceum-head'],
      ]);
      expect(await refusal(first)).toBe('link-expired');
      const english = await confirm(first, new ApiClient(engine.url, 'en'));
      expect(english.body.detail).toMatch(/expired.*Ask for a new letter/);
      expect((await client.get('/notifications/settings')).body.pending.status).toBe('expired');
      expect(await client.post('/notifications/email/again')).toMatchObject({
        status: 429,
        body: { code: 'letter-just-sent' },
      });
      await longAgo('lyceum-head');
      const { pending } = (await client.post('/notifications/email/again')).body;
      expect(['waiting', 'sent']).toContain(pending.status);
      const second = tokenIn((await lastAt('a@lyceum.example', 2)).mail.text!);

      await give('b@lyceum.example');
      expect(await refusal(second)).toBe('link-replaced');
      const third = tokenIn((await lastAt('b@lyceum.example')).mail.text!);
      for (let time = 0; time < 5; time += 1) expect(await refusal(spoiled(third))).toBe('link-wrong');
      expect(await refusal(third)).toBe('link-spent');
      expect((await client.get('/notifications/settings')).body).toMatchObject({
        email: null,
        pending: { email: 'b@lyceum.example', status: 'expired' },
      });

      // A stranger’s mailbox is no toy: five letters an hour, whatever they are addressed to.
      expect((await give('c@lyceum.example')).status).toBe(200);
      expect((await give('d@lyceum.example')).status).toBe(200);
      expect(await give('e@lyceum.example')).toMatchObject({
        status: 429,
        body: { code: 'too-many-letters', errors: [{ path: '/email' }] },
      });
      // None is given up at once, and with it what waited.
      expect((await client.patch('/notifications/settings', { email: null })).body).toMatchObject({
        email: null,
        pending: null,
      });
      expect((await client.post('/notifications/email/again')).body.code).toBe('nothing-to-confirm');
    }, 60_000);

    it('of before has the letters until the new one is confirmed, and is told of it once', async () => {
      await settings('municipal', AT_ONCE);
      const { people } = engine.world;
      const admin = await engine.as('admin');
      const put = await admin.put(`/people/${people['municipal']}/email`, { email: 'new@town.example' });
      expect(put.body).toMatchObject({
        email: 'municipal@school.example',
        pending: { email: 'new@town.example' },
      });
      await insertNotice('municipal', 'Пока по-старому');
      expect((await lastTo('municipal')).mail.subject).toBe('Пока по-старому');
      const token = tokenIn((await lastAt('new@town.example')).mail.text!);
      expect(await refusal(token)).toBe(204);
      const { mail } = await lastTo('municipal', 2);
      expect(mail.subject).toBe('Письма из «Тандема» теперь приходят на другой адрес');
      expect(mail.text! + mail.html!).not.toContain('new@town.example');
      await insertNotice('municipal', 'Уже по-новому');
      expect((await lastAt('new@town.example', 2)).mail.subject).toBe('Уже по-новому');
      expect(await refusal(token)).toBe('link-used');
      await sweep();
      expect(sink.to('municipal@school.example')).toHaveLength(2);

      // A new one that is thought better of leaves everything as it was.
      const client = await engine.as('municipal');
      const change = (email: string) => client.patch('/notifications/settings', { email });
      expect((await change('other@town.example')).body.pending.email).toBe('other@town.example');
      expect((await change('new@town.example')).body).toMatchObject({
        email: 'new@town.example',
        pending: null,
      });
    }, 40_000);

    it('is given with the person who is added, checked at its field, and asked for again by whoever added him', async () => {
      const curator = await engine.as('curator');
      const person = {
        familyName: 'Почтовая',
        givenName: 'Вера',
        unit: engine.world.units['school'],
        role: 'mentor',
      };
      const wrong = await curator.post('/people', { ...person, email: 'vera@' });
      expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, '/email']);
      const found = await curator.get(`/people?q=${encodeURIComponent('Почтовая')}`);
      expect(found.body.items).toEqual([]);

      // The mail server does not know it: whoever looks is told, and no incident is made of a slip of the pen.
      sink.onReader = (address) =>
        address.startsWith('vera@') ? { code: 550, words: '5.1.1 unknown' } : undefined;
      const added = await curator.post('/people', { ...person, email: ' vera@school.example ' });
      expect(added.status).toBe(201);
      const path = `/people/${added.body.id}/email`;
      const known = async () => (await curator.get(path)).body;
      await eventually(known, (body) => body.pending.status === 'failed', 'the refusal');
      expect(await known()).toMatchObject({
        email: null,
        pending: { email: 'vera@school.example', reply: '550 5.1.1' },
      });
      const incidents = (await (await engine.as('admin')).get('/incidents')).body.items;
      expect(JSON.stringify(incidents)).not.toContain('Почтовая');
      sink.onReader = () => undefined;
      expect((await curator.post(`${path}/again`)).status).toBe(429);
      await engine.pool.query(
        `update email_confirmation set asked_at = asked_at - interval '2 minutes' where person_id = $1`,
        [added.body.id],
      );
      expect((await (await engine.as('far-curator')).post(`${path}/again`)).status).toBe(404);
      expect((await curator.post(`${path}/again`)).status).toBe(202);
      expect(await refusal(tokenIn((await lastAt('vera@school.example')).mail.text!))).toBe(204);
      expect(await known()).toEqual({ email: 'vera@school.example', refusedAt: null, pending: null });
    }, 40_000);
  });

  it('there is no mailbox outside the demonstration', async () => {
    for (const login of ['admin', 'curator', 'operator'])
      expect((await (await engine.as(login)).get('/mailbox')).status).toBe(404);
  });
});

describe('the mailbox of a demonstration', () => {
  it('keeps what would have gone, and what still waits, for everybody there to see', async () => {
    const engine = await startEngine({ settings: { TANDEM_DEMO: '1' } });
    try {
      const curator = await engine.as('curator');
      const put = (changes: object) => curator.patch('/notifications/settings', changes);
      await put({ email: 'curator@school.example', digest: 'daily' });
      const first = await eventually(
        async () => (await curator.get('/mailbox?status=sent')).body.items as LetterView[],
        (items) => items.length === 1,
        'the letter that asks',
      );
      expect(first[0]).toMatchObject({ to: 'curator@school.example', notices: 0 });
      const token = tokenIn(first[0]!.text);
      expect((await engine.anonymous().post('/notifications/email/confirm', { token })).status).toBe(204);
      expect((await curator.get('/notifications/settings')).body.posts).toBe('mailbox');
      await curator.post('/notifications/trial');
      for (const login of ['curator', 'head'])
        await engine.pool.query(
          `insert into notification (id, person_id, outbox_id, template, text, at) values ($1, $2, $3, 'test', $4, now())`,
          [
            newId(),
            engine.world.people[login],
            newId(),
            JSON.stringify({ ru: 'Программа <вернулась> 100%' }),
          ],
        );
      const head = await engine.as('head');
      const list = async (query = '') => (await head.get(`/mailbox${query}`)).body.items as LetterView[];
      await eventually(
        () => list('?status=sent'),
        (items) => items.length === 2,
        'the trial in the mailbox',
      );
      await eventually(
        () => list('?status=waiting'),
        (items) => items.length === 1,
        'the digest that waits',
      );
      const [waiting] = await list('?status=waiting');
      expect(waiting).toMatchObject({
        to: 'curator@school.example',
        toName: 'Белова Анна Ивановна',
        subject: 'Программа <вернулась> 100%',
        status: 'waiting',
        notices: 1,
      });
      expect(waiting!.html).toContain('Программа &lt;вернулась&gt; 100%');
      const [unwanted] = await list('?status=unwanted');
      expect(unwanted).toMatchObject({ toName: 'Волков Анна Ивановна', reason: 'no-address' });
      expect((await list('?q=%D0%BF%D1%80%D0%BE%D0%B1%D0%BD%D0%BE%D0%B5')).map((one) => one.status)).toEqual([
        'sent',
      ]);
      // What is looked for is letters, not a pattern.
      expect(await list('?q=100%25')).toHaveLength(1);
      expect(await list('?q=%25%25')).toHaveLength(0);
      expect((await engine.anonymous().get('/mailbox')).status).toBe(401);
    } finally {
      await engine.stop();
    }
  }, 90_000);
});

const connectionsOf = (sink: MailSink) =>
  (
    sink as unknown as {
      server: { connections: Set<{ session: unknown; _socket: { destroy(): void } }> };
    }
  ).server.connections;

const BACKENDS = ['postgres', ...(redisUrl() ? (['redis'] as const) : [])] as const;

describe.each(BACKENDS)('from a step of a case to a letter, jobs in %s', (queue) => {
  it('without anybody’s help', async () => {
    const sink = await MailSink.open();
    const engine = await startEngine({ queue, settings: sink.settings });
    try {
      await hasConfirmed(engine, 'mentee');
      await (await engine.as('mentee')).patch('/notifications/settings', AT_ONCE);
      const year = new SchoolYear(engine);
      await year.startCycle();
      await year.includeRequest();
      await eventually(
        () => Promise.resolve(sink.to('mentee@school.example').map((one) => one.mail.subject)),
        (subjects) => subjects.some((one) => one?.startsWith('Вас включили в базу наставляемых')),
        'the letter',
        20,
      );
      const ids = sink.taken.map((one) => one.mail.messageId);
      expect(new Set(ids).size).toBe(ids.length);
    } finally {
      await engine.stop();
      await sink.close();
    }
  }, 90_000);
});
