import { Injectable } from '@nestjs/common';
import type { Text } from '@tandem/domain';
import { remindedOf, surveyPhase, type Invitation } from '@tandem/monitoring-core';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { windowOf, type SurveyRecord } from '../survey-row.js';
import { lockSurvey } from './invite-to-survey.effect.js';
import { dayWords, tellPeople } from './tell-people.js';

/** Writes to those who neither answered nor refused; who they are is known to nobody else (workflows h). */
@Injectable()
export class RemindOfSurveyEffect implements EffectHandler<'remindOfSurvey'> {
  readonly name = 'remindOfSurvey';

  perform({ id, payload }: Job<'remindOfSurvey'>, record: Record): Promise<void> {
    return record(async (client) => {
      const survey = await lockSurvey(client, payload.survey);
      if (!survey || survey.cancelled_at || !isOpen(survey, payload.zone)) return { reminded: 0 };
      // Several that are late, after the queue stood still, are one: the last.
      const { rows: later } = await client.query(
        `select 1 from survey_moment where survey_id = $1 and kind = 'remind' and zone = $2 and at > $3 and at <= now() limit 1`,
        [survey.id, payload.zone, payload.at],
      );
      if (later.length > 0) return { reminded: 0 };
      const { rows } = await client.query<Invitation>(
        `select i.person_id as person, i.unit_id as unit, i.status from survey_invitation i join unit u on u.id = i.unit_id
         where i.survey_id = $1 and u.zone = $2`,
        [survey.id, payload.zone],
      );
      await tellPeople(client, remindedOf(rows), {
        survey: survey.id,
        job: id,
        template: 'survey-reminder',
        text: textOf(survey),
      });
      // How many is not noted: beside the moments of a day it would tell who came in between.
      return {};
    });
  }
}

const isOpen = (survey: SurveyRecord, timeZone: string): boolean =>
  surveyPhase({ window: windowOf(survey), timeZone, now: new Date().toISOString() }) === 'open';

const textOf = ({ title, window_to }: SurveyRecord): Required<Text> => {
  const day = dayWords(window_to);
  return {
    ru: `Опрос «${title}» ещё открыт, до ${day.ru}. Можно ответить или отказаться, тогда мы больше не напомним.`,
    en: `The survey “${title}” is still open, until ${day.en}. You may answer or decline, and we shall not remind you again.`,
  };
};
