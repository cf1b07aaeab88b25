import type { Pool } from 'pg';
import { idOf } from '../roadmaps/region-of-plans.js';

export const SURVEYED = { towns: 20, schools: 335, answers: 20_000 };

const REGION = idOf('region of answers');

/** A region in which 20,000 people of 335 schools have answered the questionnaire of mentees. */
export const storeAnsweringRegion = async (pool: Pool): Promise<void> => {
  const label = (id: string) => `u${id.replaceAll('-', '')}`;
  const units = [
    { id: REGION, parent: null as string | null, path: label(REGION), kind: 'region', title: 'Область' },
  ];
  const towns = Array.from({ length: SURVEYED.towns }, (_, at) => idOf(`town of answers ${at}`));
  for (const [at, id] of towns.entries())
    units.push({
      id,
      parent: REGION,
      path: `${label(REGION)}.${label(id)}`,
      kind: 'municipality',
      title: `Район ${at + 1}`,
    });
  for (let at = 0; at < SURVEYED.schools; at += 1) {
    const [id, town] = [idOf(`school of answers ${at}`), towns[at % towns.length]!];
    units.push({
      id,
      parent: town,
      path: `${label(REGION)}.${label(town)}.${label(id)}`,
      kind: 'school',
      title: `Школа № ${at + 1}`,
    });
  }
  await pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region)
     select id, parent, path::ltree, kind, title, 'Asia/Tomsk', 'tomsk' from json_to_recordset($1) as u(id uuid, parent uuid, path text, kind text, title text)`,
    [JSON.stringify(units)],
  );
  await pool.query(
    `insert into person (id, family_name, given_name) select md5('answering ' || n)::uuid, 'Педагог', 'Анна' from generate_series(1, ${SURVEYED.answers}) n`,
  );
};

/** A survey that is over, with everything that was answered in it; the same answers each time. */
export const storeSurvey = async (
  pool: Pool,
  name: string,
  mode: 'anonymous' | 'confidential',
): Promise<string> => {
  const id = idOf(name);
  await pool.query(
    `insert into survey (id, title, form_key, form_version, mode, tells, unit_id, level_path, window_from, window_to, grace_days, audience, created_by)
     select $1, 'Опрос', 'survey-mentee-end', 1, $3, 'questions', u.id, u.path, current_date - 30, current_date - 16, 3, '{"of":"mentee","pairs":"active"}', md5('answering 1')::uuid
     from unit u where u.id = $2`,
    [id, REGION, mode],
  );
  const school = `(select id from unit where title = 'Школа № ' || (n % ${SURVEYED.schools} + 1) and path <@ (select path from unit where id = $2))`;
  await pool.query(
    `with people as materialized (select n, ${school} as unit from generate_series(1, ${SURVEYED.answers}) n),
     invited as (insert into survey_invitation (survey_id, person_id, unit_id, status) select $1, md5('answering ' || n)::uuid, unit, 'answered' from people)
     insert into survey_answer (survey_id, unit_id, token, data)
     select $1, unit, case when $3 = 'confidential' then decode(md5('token ' || n), 'hex') end, jsonb_build_object(
       'programme', 1 + n % 10, 'comfort', 1 + n % 9, 'organisation', 1 + n % 8, 'adaptation', 1 + n % 7, 'skills', 1 + n % 10, 'theory', 3 + n % 8,
       'practice', 2 + n % 9, 'adaptationProgramme', 1 + n % 10, 'support', 4 + n % 7, 'satisfaction', 5 + n % 6, 'expectationsMet', 1 + n % 10,
       'frequency', (array['veryOften', 'often', 'rarely', 'onceTwice', 'never'])[1 + n % 5], 'wouldContinue', n % 3 > 0,
       'becomeMentor', (array['yes', 'maybe', 'no'])[1 + n % 3], 'planToStay', (array['stay', 'profession', 'leave', 'undecided'])[1 + n % 4])
     from people`,
    [id, REGION, mode],
  );
  await pool.query('analyze survey_answer, survey_invitation');
  return id;
};
