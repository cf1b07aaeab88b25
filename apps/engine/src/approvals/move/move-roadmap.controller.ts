import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  agreeRoadmapSchema,
  approveRoadmapSchema,
  caseMoved,
  returnRoadmapSchema,
  submitRoadmapSchema,
  uuid,
  type CaseMoved,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { readIdempotencyKey } from '../../pipeline/idempotency.js';
import { InLanguage } from '../../problems/language.js';
import { MoveRoadmap } from './move-roadmap.js';

/** Sending, returning, agreeing and approving a plan. All other moves are events of its case. */
@ApiTags('roadmaps')
@Controller('roadmaps/:id')
@Needs('roadmaps.see')
export class MoveRoadmapController {
  constructor(private readonly moves: MoveRoadmap) {}

  @Post('submit')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  submit(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: submitRoadmapSchema }) input: z.infer<typeof submitRoadmapSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.submit({ viewer, roadmap, language, key: readIdempotencyKey(key) }, input);
  }

  @Post('return')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  return(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: returnRoadmapSchema }) input: z.infer<typeof returnRoadmapSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.return({ viewer, roadmap, language, key: readIdempotencyKey(key) }, input);
  }

  @Post('agree')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  agree(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: agreeRoadmapSchema }) input: z.infer<typeof agreeRoadmapSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.agree({ viewer, roadmap, language, key: readIdempotencyKey(key) }, input);
  }

  @Post('approve')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: caseMoved })
  approve(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: approveRoadmapSchema }) input: z.infer<typeof approveRoadmapSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseMoved> {
    return this.moves.approve({ viewer, roadmap, language, key: readIdempotencyKey(key) }, input);
  }
}
