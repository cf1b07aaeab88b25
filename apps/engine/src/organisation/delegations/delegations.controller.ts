import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  createDelegationSchema,
  delegationsQuery,
  delegationView,
  pageOf,
  uuid,
  type DelegationView,
  type Page,
} from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { DelegateRole } from './delegate-role.js';

@ApiTags('organisation')
@Controller('delegations')
export class DelegationsController {
  constructor(private readonly delegating: DelegateRole) {}

  /** Mine, given and received; with `unit`, those of the unit that I may see. */
  @Get()
  @ApiOkResponse({ standardSchema: pageOf(delegationView) })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: delegationsQuery }) query: z.infer<typeof delegationsQuery>,
  ): Promise<Page<DelegationView>> {
    return this.delegating.list(viewer, query);
  }

  @Post()
  @Needs('delegation.give')
  @ApiCreatedResponse({ standardSchema: delegationView })
  give(
    @Asking() viewer: Viewer,
    @Body({ schema: createDelegationSchema }) input: z.infer<typeof createDelegationSchema>,
  ): Promise<DelegationView> {
    return this.delegating.give(viewer, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.delegating.revoke(viewer, id);
  }
}
