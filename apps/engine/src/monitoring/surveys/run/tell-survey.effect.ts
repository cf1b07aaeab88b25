import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Text } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { PublishResults } from '../publish/publish-results.js';
import { lockSurvey } from './invite-to-survey.effect.js';
import { tellPeople } from './tell-people.js';

/** A survey is over everywhere: what may be told of it is, once; whoever opened it hears of it. */
@Injectable()
export class TellSurveyEffect implements EffectHandler<'tellSurvey'> {
  readonly name = 'tellSurvey';

  constructor(private readonly publishing: PublishResults) {}

  perform({ id, payload }: Job<'tellSurvey'>, record: Record): Promise<void> {
    return record(async (client) => {
      const survey = await lockSurvey(client, payload.survey);
      if (!survey || survey.cancelled_at || survey.published_at) return { told: false };
      // Its exit is under way: the entry is told with it.
      if (await hasExit(client, survey.id)) return { told: false };
      await this.publishing.publish(client, survey);
      await tellPeople(client, [survey.created_by], {
        survey: survey.id,
        job: id,
        template: 'survey-told',
        text: textOf(survey.title),
      });
      return { told: true };
    });
  }
}

/** Is there an exit that this entry is told with, and whose answers are joined by its key? */
export const hasExit = async (client: PoolClient, entry: string): Promise<boolean> => {
  const { rows } = await client.query('select 1 from survey where joins_id = $1 and cancelled_at is null', [
    entry,
  ]);
  return rows.length > 0;
};

const textOf = (title: string): Required<Text> => ({
  ru: `Итоги опроса «${title}» готовы.`,
  en: `The results of the survey “${title}” are ready.`,
});
