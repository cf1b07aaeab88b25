import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  acceptReportSchema,
  returnReportSchema,
  submitReportSchema,
  uuid,
  type CaseMoved,
} from '@tandem/contracts';
import { Needs } from '../../../identity/viewer.js';
import type { Moving } from '../../../pipeline/move-case.js';
import { MovedBy, Moves } from '../../../pipeline/moved-by.js';
import { MoveReport } from './move-report.js';

/** Sending, returning and accepting a report. All other moves are events of its case. */
@ApiTags('reports')
@Controller('reports/:id')
@Needs('monitoring.see')
export class MoveReportController {
  constructor(private readonly moves: MoveReport) {}

  @Moves('submit')
  submit(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) report: string,
    @Body({ schema: submitReportSchema }) input: z.infer<typeof submitReportSchema>,
  ): Promise<CaseMoved> {
    return this.moves.submit({ ...by, report }, input);
  }

  @Moves('return')
  return(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) report: string,
    @Body({ schema: returnReportSchema }) input: z.infer<typeof returnReportSchema>,
  ): Promise<CaseMoved> {
    return this.moves.return({ ...by, report }, input);
  }

  @Moves('accept')
  accept(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) report: string,
    @Body({ schema: acceptReportSchema }) input: z.infer<typeof acceptReportSchema>,
  ): Promise<CaseMoved> {
    return this.moves.accept({ ...by, report }, input);
  }
}
