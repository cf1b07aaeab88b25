import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  coverageView,
  diffView,
  impactView,
  uuid,
  type CoverageView,
  type DiffView,
  type ImpactView,
} from '@tandem/contracts';
import { Asking, type Viewer } from '../../identity/viewer.js';
import { ReadImpact } from '../impact/read-impact.js';
import { CompareVersions } from './compare-versions.js';
import { CoverRoadmap } from './cover-roadmap.js';

const asked = z
  .union([z.enum(['draft', 'sent', 'inForce']), z.coerce.number().int().min(1).max(1_000_000)])
  .optional();
const coverageQuery = z.object({ version: asked });
const diffQuery = z.object({ from: asked, to: asked });

/** A plan beside another text, for whoever may read both: the plan above it, an earlier version of its own, a newer one of the plan above. */
@ApiTags('roadmaps')
@Controller('roadmaps/:id')
export class CoverageController {
  constructor(
    private readonly covering: CoverRoadmap,
    private readonly comparing: CompareVersions,
    private readonly impacts: ReadImpact,
  ) {}

  @Get('coverage')
  @ApiOkResponse({ standardSchema: coverageView })
  coverage(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: coverageQuery }) query: z.infer<typeof coverageQuery>,
  ): Promise<CoverageView> {
    return this.covering.of(viewer, id, query.version);
  }

  @Get('diff')
  @ApiOkResponse({ standardSchema: diffView })
  diff(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: diffQuery }) query: z.infer<typeof diffQuery>,
  ): Promise<DiffView> {
    return this.comparing.between(viewer, id, query.from, query.to);
  }

  @Get('impact')
  @ApiOkResponse({ standardSchema: impactView })
  impact(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<ImpactView> {
    return this.impacts.of(viewer, id);
  }
}
