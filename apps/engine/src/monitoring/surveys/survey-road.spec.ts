/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the API are looked at freely in specs */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@tandem/domain';
import type { ApiRole } from '../../testing/ask-database.js';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { eventually } from '../../testing/school-year.js';
import { loadPerson } from '../../identity/load-viewer.js';
import { ListMySurveys } from './answer/list-my-surveys.js';
import { startSurveys, today, type SurveysUnderTest } from '../../testing/start-surveys.js';
import { SettleMoments } from './run/settle-moments.js';
import { answerAs, answersOf, settled } from '../../testing/survey-people.js';

let surveys: SurveysUnderTest;
let engine: EngineUnderTest;
let api: ApiRole;
let people: SurveysUnderTest['people'];
const input: SurveysUnderTest['input'] = (more) => surveys.input(more);
const open: SurveysUnderTest['open'] = (login, more) => surveys.open(login, more);

beforeAll(async () => {
  surveys = await startSurveys();
  ({ engine, api, people } = surveys);
}, 90_000);
afterAll(() => surveys?.stop(), 30_000);

describe('a preview', () => {
  const preview = async (login: string, more: Record<string, unknown> = {}) =>
    (await (await engine.as(login)).post('/surveys/preview', input(more))).body;

  it('says how many are asked, and in how many units too few', async () => {
    expect(await preview('operator', { unit: engine.world.units['operator'] })).toMatchObject({
      people: 28,
      units: 4,
      small: 1,
      problems: [],
    });
    expect(await preview('methodist', { unit: engine.world.units['townAuthority'] })).toMatchObject({
      people: 18,
      units: 2,
      small: 0,
    });
    expect(await preview('curator')).toMatchObject({ people: 12, units: 1 });
  });

  it.each([
    [{ from: addDays(today, 3), to: today }, '/to', /раньше, чем начинается/],
    [{ from: addDays(today, -1) }, '/from', /уже прошёл/],
    [{ to: addDays(today, 400) }, '/to', /длиннее 120 дней/],
    [{ from: 'вчера' }, '/from', /первый день/],
    [{ form: 'no-such-form' }, '/form', /нет среди опубликованных/],
    [{ form: 'pd-consent', mode: 'named' }, '/form', /подписывают/],
    [{ form: 'programme-quality-score' }, '/mode', /именной/],
    [{ form: 'swot', tells: 'index' }, '/tells', /не из чего/],
    [{ audience: { of: 'mentee', pairs: 'ended' } }, '/audience', /Спрашивать некого/],
    [{ audience: { of: 'curator', pairs: 'any' } }, '/audience', /слишком мало людей: 1/],
    [{ joins: randomUUID() }, '/mode', /только в конфиденциальном/],
    [{ joins: randomUUID(), mode: 'confidential' }, '/joins', /нужен входной опрос/],
    [{ awaitsExit: true }, '/awaitsExit', /только в конфиденциальном/],
  ])('%j: the problem stands at %s', async (more, at, text) => {
    const { problems } = await preview('curator', more);
    expect(problems).toContainEqual({ at, text: expect.stringMatching(text) });
    const opened = await (await engine.as('curator')).post('/surveys', input(more));
    expect([opened.status, opened.body.code]).toEqual([422, 'survey-problems']);
    expect(opened.body.errors).toContainEqual({ path: at, message: expect.stringMatching(text) });
  });

  it.each(['survey-mentee-start', 'survey-mentee-end', 'survey-mentor-start', 'survey-mentor-end', 'swot'])(
    '%s serves in every mode',
    async (form) => {
      for (const mode of ['anonymous', 'confidential', 'named'])
        expect((await preview('curator', { form, mode })).problems).toEqual([]);
    },
  );

  it('forms are offered with what they are', async () => {
    const { body } = await (
      await engine.as('curator')
    ).get(`/surveys/forms?unit=${engine.world.units['school']}`);
    const of = (key: string) => body.items.find((one: { key: string }) => one.key === key);
    expect(of('survey-mentee-end')).toMatchObject({ naming: false, index: true, minutes: 2 });
    expect(of('programme-quality-score')).toMatchObject({ naming: true, index: false });
    expect(of('pd-consent')).toBeUndefined();
  });

  it('is for those who run surveys at that place', async () => {
    for (const login of ['head', 'mentor', 'mentee', 'department', 'admin'])
      expect([login, (await (await engine.as(login)).post('/surveys', input())).status]).toEqual([
        login,
        403,
      ]);
    const elsewhere = input({ unit: engine.world.units['neighbour'] });
    expect((await (await engine.as('curator')).post('/surveys/preview', elsewhere)).status).toBe(403);
    const forms = `/surveys/forms?unit=${engine.world.units['neighbour']}`;
    expect((await (await engine.as('curator')).get(forms)).status).toBe(403);
    expect((await (await engine.as('methodist')).get(forms)).status).toBe(200);
  });
});

describe('answering', () => {
  it('the same press twice opens one survey', async () => {
    const client = await engine.as('curator');
    const body = input({ title: 'Дважды' });
    const key = { 'idempotency-key': randomUUID() };
    const [one, other] = await Promise.all([
      client.post('/surveys', body, key),
      client.post('/surveys', body, key),
    ]);
    expect([one.status, other.status, one.body.id]).toEqual([201, 201, other.body.id]);
    const reused = await client.post('/surveys', { ...body, title: 'Другой' }, key);
    expect(reused.body.code).toBe('idempotency-key-reused');
    await client.post(`/surveys/${one.body.id}/cancel`);
  });

  it('asks each person once, tells him, and shows him what is promised', async () => {
    const id = await open('curator');
    const { body } = await (await engine.as(people.school[0]!)).get('/surveys/mine');
    const mine = body.items.find((one: { id: string }) => one.id === id);
    expect(mine).toMatchObject({
      status: 'invited',
      mayAnswer: true,
      mayChange: false,
      leftOut: ['/valued', '/lacked'],
      answer: null,
    });
    expect(mine.promise.join(' ')).toMatch(/анонимный.*изменить отправленный ответ нельзя.*не меньше 5/);
    const notices = (await (await engine.as(people.school[0]!)).get('/notifications')).body.items;
    expect(notices[0]).toMatchObject({ surveyId: id, text: expect.stringMatching(/Отвечать необязательно/) });
    for (const login of ['curator', people.neighbour[0]!]) {
      const others = (await (await engine.as(login)).get('/surveys/mine')).body.items;
      expect(others.some((one: { id: string }) => one.id === id)).toBe(false);
      expect((await answerAs(engine, login, id, 7)).status).toBe(404);
    }
  });

  it('anonymous: once, and no answer stands beside a name or a moment', async () => {
    const id = await open('curator');
    const [one, second] = people.school as [string, string];
    const both = await Promise.all([answerAs(engine, one, id, 9), answerAs(engine, one, id, 3)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(both.find(({ status }) => status === 422)!.body).toMatchObject({ code: 'answered-already' });
    expect((await answerAs(engine, second, id, 'refusal')).body).toMatchObject({
      status: 'refused',
      mayAnswer: true,
    });
    expect((await answerAs(engine, second, id, 8)).body).toMatchObject({
      status: 'answered',
      mayAnswer: false,
      mayChange: false,
    });
    expect((await answerAs(engine, second, id, 'refusal')).body.code).toBe('answered-already');
    const { rows } = await engine.pool.query('select * from survey_answer where survey_id = $1', [id]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect([row.author_id, row.token]).toEqual([null, null]);
      // Version 4: at random, without the moment that version 7 begins with.
      expect(row.id[14]).toBe('4');
    }
    const { rows: columns } = await engine.pool.query(
      `select column_name, data_type from information_schema.columns where table_name = 'survey_answer' and (data_type like 'timestamp%' or data_type in ('date', 'bigint', 'integer'))`,
    );
    expect(columns).toEqual([]);
    expect((await (await engine.as(one)).get('/notifications?unread=true')).body.items).not.toContainEqual(
      expect.objectContaining({ surveyId: id }),
    );
  });

  it('confidential: the second answer replaces the first, a refusal takes it back', async () => {
    const id = await open('curator', { mode: 'confidential' });
    const login = people.school[0]!;
    expect((await answerAs(engine, login, id, 9)).body).toMatchObject({ mayChange: true, answer: null });
    await Promise.all([answerAs(engine, login, id, 4), answerAs(engine, login, id, 5)]);
    const answers = await answersOf(engine, id);
    expect(answers).toHaveLength(1);
    expect([4, 5]).toContain(answers[0]!.data.comfort);
    expect(answers[0]!.token).toHaveLength(32);
    expect((await answerAs(engine, login, id, 'refusal')).body.status).toBe('refused');
    expect(await answersOf(engine, id)).toEqual([]);
  });

  it('named: the author reads his answer, and nobody else', async () => {
    const id = await open('curator', { mode: 'named' });
    const [login, other] = people.school as [string, string];
    expect((await answerAs(engine, login, id, 6)).body.answer).toMatchObject({ comfort: 6 });
    const rows = await api.ask(login, 'select author_id from survey_answer where survey_id = $1', [id]);
    expect(rows).toHaveLength(1);
    for (const reader of [other, 'curator', 'head', 'methodist', 'operator', 'admin'])
      expect(await api.ask(reader, 'select 1 from survey_answer')).toEqual([]);
  });

  it('an answer in the last minute is told to its author, though the survey is over when he is told', async () => {
    const id = await open('curator');
    const login = people.school[4]!;
    await answerAs(engine, login, id, 6);
    await engine.pool.query(
      `update survey set window_from = window_from - 30, window_to = window_to - 30, published_at = now() where id = $1`,
      [id],
    );
    const { rows } = await engine.pool.query('select person_id from account where login = $1', [login]);
    const viewer = (await loadPerson(engine.pool, rows[0].person_id))!;
    const mine = engine.app.get(ListMySurveys, { strict: false });
    expect((await mine.list(viewer, 'ru')).map((one) => one.id)).not.toContain(id);
    expect(await mine.list(viewer, 'ru', id)).toMatchObject([
      { id, status: 'answered', mayAnswer: false, mayChange: false },
    ]);
  });

  it('is checked by the version that the survey pinned; what it leaves out is not kept', async () => {
    const id = await open('curator');
    const client = await engine.as(people.school[2]!);
    const bad = await client.post(`/surveys/${id}/answer`, {
      kind: 'answer',
      data: { comfort: 'семь', foreign: 1 },
    });
    expect([bad.status, bad.body.code]).toEqual([422, 'form-invalid']);
    expect(bad.body.errors.map((one: { path: string }) => one.path)).toContain('/comfort');
    await answerAs(engine, people.school[2]!, id, 7, { valued: 'Мой голос узнают', lacked: 'Времени' });
    expect(JSON.stringify(await answersOf(engine, id))).not.toMatch(/голос|Времени/);
  });

  it('before its first day and after its last nobody answers', async () => {
    const later = await open('curator', { from: addDays(today, 2), to: addDays(today, 9) });
    const { rows } = await engine.pool.query(
      'select count(*)::int as n from survey_invitation where survey_id = $1',
      [later],
    );
    expect(rows[0].n).toBe(0);
    const id = await open('curator');
    await engine.pool.query(
      `update survey set window_from = window_from - 30, window_to = window_to - 30 where id = $1`,
      [id],
    );
    expect((await answerAs(engine, people.school[0]!, id, 5)).body.code).toBe('closed');
    expect(
      (await (await engine.as(people.school[0]!)).get('/surveys/mine')).body.items.map((one: any) => one.id),
    ).not.toContain(id);
  });

  it('called off: answers are gone, and nothing is taken', async () => {
    const id = await open('curator', { mode: 'named' });
    await answerAs(engine, people.school[0]!, id, 6);
    expect((await (await engine.as('head')).post(`/surveys/${id}/cancel`)).status).toBe(403);
    expect((await (await engine.as('curator')).post(`/surveys/${id}/cancel`)).body.phase).toBe('cancelled');
    expect(await answersOf(engine, id)).toEqual([]);
    expect((await answerAs(engine, people.school[0]!, id, 6)).body.code).toBe('cancelled');
  });
});

describe('an entry and its exit', () => {
  it('the entry is not called off while its exit goes on: without its key nobody could answer', async () => {
    const entry = await open('curator', { mode: 'confidential', awaitsExit: true });
    const exit = await open('curator', { mode: 'confidential', joins: entry });
    const curator = await engine.as('curator');
    const refused = await curator.post(`/surveys/${entry}/cancel`);
    expect([refused.status, refused.body.code]).toEqual([422, 'has-exit']);
    expect((await answerAs(engine, people.school[3]!, exit, 6)).body.status).toBe('answered');
    expect((await curator.post(`/surveys/${exit}/cancel`)).body.phase).toBe('cancelled');
    expect((await curator.post(`/surveys/${entry}/cancel`)).body.phase).toBe('cancelled');
  });

  it('of an entry that is called off at this moment and its exit only one comes about', async () => {
    const entry = await open('curator', { mode: 'confidential', awaitsExit: true });
    const curator = await engine.as('curator');
    const client = await engine.pool.connect();
    try {
      await client.query('begin');
      await client.query('select 1 from survey where id = $1 for update', [entry]);
      const opening = curator.post('/surveys', input({ mode: 'confidential', joins: entry }));
      await eventually(
        async () =>
          (
            await engine.pool.query(
              `select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`,
            )
          ).rowCount,
        Boolean,
        'the exit beside the calling off',
      );
      await client.query('update survey set cancelled_at = now() where id = $1', [entry]);
      await client.query('commit');
      const { status, body } = await opening;
      expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'survey-problems', '/joins']);
    } finally {
      client.release();
    }
  });
});

describe('reminders', () => {
  it('go to those alone who have done nothing, once for each moment', async () => {
    const id = await open('curator', { to: addDays(today, 20) });
    await answerAs(engine, people.school[0]!, id, 5);
    await answerAs(engine, people.school[1]!, id, 'refusal');
    await engine.pool.query(
      `update survey_moment set at = now() - interval '1 minute' where survey_id = $1 and kind = 'remind' and at = (select min(at) from survey_moment where survey_id = $1 and kind = 'remind')`,
      [id],
    );
    const settling = engine.app.get(SettleMoments);
    await Promise.all([settling.settle(), settling.settle(), settling.settle()]);
    await settled(engine, id);
    const { rows } = await engine.pool.query(
      `select p.login from notification n join account p on p.person_id = n.person_id where n.survey_id = $1 and n.template = 'survey-reminder'`,
      [id],
    );
    expect(rows.map((row) => row.login).sort()).toEqual([...people.school.slice(2)].sort());
  });

  it('those above learn of how it goes one step in three, and never who', async () => {
    const id = await open('operator', { unit: engine.world.units['operator'], mode: 'confidential' });
    for (const login of people.school.slice(0, 4)) await answerAs(engine, login, id, 8);
    const seen = async (login: string) => (await (await engine.as(login)).get(`/surveys/${id}`)).body;
    expect(await seen('operator')).toMatchObject({
      invited: 28,
      progress: 'few',
      mayRun: true,
      phase: 'open',
    });
    await answerAs(engine, people.school[4]!, id, 8);
    expect(await seen('head')).toMatchObject({ invited: 28, progress: 'belowHalf', mayRun: false });
    expect((await seen('methodist')).progress).toBe('belowHalf');
    for (const reader of ['curator', 'head', 'methodist', 'operator', 'department', 'admin']) {
      for (const table of ['survey_invitation', 'survey_answer'])
        expect([reader, table, await api.ask(reader, `select * from ${table}`)]).toEqual([reader, table, []]);
      for (const table of ['survey_key', 'survey_moment'])
        await expect(api.ask(reader, `select * from ${table}`)).rejects.toThrow(/permission denied/);
    }
    expect(
      await api.ask(people.school[0]!, 'select person_id from survey_invitation where survey_id = $1', [id]),
    ).toHaveLength(1);
    for (const write of [
      'delete from survey_invitation',
      `update survey set title = 'x'`,
      `insert into survey_answer (survey_id, unit_id, data) values (gen_random_uuid(), gen_random_uuid(), '{}')`,
    ])
      await expect(api.ask('operator', write)).rejects.toThrow(/permission denied/);
  });
});
