import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  acceptReportSchema,
  caseMoved,
  returnReportSchema,
  submitReportSchema,
  uuid,
  type CaseMoved,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../../identity/viewer.js';
import { readIdempotencyKey } from '../../../pipeline/idempotency.js';
import { InLanguage } from '../../../problems/language.js';
import { MoveReport } from './move-report.js';

/** Sending, returning and accepting a report. All other moves are events of its case. */
@ApiTags('reports')
@Controller('reports/:id')
@Needs('monitoring.see')
export class MoveReportController {
  constructor(private readonly moves: MoveReport) {}

  @Post('submit')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  submit(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) report: string,
    @Body({ schema: submitReportSchema }) input: z.infer<typeof submitReportSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.submit({ viewer, report, language, key: readIdempotencyKey(key) }, input);
  }

  @Post('return')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  return(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) report: string,
    @Body({ schema: returnReportSchema }) input: z.infer<typeof returnReportSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.return({ viewer, report, language, key: readIdempotencyKey(key) }, input);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  accept(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) report: string,
    @Body({ schema: acceptReportSchema }) input: z.infer<typeof acceptReportSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.accept({ viewer, report, language, key: readIdempotencyKey(key) }, input);
  }
}
