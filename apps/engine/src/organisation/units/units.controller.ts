import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  changeUnitSchema,
  createUnitSchema,
  pageOf,
  unitsQuery,
  unitView,
  uuid,
  type Page,
  type UnitView,
} from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { ChangeUnits } from './change-units.js';
import { ReadUnits } from './read-units.js';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly reading: ReadUnits,
    private readonly changing: ChangeUnits,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(unitView) })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: unitsQuery }) query: z.infer<typeof unitsQuery>,
  ): Promise<Page<UnitView>> {
    return this.reading.list(viewer, query);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: unitView })
  read(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<UnitView> {
    return this.reading.one(viewer, id);
  }

  @Post()
  @Needs('units.manage')
  @ApiCreatedResponse({ standardSchema: unitView })
  create(
    @Asking() viewer: Viewer,
    @Body({ schema: createUnitSchema }) input: z.infer<typeof createUnitSchema>,
  ): Promise<UnitView> {
    return this.changing.create(viewer, input);
  }

  @Patch(':id')
  @Needs('units.manage')
  @ApiOkResponse({ standardSchema: unitView })
  change(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: changeUnitSchema }) input: z.infer<typeof changeUnitSchema>,
  ): Promise<UnitView> {
    return this.changing.change(viewer, id, input);
  }
}
