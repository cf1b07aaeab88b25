import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  answerRowView,
  answersQuery,
  answersSummaryView,
  answersTableQuery,
  pageOf,
  type AnswerRow,
  type AnswersSummary,
  type Page,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { attachment } from '../../documents/files/file-name.js';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { formKey } from '../design/design-input.js';
import { InLanguage } from '../../problems/language.js';
import { WORKBOOK } from '../../documents/paper/sheet-cells.js';
import { ExportAnswers } from './export-answers.js';
import { ListAnswers } from './list-answers.js';
import { SummariseAnswers } from './summarise-answers.js';

/** Answers to a form: counted, one by one, as a workbook. */
@ApiTags('forms')
@Controller('forms/:key/answers')
@Needs('answers.see')
export class FormAnswersController {
  constructor(
    private readonly summarising: SummariseAnswers,
    private readonly listing: ListAnswers,
    private readonly exporting: ExportAnswers,
  ) {}

  @Get('summary')
  @ApiOkResponse({ standardSchema: answersSummaryView })
  summary(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: answersQuery }) query: z.infer<typeof answersQuery>,
    @InLanguage() language: Language,
  ): Promise<AnswersSummary> {
    return this.summarising.of(viewer, key, query, language);
  }

  @Get('export')
  async export(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: answersTableQuery }) query: z.infer<typeof answersTableQuery>,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const content = await this.exporting.workbook(viewer, key, query, language);
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    return new StreamableFile(content, {
      type: WORKBOOK,
      disposition: attachment(`${key}.xlsx`),
      length: content.length,
    });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(answerRowView) })
  list(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: answersTableQuery }) query: z.infer<typeof answersTableQuery>,
  ): Promise<Page<AnswerRow>> {
    return this.listing.list(viewer, key, query);
  }
}
