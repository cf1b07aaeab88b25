import { Module } from '@nestjs/common';
import { PublishResults } from '../publish/publish-results.js';
import { ForgetAnswers } from './forget-answers.js';
import { InviteToSurveyEffect } from './invite-to-survey.effect.js';
import { MomentsModule } from './moments.module.js';
import { RemindOfSurveyEffect } from './remind-of-survey.effect.js';
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
    WatchSurveys,
  ],
  exports: [InviteToSurveyEffect, RemindOfSurveyEffect, TellSurveyEffect, WatchSurveys, ForgetAnswers],
})
export class SurveyWorkModule {}
