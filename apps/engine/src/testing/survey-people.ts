import type { JsonObject } from '@tandem/domain';
import { newId } from '@tandem/store';
import type { EngineUnderTest } from './engine-under-test.js';
import { SettleMoments } from '../monitoring/surveys/run/settle-moments.js';
import { sampleOf } from './read-sample.js';

/** Logins of mentees by the unit of the world where they work, each in a pair of his own. */
export type SurveyPeople<Unit extends string = string> = { readonly [unit in Unit]: readonly string[] };

/** Mentees with accounts, whose pairs are at work. */
export const addMentees = async <Unit extends string>(
  engine: EngineUnderTest,
  numbers: { readonly [unit in Unit]: number },
): Promise<SurveyPeople<Unit>> => {
  const { pool, world } = engine;
  const people = {} as { [unit in Unit]: string[] };
  for (const [unit, number] of Object.entries<number>(numbers) as [Unit, number][]) {
    const logins = Array.from({ length: number }, (_, at) => `${unit.toLowerCase()}-mentee-${at + 1}`);
    people[unit] = logins;
    const [persons, cases] = [logins.map(() => newId()), logins.map(() => newId())];
    logins.forEach((login, at) => ((world.people as Record<string, string>)[login] = persons[at]!));
    await pool.query(
      `insert into person (id, family_name, given_name) select unnest($1::uuid[]), 'Молодой', 'Педагог'`,
      [persons],
    );
    await pool.query(
      `insert into account (person_id, login, password_hash)
       select a.*, (select password_hash from account where login = 'mentee') from unnest($1::uuid[], $2::text[]) a`,
      [persons, logins],
    );
    await pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) select gen_random_uuid(), unnest($1::uuid[]), $2, 'mentee', '2020-01-01'`,
      [persons, world.units[unit]],
    );
    await pool.query(
      `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, stage, state, state_paths, opened_at, updated_at)
       select c.id, d.id, d.key, 'pair', 1, u.id, u.path, 'Пара', 'open', 6, '{"status":"active","value":"active","context":{},"historyValue":{}}', array['active'], now(), now()
       from unnest($1::uuid[]) as c(id), unit u, (select id, key from definition where kind = 'workflow' and key = 'mentoring-pair' limit 1) d where u.id = $2`,
      [cases, world.units[unit]],
    );
    await pool.query(
      `insert into case_participant (case_id, person_id, role, unit_id, state, joined_at)
       select p.*, 'mentee', $3, 'active', now() from unnest($1::uuid[], $2::uuid[]) p`,
      [cases, persons, world.units[unit]],
    );
  }
  return people;
};

/** Answers of the questionnaire of mentees: as its own sample, but every scale alike. */
const menteeAnswer = (form: string, score: number, more: JsonObject): JsonObject => ({
  ...Object.fromEntries(
    Object.entries(sampleOf(form)).map(([name, value]) => [name, typeof value === 'number' ? score : value]),
  ),
  ...more,
});

export const answerAs = async (
  engine: EngineUnderTest,
  login: string,
  survey: string,
  score: number | 'refusal',
  more: JsonObject = {},
) => {
  const { rows } = await engine.pool.query<{ form_key: string }>(
    'select form_key from survey where id = $1',
    [survey],
  );
  return (await engine.as(login)).post(
    `/surveys/${survey}/answer`,
    score === 'refusal'
      ? { kind: 'refusal' }
      : { kind: 'answer', data: menteeAnswer(rows[0]!.form_key, score, more) },
  );
};

export const answersOf = async (
  engine: EngineUnderTest,
  survey: string,
): Promise<{ data: JsonObject; token: Buffer | null }[]> =>
  (await engine.pool.query('select data, token from survey_answer where survey_id = $1', [survey])).rows;

/** Waits until every job that the survey has asked for is done. */
export const settled = async (engine: EngineUnderTest, survey: string): Promise<void> => {
  for (const end = Date.now() + 15_000; ;) {
    const { rows } = await engine.pool.query<{ state: string; last_error: string | null }>(
      `select o.state, o.last_error from outbox o where o.payload->>'survey' = $1 and o.state <> 'done'
         and not exists (select 1 from effect_done d where d.outbox_id = o.id)`,
      [survey],
    );
    if (rows.length === 0) return;
    if (Date.now() > end) throw new Error(`work on the survey is not done: ${JSON.stringify(rows)}`);
    await new Promise((soon) => setTimeout(soon, 25));
  }
};

/** The survey's days are over, everywhere: what may be told is told. */
export const endSurvey = async (engine: EngineUnderTest, survey: string): Promise<void> => {
  await engine.pool.query(
    'update survey set window_from = window_from - 60, window_to = window_to - 60 where id = $1',
    [survey],
  );
  await engine.pool.query(
    `update survey_moment set at = now() - interval '1 second' where survey_id = $1 and kind = 'publish'`,
    [survey],
  );
  await engine.app.get(SettleMoments).settle();
  await settled(engine, survey);
};
