import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  answerSurveySchema,
  mySurveysListed,
  mySurveyView,
  uuid,
  type AnswerSurvey as Given,
  type MySurveyView,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, type Viewer } from '../../../identity/viewer.js';
import { InLanguage } from '../../../problems/language.js';
import { AnswerSurvey } from './answer-survey.js';
import { ListMySurveys } from './list-my-surveys.js';

/** Surveys as those see them whom they ask. */
@ApiTags('surveys')
@Controller('surveys')
export class MySurveysController {
  constructor(
    private readonly listing: ListMySurveys,
    private readonly answering: AnswerSurvey,
  ) {}

  @Get('mine')
  @ApiOkResponse({ standardSchema: mySurveysListed })
  async mine(@Asking() viewer: Viewer, @InLanguage() language: Language): Promise<{ items: MySurveyView[] }> {
    return { items: await this.listing.list(viewer, language) };
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: mySurveyView })
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: answerSurveySchema }) given: Given,
    @InLanguage() language: Language,
  ): Promise<MySurveyView> {
    await this.answering.answer(viewer, id, given, language);
    const [mine] = await this.listing.list(viewer, language, id);
    return mine!;
  }
}
