import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  createMembershipSchema,
  endMembershipSchema,
  personView,
  uuid,
  type PersonView,
} from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { ChangeMemberships } from './change-memberships.js';

@ApiTags('organisation')
@Controller('memberships')
export class MembershipsController {
  constructor(private readonly changing: ChangeMemberships) {}

  @Post()
  @Needs('people.manage')
  @ApiCreatedResponse({ standardSchema: personView })
  give(
    @Asking() viewer: Viewer,
    @Body({ schema: createMembershipSchema }) input: z.infer<typeof createMembershipSchema>,
  ): Promise<PersonView> {
    return this.changing.give(viewer, input);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Needs('people.manage')
  @ApiOkResponse({ standardSchema: personView })
  end(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: endMembershipSchema }) input: z.infer<typeof endMembershipSchema>,
  ): Promise<PersonView> {
    return this.changing.end(viewer, id, input.to, input.reason);
  }
}
