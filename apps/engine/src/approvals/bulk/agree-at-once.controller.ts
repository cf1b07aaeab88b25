import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { bulkAgreed, bulkAgreeSchema, type BulkAgreed } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { readIdempotencyKey } from '../../pipeline/idempotency.js';
import { InLanguage } from '../../problems/language.js';
import { AgreeAtOnce } from './agree-at-once.js';

@ApiTags('roadmaps')
@Controller('roadmaps/approvals/agree')
@Needs('roadmaps.review')
export class AgreeAtOnceController {
  constructor(private readonly agreeing: AgreeAtOnce) {}

  /** `dryRun` (the default) says what would happen to each and changes nothing. */
  @Post()
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: bulkAgreed })
  agree(
    @Asking() viewer: Viewer,
    @Body({ schema: bulkAgreeSchema }) input: z.infer<typeof bulkAgreeSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<BulkAgreed> {
    return this.agreeing.agree({ viewer, language, key: readIdempotencyKey(key) }, input);
  }
}
