import { Module } from '@nestjs/common';
import { PublishResults } from '../publish/publish-results.js';
import { ForgetAnswers } from './forget-answers.js';
import { InviteToSurveyEffect } from './invite-to-survey.effect.js';
import { MomentsModule } from './moments.module.js';
import { RemindOfSurveyEffect } from './remind-of-survey.effect.js';
import { ShuffleAnswers } from './shuffle-answers.js';
import { TellSurveyEffect } from './tell-survey.effect.js';
import { WatchSurveys } from './watch-surveys.js';

/** What surveys do by the clock. */
@Module({
  imports: [MomentsModule],
  providers: [
    PublishResults,
    InviteToSurveyEffect,
    RemindOfSurveyEffect,
    TellSurveyEffect,
    ForgetAnswers,
    ShuffleAnswers,
    WatchSurveys,
  ],
  exports: [
    InviteToSurveyEffect,
    RemindOfSurveyEffect,
    TellSurveyEffect,
    WatchSurveys,
    ForgetAnswers,
    ShuffleAnswers,
  ],
})
export class SurveyWorkModule {}
