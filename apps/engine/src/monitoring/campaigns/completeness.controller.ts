import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { completenessListed, uuid, type CompletenessListed } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { Completeness } from './read/completeness.js';

const query = z.object({ campaign: uuid });

@ApiTags('monitoring')
@Controller('monitoring/completeness')
@Needs('monitoring.see')
export class CompletenessController {
  constructor(private readonly completeness: Completeness) {}

  @Get()
  @ApiOkResponse({ standardSchema: completenessListed })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: query }) { campaign }: z.infer<typeof query>,
    @InLanguage() language: Language,
  ): Promise<CompletenessListed> {
    return this.completeness.list(viewer, campaign, language);
  }
}
