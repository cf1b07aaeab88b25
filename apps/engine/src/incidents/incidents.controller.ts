import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
import { ListIncidents } from './list-incidents.js';
import { SettleIncident } from './settle-incident.js';

const listQuery = z.object({ state: z.enum(['failed', 'skipped']).default('failed'), ...pageQuery });

@ApiTags('incidents')
@Controller('incidents')
@Needs('incidents.manage')
export class IncidentsController {
  constructor(
    private readonly listing: ListIncidents,
    private readonly settling: SettleIncident,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(incidentView) })
  list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>): Promise<Page<IncidentView>> {
    return this.listing.list(query.state, query.limit, query.cursor);
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  retry(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.settling.retry(viewer, id);
  }

  @Post(':id/skip')
  @HttpCode(204)
  @ApiNoContentResponse()
  skip(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: skipIncidentSchema }) input: z.infer<typeof skipIncidentSchema>,
  ): Promise<void> {
    return this.settling.skip(viewer, id, input.reason);
  }
}
