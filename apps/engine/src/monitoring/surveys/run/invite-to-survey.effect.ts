import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Text } from '@tandem/domain';
import { surveyPhase } from '@tandem/monitoring-core';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { findAudience } from '../open/find-audience.js';
import { SURVEY_COLUMNS, windowOf, type SurveyRecord } from '../survey-row.js';
import { dayWords, tellPeople } from './tell-people.js';

/** On the first day of a survey: whoever works in this time zone and is to be asked, is. */
@Injectable()
export class InviteToSurveyEffect implements EffectHandler<'inviteToSurvey'> {
  readonly name = 'inviteToSurvey';

  perform({ id, payload }: Job<'inviteToSurvey'>, record: Record): Promise<void> {
    return record(async (client) => {
      const survey = await lockSurvey(client, payload.survey);
      if (!survey || survey.cancelled_at || isOver(survey, payload.zone)) return { invited: 0 };
      const audience = await findAudience(client, {
        place: survey.level_path,
        audience: survey.audience,
        from: survey.window_from,
      });
      const here = audience.filter(({ zone }) => zone === payload.zone);
      const { rows } = await client.query<{ person_id: string }>(
        `insert into survey_invitation (survey_id, person_id, unit_id)
         select $1, i.* from unnest($2::uuid[], $3::uuid[]) i on conflict do nothing returning person_id`,
        [survey.id, here.map(({ person }) => person), here.map(({ unit }) => unit)],
      );
      await tellPeople(
        client,
        rows.map((row) => row.person_id),
        { survey: survey.id, job: id, template: 'survey-invited', text: textOf(survey) },
      );
      return { invited: rows.length };
    });
  }
}

export const lockSurvey = async (client: PoolClient, id: string): Promise<SurveyRecord | undefined> => {
  const { rows } = await client.query<SurveyRecord>(
    `select ${SURVEY_COLUMNS} from survey s where s.id = $1 for update`,
    [id],
  );
  return rows[0];
};

/** The queue stood still for the whole of it: nobody is asked for what cannot be answered. */
const isOver = (survey: SurveyRecord, timeZone: string): boolean =>
  survey.published_at !== null ||
  surveyPhase({ window: windowOf(survey), timeZone, now: new Date().toISOString() }) === 'closed';

const textOf = ({ title, window_to }: SurveyRecord): Required<Text> => {
  const day = dayWords(window_to);
  return {
    ru: `Приглашаем ответить на опрос «${title}», до ${day.ru}. Отвечать необязательно.`,
    en: `You are invited to the survey “${title}”, until ${day.en}. You need not answer.`,
  };
};
