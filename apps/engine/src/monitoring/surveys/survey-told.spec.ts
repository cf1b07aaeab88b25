/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the API are looked at freely in specs */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SurveyResultsView } from '@tandem/contracts';
import { addDays } from '@tandem/domain';
import type { ApiRole } from '../../testing/ask-database.js';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { ShuffleAnswers } from './run/shuffle-answers.js';
import { startSurveys, today, type SurveysUnderTest } from '../../testing/start-surveys.js';
import { SettleMoments } from './run/settle-moments.js';
import { ForgetAnswers } from './run/forget-answers.js';
import { answerAs, answersOf, endSurvey, settled } from '../../testing/survey-people.js';

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

describe('what is told', () => {
  it('is told once, of units and neighbours as they may be, to each what concerns him', async () => {
    const id = await open('operator', { unit: engine.world.units['operator'], tells: 'index' });
    for (const [at, login] of people.school.entries()) await answerAs(engine, login, id, at < 6 ? 9 : 3);
    for (const login of people.neighbour.slice(0, 5)) await answerAs(engine, login, id, 10);
    for (const login of people.farSchool) await answerAs(engine, login, id, 2);
    for (const login of people.lyceum) await answerAs(engine, login, id, 8);
    const before = (await (await engine.as('operator')).get(`/surveys/${id}/results`)).body;
    expect(before).toMatchObject({ publishedAt: null, units: [], questions: [] });
    expect(before.waitsUntil).toBe(addDays(today, 18));
    await endSurvey(engine, id);
    const { body } = await (await engine.as('operator')).get(`/surveys/${id}/results`);
    const of = (name: string) => body.units.find((one: any) => one.unit.id === engine.world.units[name]);
    expect(of('region')).toMatchObject({ invited: 28, answered: 27, representative: true, parent: null });
    expect(of('farSchool')).toMatchObject({ invited: 3, answered: null, share: null, representative: false });
    // The district is its one school.
    expect(of('district').answered).toBeNull();
    expect(of('school')).toMatchObject({ invited: 12, answered: 12, share: 1 });
    const index = body.indices.find((one: any) => one.unit === engine.world.units['region']);
    expect(index).toMatchObject({
      indicator: 'menteeSatisfaction',
      title: 'Удовлетворённость наставляемых',
      satisfied: 18,
      answered: 27,
    });
    expect(body.questions.map((one: any) => one.id)).not.toContain('/comfort');

    const school = (await (await engine.as('head')).get(`/surveys/${id}/results`)).body;
    expect(school.units.map((one: any) => one.unit.id)).toEqual(
      ['region', 'town', 'school'].map((name) => engine.world.units[name]),
    );
    expect(JSON.stringify(school)).not.toContain(engine.world.units['neighbour']);
    expect(
      await api.ask('curator', 'select unit_id from survey_figure where unit_id = $1', [
        engine.world.units['neighbour'],
      ]),
    ).toEqual([]);
    expect((await (await engine.as(people.school[0]!)).get(`/surveys/${id}/results`)).status).toBe(403);

    const { rows: told } = await engine.pool.query('select at from survey_publication where survey_id = $1', [
      id,
    ]);
    await engine.pool.query(
      `update survey_moment set settled_at = null where survey_id = $1 and kind = 'publish'`,
      [id],
    );
    await engine.app.get(SettleMoments).settle();
    await settled(engine, id);
    expect(
      (await engine.pool.query('select at from survey_publication where survey_id = $1', [id])).rows,
    ).toEqual(told);
    await expect(engine.pool.query(`update survey_figure set answered = 9`)).rejects.toThrow(/not told anew/);
    expect((await answerAs(engine, people.farSchool[0]!, id, 9)).body.code).toBe('closed');
    expect((await (await engine.as('operator')).post(`/surveys/${id}/cancel`)).body.code).toBe(
      'told-already',
    );
    expect((await (await engine.as('operator')).get('/notifications')).body.items[0]).toMatchObject({
      surveyId: id,
      text: expect.stringMatching(/Итоги опроса/),
    });
  });

  it('entry and exit are told together, of the same people, as changes', async () => {
    const entry = await open('curator', {
      form: 'survey-mentee-start',
      mode: 'confidential',
      awaitsExit: true,
    });
    for (const login of people.school.slice(0, 7)) await answerAs(engine, login, entry, 5);
    await engine.pool.query(
      `update survey set window_from = window_from - 60, window_to = window_to - 60 where id = $1`,
      [entry],
    );
    const exit = await open('curator', { mode: 'confidential', joins: entry });
    const twice = await (
      await engine.as('curator')
    ).post('/surveys', input({ mode: 'confidential', joins: entry }));
    expect(twice.body.errors[0]).toMatchObject({
      path: '/joins',
      message: expect.stringMatching(/уже есть/),
    });
    for (const login of people.school) await answerAs(engine, login, exit, 9);
    await endSurvey(engine, exit);
    const { body } = await (await engine.as('curator')).get(`/surveys/${exit}/results`);
    expect(body.changes.length).toBeGreaterThan(8);
    expect(body.changes.find((one: any) => one.question === '/comfort')).toMatchObject({
      unit: engine.world.units['school'],
      title: 'Мне было комфортно в программе',
      people: 7,
      change: 4,
    });
    const [start, end] = ['start', 'end'].map((wave) =>
      body.questions.find((one: any) => one.id === `/comfort@${wave}`),
    );
    expect([start.title, start.wave, start.by[0].mean.value]).toEqual([
      'Мне будет комфортно в программе',
      'start',
      5,
    ]);
    expect([end.wave, end.by[0].mean.value]).toEqual(['end', 9]);
    const told = (await (await engine.as('curator')).get(`/surveys/${entry}/results`)).body;
    expect([told.units, told.waitsUntil]).toEqual([[], null]);
    expect((await (await engine.as('curator')).get(`/surveys/${entry}`)).body.published).toBe(true);
  });

  it('single answers and the keys that join them are deleted after a year', async () => {
    const id = await open('curator', { mode: 'confidential' });
    for (const login of people.school.slice(0, 6)) await answerAs(engine, login, id, 9);
    await endSurvey(engine, id);
    const forgetting = engine.app.get(ForgetAnswers);
    await forgetting.forget();
    expect(await answersOf(engine, id)).toHaveLength(6);
    await engine.pool.query(`update survey set published_at = now() - interval '366 days' where id = $1`, [
      id,
    ]);
    await forgetting.forget();
    expect(await answersOf(engine, id)).toEqual([]);
    expect((await engine.pool.query('select 1 from survey_key where survey_id = $1', [id])).rows).toEqual([]);
    expect((await (await engine.as('curator')).get(`/surveys/${id}/results`)).body.units).toHaveLength(1);
  });

  it('afterwards answers are written anew, so that nothing of how they are stored leads to an invitation', async () => {
    const id = await open('curator', { mode: 'confidential' });
    for (const login of people.school.slice(0, 6)) await answerAs(engine, login, id, 9);
    const stored = async () =>
      (
        await engine.pool.query<{ id: string; xmin: string; token: string }>(
          `select id, xmin::text, encode(token, 'hex') as token from survey_answer where survey_id = $1 order by token`,
          [id],
        )
      ).rows;
    const before = await stored();
    await endSurvey(engine, id);
    // The engine's own watch may be at it already.
    for (const end = Date.now() + 10_000; ; await engine.app.get(ShuffleAnswers).shuffle()) {
      const { rows } = await engine.pool.query('select shuffled_at from survey where id = $1', [id]);
      if (rows[0].shuffled_at) break;
      if (Date.now() > end) throw new Error('the answers were not shuffled');
    }
    const after = await stored();
    expect(after.map(({ token }) => token)).toEqual(before.map(({ token }) => token));
    expect(after.filter((one) => before.some((other) => other.id === one.id))).toEqual([]);
    expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(6);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    const invited = await engine.pool.query(
      'select distinct xmin::text from survey_invitation where survey_id = $1',
      [id],
    );
    expect(invited.rows).toHaveLength(1);
    expect(await engine.app.get(ShuffleAnswers).shuffle()).toBe(0);
  });

  it('an answer beside what its mode forbids is refused by the database itself', async () => {
    const id = await open('curator');
    await expect(
      engine.pool.query(
        'insert into survey_answer (survey_id, unit_id, author_id, data) select $1, $2, person_id, $3 from account limit 1',
        [id, engine.world.units['school'], '{}'],
      ),
    ).rejects.toThrow(/anonymous stands beside what it must not/);
  });
});

describe('random surveys, as they are told over HTTP', () => {
  const PLACES = ['school', 'neighbour', 'farSchool', 'lyceum'] as const;
  const given = fc.record({
    unit: fc.constantFrom(...PLACES),
    becomeMentor: fc.constantFrom('yes', 'maybe', 'no'),
    comfort: fc.integer({ min: 1, max: 10 }),
    times: fc.integer({ min: 1, max: 6 }),
  });

  it('no difference of published counts is a group under five', async () => {
    const { rows: persons } = await engine.pool.query<{ id: string }>(
      `insert into person (id, family_name, given_name) select gen_random_uuid(), 'Опрошенный', 'Человек' from generate_series(1, 80) returning id`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 12 }), async (crowd) => {
        const answers = crowd.flatMap(({ times, ...one }) => Array.from({ length: times }, () => one));
        const id = await askedAndAnswered(
          persons.map((one) => one.id),
          answers,
        );
        const { body } = await (await engine.as('operator')).get(`/surveys/${id}/results`);
        const { units, questions } = body as SurveyResultsView;
        const total = units.find(({ parent }) => parent === null)!;
        expect(total.answered).toBe(answers.length >= 5 ? answers.length : null);
        const below = belowOf(units);
        const people = units.flatMap(({ unit, answered }) =>
          answered === null ? [] : [{ cells: below(unit.id), is: answered }],
        );
        expect(smallDifferences(people)).toEqual([]);
        for (const { by } of questions) {
          const titles = [
            ...new Set(by.flatMap(({ groups }) => groups.flatMap(({ title }) => title.split(' или ')))),
          ];
          const counts = by.flatMap(({ unit, groups }) =>
            groups.map(({ title, people: is }) => ({
              cells: below(unit).flatMap((at) =>
                title.split(' или ').map((one) => at * titles.length + titles.indexOf(one)),
              ),
              is,
            })),
          );
          expect(smallDifferences(counts)).toEqual([]);
          for (const { mean } of by) if (mean) expect(mean.answered).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 12 },
    );
  });

  /** Written behind the API, as fast as possible; told by the engine itself. */
  const askedAndAnswered = async (
    persons: readonly string[],
    answers: readonly { unit: (typeof PLACES)[number]; becomeMentor: string; comfort: number }[],
  ): Promise<string> => {
    const { rows } = await engine.pool.query<{ id: string }>(
      `insert into survey (id, title, form_key, form_version, mode, tells, unit_id, level_path, window_from, window_to, grace_days, audience, created_by)
       select gen_random_uuid(), 'Случайный', 'survey-mentee-end', 1, 'anonymous', 'questions', u.id, u.path, current_date, current_date, 0, '{"of":"mentee","pairs":"any"}', $2
       from unit u where u.id = $1 returning id`,
      [engine.world.units['region'], engine.world.people['operator']],
    );
    const id = rows[0]!.id;
    const units = answers.map(({ unit }) => engine.world.units[unit]);
    await engine.pool.query(
      `insert into survey_invitation (survey_id, person_id, unit_id, status) select $1, i.*, 'answered' from unnest($2::uuid[], $3::uuid[]) i`,
      [id, persons.slice(0, units.length), units],
    );
    await engine.pool.query(
      `insert into survey_answer (survey_id, unit_id, data) select $1, a.* from unnest($2::uuid[], $3::jsonb[]) a`,
      [id, units, answers.map(({ becomeMentor, comfort }) => JSON.stringify({ becomeMentor, comfort }))],
    );
    await engine.pool.query(
      `insert into survey_moment (survey_id, kind, zone, at) values ($1, 'publish', 'Asia/Tomsk', now())`,
      [id],
    );
    await endSurvey(engine, id);
    return id;
  };
});

interface Count {
  readonly cells: readonly number[];
  readonly is: number;
}

/** Numbers of the units at which people answer, under each unit. */
const belowOf = (units: SurveyResultsView['units']) => {
  const children = (id: string) => units.filter(({ parent }) => parent === id).map(({ unit }) => unit.id);
  const leaves = units.filter(({ unit }) => children(unit.id).length === 0).map(({ unit }) => unit.id);
  const below = (id: string): number[] =>
    leaves.includes(id) ? [leaves.indexOf(id)] : children(id).flatMap(below);
  return below;
};

/** Everything that is reckoned by taking counts that lie apart from one that holds them all, and is one to four people. */
const smallDifferences = (counts: readonly Count[]): string[] => {
  const told = counts.map(({ cells, is }) => ({
    mask: cells.reduce((mask, at) => mask | (1n << BigInt(at)), 0n),
    is,
  }));
  const small: string[] = [];
  const take = (left: { mask: bigint; is: number }, from: number): void => {
    if (left.mask !== 0n && left.is > 0 && left.is < 5) small.push(`${left.mask.toString(2)}: ${left.is}`);
    for (let at = from; at < told.length; at += 1) {
      const { mask, is } = told[at]!;
      if (mask !== 0n && (mask & left.mask) === mask)
        take({ mask: left.mask & ~mask, is: left.is - is }, at + 1);
    }
  };
  for (const one of told) take(one, 0);
  return [...new Set(small)];
};
