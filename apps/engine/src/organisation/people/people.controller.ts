import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  createPersonSchema,
  leaveSchema,
  pageOf,
  peopleQuery,
  personView,
  uuid,
  type Page,
  type PersonView,
} from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { AddPerson } from './add-person.js';
import { LetGo } from './let-go.js';
import { ReadPeople } from './read-people.js';

@ApiTags('organisation')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly reading: ReadPeople,
    private readonly adding: AddPerson,
    private readonly leaving: LetGo,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(personView) })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>,
  ): Promise<Page<PersonView>> {
    return this.reading.list(viewer, query);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: personView })
  read(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<PersonView> {
    return this.reading.one(viewer, id);
  }

  @Post()
  @Needs('people.manage')
  @ApiCreatedResponse({ standardSchema: personView })
  async create(
    @Asking() viewer: Viewer,
    @Body({ schema: createPersonSchema }) input: z.infer<typeof createPersonSchema>,
  ): Promise<PersonView> {
    return this.reading.one(viewer, await this.adding.add(viewer, input));
  }

  @Post(':id/leave')
  @HttpCode(204)
  @Needs('people.manage')
  @ApiNoContentResponse()
  leave(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: leaveSchema }) input: z.infer<typeof leaveSchema>,
  ): Promise<void> {
    return this.leaving.leave(viewer, id, input.to, input.reason);
  }
}
