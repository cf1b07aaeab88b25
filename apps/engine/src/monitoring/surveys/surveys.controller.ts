import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  newSurveySchema,
  surveyFormsListed,
  surveyPreview,
  surveyResultsView,
  surveyRow,
  surveysListed,
  surveysQuery,
  uuid,
  type NewSurvey,
  type SurveyFormView,
  type SurveyPreview,
  type SurveyResultsView,
  type SurveyRow,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { IdempotencyKey } from '../../pipeline/moved-by.js';
import { InLanguage } from '../../problems/language.js';
import { CancelSurvey } from './cancel-survey.js';
import { OpenSurvey } from './open/open-survey.js';
import { PreviewSurvey } from './open/preview-survey.js';
import { ListSurveyForms } from './read/list-survey-forms.js';
import { ListSurveys } from './read/list-surveys.js';
import { ReadResults } from './read/read-results.js';

const formsQuery = z.object({ unit: uuid });

/** Surveys as those run them who are answerable for mentoring: opened, watched from afar, told. */
@ApiTags('surveys')
@Controller('surveys')
export class SurveysController {
  constructor(
    private readonly listing: ListSurveys,
    private readonly forms: ListSurveyForms,
    private readonly previewing: PreviewSurvey,
    private readonly opening: OpenSurvey,
    private readonly reading: ReadResults,
    private readonly cancelling: CancelSurvey,
  ) {}

  @Get()
  @Needs('monitoring.see')
  @ApiOkResponse({ standardSchema: surveysListed })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: surveysQuery }) query: z.infer<typeof surveysQuery>,
    @InLanguage() language: Language,
  ): Promise<z.infer<typeof surveysListed>> {
    return this.listing.list(viewer, query, language);
  }

  @Get('forms')
  @Needs('surveys.run')
  @ApiOkResponse({ standardSchema: surveyFormsListed })
  async offered(
    @Asking() viewer: Viewer,
    @Query({ schema: formsQuery }) { unit }: z.infer<typeof formsQuery>,
    @InLanguage() language: Language,
  ): Promise<{ items: SurveyFormView[] }> {
    return { items: await this.forms.list(viewer, unit, language) };
  }

  @Post('preview')
  @HttpCode(200)
  @Needs('surveys.run')
  @ApiOkResponse({ standardSchema: surveyPreview })
  preview(
    @Asking() viewer: Viewer,
    @Body({ schema: newSurveySchema }) input: NewSurvey,
    @InLanguage() language: Language,
  ): Promise<SurveyPreview> {
    return this.previewing.preview(viewer, input, language);
  }

  @Post()
  @Needs('surveys.run')
  @ApiCreatedResponse({ standardSchema: surveyRow })
  async open(
    @Asking() viewer: Viewer,
    @Body({ schema: newSurveySchema }) input: NewSurvey,
    @IdempotencyKey() key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<SurveyRow> {
    const id = await this.opening.open(viewer, input, language, key);
    return this.listing.one(viewer, id, language);
  }

  @Get(':id')
  @Needs('monitoring.see')
  @ApiOkResponse({ standardSchema: surveyRow })
  one(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<SurveyRow> {
    return this.listing.one(viewer, id, language);
  }

  @Get(':id/results')
  @Needs('monitoring.see')
  @ApiOkResponse({ standardSchema: surveyResultsView })
  results(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<SurveyResultsView> {
    return this.reading.read(viewer, id, language);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Needs('surveys.run')
  @ApiOkResponse({ standardSchema: surveyRow })
  async cancel(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<SurveyRow> {
    await this.cancelling.cancel(viewer, id);
    return this.listing.one(viewer, id, language);
  }
}
