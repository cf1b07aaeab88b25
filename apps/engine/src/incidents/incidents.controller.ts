import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  incidentView,
  pageOf,
  pageQuery,
  skipIncidentSchema,
  uuid,
  type IncidentView,
  type Page,
} from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../identity/viewer.js';
import { SettleIncident } from './settle-incident.js';

const incidentsQuery = z.object({ state: z.enum(['failed', 'skipped']).default('failed'), ...pageQuery });

@ApiTags('incidents')
@Controller('incidents')
@Needs('incidents.manage')
export class IncidentsController {
  constructor(private readonly incidents: SettleIncident) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(incidentView) })
  list(
    @Query({ schema: incidentsQuery }) query: z.infer<typeof incidentsQuery>,
  ): Promise<Page<IncidentView>> {
    return this.incidents.list(query.state, query.limit, query.cursor);
  }

  @Post(':id/retry')
  @HttpCode(204)
  retry(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.incidents.retry(viewer, id);
  }

  @Post(':id/skip')
  @HttpCode(204)
  skip(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: skipIncidentSchema }) input: z.infer<typeof skipIncidentSchema>,
  ): Promise<void> {
    return this.incidents.skip(viewer, id, input.reason);
  }
}
