import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  newRoadmapSchema,
  planStepsSaved,
  roadmapsListed,
  roadmapsQuery,
  roadmapView,
  savePlanStepsSchema,
  uuid,
  type NewRoadmap,
  type Page,
  type PlanStepsSaved,
  type RoadmapRow,
  type RoadmapView,
  type SavePlanSteps as Steps,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../identity/viewer.js';
import { IdempotencyKey } from '../pipeline/moved-by.js';
import { InLanguage } from '../problems/language.js';
import { SavePlanSteps } from './draft/save-plan-steps.js';
import { OpenRoadmap } from './open/open-roadmap.js';
import { ListRoadmaps } from './read/list-roadmaps.js';
import { ReadRoadmap } from './read/read-roadmap.js';

/** Which of its plans: a version by number, the draft, the one last sent, or the one in force. */
export const whichQuery = z.object({
  version: z
    .union([z.enum(['draft', 'sent', 'inForce']), z.coerce.number().int().min(1).max(100_000)])
    .optional(),
});

/** Plans of schools, municipalities, institutions and the region: begun, read, written step by step. */
@ApiTags('roadmaps')
@Controller('roadmaps')
export class RoadmapsController {
  constructor(
    private readonly opening: OpenRoadmap,
    private readonly listing: ListRoadmaps,
    private readonly reading: ReadRoadmap,
    private readonly saving: SavePlanSteps,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: roadmapsListed })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: roadmapsQuery }) query: z.infer<typeof roadmapsQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<RoadmapRow>> {
    return this.listing.list(viewer, query, language);
  }

  @Post()
  @Needs('roadmaps.write')
  @ApiCreatedResponse({ standardSchema: roadmapView })
  async open(
    @Asking() viewer: Viewer,
    @Body({ schema: newRoadmapSchema }) input: NewRoadmap,
    @IdempotencyKey() key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<RoadmapView> {
    const id = await this.opening.open(viewer, input, language, key);
    return this.reading.read(viewer, id, undefined, language);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: roadmapView })
  read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: whichQuery }) { version }: z.infer<typeof whichQuery>,
    @InLanguage() language: Language,
  ): Promise<RoadmapView> {
    return this.reading.read(viewer, id, version, language);
  }

  @Post(':id/draft/steps')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: planStepsSaved })
  save(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: savePlanStepsSchema }) input: Steps,
    @InLanguage() language: Language,
  ): Promise<PlanStepsSaved> {
    return this.saving.save(viewer, id, input, language);
  }
}
