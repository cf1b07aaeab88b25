import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { regionView, uuid, type RegionView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { ReadRegion } from './read-region.js';

const regionQuery = z.object({ unit: uuid.optional() });

@ApiTags('roadmaps')
@Controller('roadmaps/region')
@Needs('roadmaps.see')
export class RegionController {
  constructor(private readonly reading: ReadRegion) {}

  @Get()
  @ApiOkResponse({ standardSchema: regionView })
  read(
    @Asking() viewer: Viewer,
    @Query({ schema: regionQuery }) query: z.infer<typeof regionQuery>,
    @InLanguage() language: Language,
  ): Promise<RegionView> {
    return this.reading.read(viewer, query.unit, language);
  }
}
