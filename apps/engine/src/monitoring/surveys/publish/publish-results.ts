import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { JsonObject } from '@tandem/domain';
import { Definitions } from '../../../pipeline/definitions.js';
import type { SurveyQuestions } from '../questions/counted-question.js';
import { readSurveyQuestions } from '../questions/read-survey-questions.js';
import { SURVEY_COLUMNS, type SurveyRecord } from '../survey-row.js';
import { cutsFor } from './cuts-for.js';
import { tellSurvey, type StoredAnswer } from './tell-survey.js';
import { writeFigures, type UnitOfSurvey } from './write-figures.js';

/**
 * Reckons what is told of a survey and writes it for good. Whoever calls holds the lock of the survey, that answers wait
 * for: nothing comes between the reading of the answers and the mark that it was told.
 */
@Injectable()
export class PublishResults {
  constructor(private readonly definitions: Definitions) {}

  async publish(client: PoolClient, survey: SurveyRecord): Promise<void> {
    const entry = survey.joins_id ? await this.entryOf(client, survey.joins_id) : undefined;
    const units = await readUnits(client, survey);
    const questions = await this.questionsOf(
      survey,
      cutsFor(units.flatMap(({ own }) => (own > 0 ? [own] : []))),
    );
    const told = tellSurvey({
      units,
      answers: await readAnswers(client, survey.id),
      questions,
      tells: survey.tells,
      ...(entry
        ? {
            entry: {
              answers: await readAnswers(client, entry.id),
              questions: await this.questionsOf(entry, []),
            },
          }
        : {}),
    });
    await writeFigures(client, survey, units, told);
    const both = [survey.id, ...(entry ? [entry.id] : [])];
    await client.query('update survey set published_at = now() where id = any($1::uuid[])', [both]);
  }

  private async entryOf(client: PoolClient, id: string): Promise<SurveyRecord | undefined> {
    const { rows } = await client.query<SurveyRecord>(
      `select ${SURVEY_COLUMNS} from survey s where s.id = $1 and s.cancelled_at is null and s.published_at is null for update`,
      [id],
    );
    return rows[0];
  }

  private async questionsOf(survey: SurveyRecord, cuts: readonly number[]): Promise<SurveyQuestions> {
    const form = await this.definitions.form(survey.form_key, survey.form_version);
    if (!form) throw new Error(`version ${survey.form_version} of ${survey.form_key} is missing`);
    return readSurveyQuestions(form.definition, cuts);
  }
}

const readAnswers = async (client: PoolClient, survey: string): Promise<StoredAnswer[]> => {
  const { rows } = await client.query<{ unit: string; token: string | null; data: JsonObject }>(
    `select unit_id as unit, encode(token, 'hex') as token, data from survey_answer where survey_id = $1 order by id`,
    [survey],
  );
  return rows.map(({ unit, token, data }) => ({ unit, data, ...(token ? { token } : {}) }));
};

/** Units that were asked, and all that stands above them up to the place of the survey. */
const readUnits = async (client: PoolClient, { id, level_path }: SurveyRecord): Promise<UnitOfSurvey[]> => {
  const { rows } = await client.query<Omit<UnitOfSurvey, 'parent'> & { parent: string | null }>(
    `with own as materialized (
       select x.path, count(*)::int as people from survey_invitation i join unit x on x.id = i.unit_id where i.survey_id = $1 group by x.path)
     select u.id, u.path::text as path, case when u.path = $2::ltree then null else u.parent_id end as parent,
       coalesce(sum(o.people) filter (where o.path = u.path), 0)::int as own, sum(o.people)::int as invited
     from unit u join own o on o.path <@ u.path where u.path <@ $2::ltree group by u.id order by u.path`,
    [id, level_path],
  );
  return rows.map(({ parent, ...unit }) => ({ ...unit, ...(parent ? { parent } : {}) }));
};
