import { Module } from '@nestjs/common';
import { AnswerSurvey } from './answer/answer-survey.js';
import { ListMySurveys } from './answer/list-my-surveys.js';
import { MySurveysController } from './answer/my-surveys.controller.js';
import { CancelSurvey } from './cancel-survey.js';
import { CheckSurvey } from './open/check-survey.js';
import { OpenSurvey } from './open/open-survey.js';
import { PreviewSurvey } from './open/preview-survey.js';
import { ListSurveyForms } from './read/list-survey-forms.js';
import { ListSurveys } from './read/list-surveys.js';
import { ReadResults } from './read/read-results.js';
import { MomentsModule } from './run/moments.module.js';
import { SurveysController } from './surveys.controller.js';

/** Surveys: opened, answered, told (docs/decisions/0016, 0018). */
@Module({
  imports: [MomentsModule],
  // What a person is asked himself stands before what is found by an id.
  controllers: [MySurveysController, SurveysController],
  providers: [
    CheckSurvey,
    PreviewSurvey,
    OpenSurvey,
    CancelSurvey,
    ListSurveys,
    ListSurveyForms,
    ReadResults,
    ListMySurveys,
    AnswerSurvey,
  ],
  exports: [OpenSurvey, AnswerSurvey, ReadResults],
})
export class SurveysModule {}
