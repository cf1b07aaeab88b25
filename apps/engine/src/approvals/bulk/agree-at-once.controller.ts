import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { bulkAgreed, bulkAgreeSchema, type BulkAgreed } from '@tandem/contracts';
import { Needs } from '../../identity/viewer.js';
import type { Moving } from '../../pipeline/move-case.js';
import { MovedBy } from '../../pipeline/moved-by.js';
import { AgreeAtOnce } from './agree-at-once.js';

@ApiTags('roadmaps')
@Controller('roadmaps/approvals/agree')
@Needs('roadmaps.review')
export class AgreeAtOnceController {
  constructor(private readonly agreeing: AgreeAtOnce) {}

  /** `dryRun` (the default) says what would happen to each and changes nothing. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: bulkAgreed })
  agree(
    @MovedBy() by: Moving,
    @Body({ schema: bulkAgreeSchema }) input: z.infer<typeof bulkAgreeSchema>,
  ): Promise<BulkAgreed> {
    return this.agreeing.agree(by, input);
  }
}
