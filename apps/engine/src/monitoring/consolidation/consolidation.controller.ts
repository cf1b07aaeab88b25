import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  consolidationView,
  rowByUnitView,
  uuid,
  type ConsolidationView,
  type RowByUnitView,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { IdempotencyKey } from '../../pipeline/moved-by.js';
import { placeOfUnit } from '../../pipeline/own-place.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { InLanguage } from '../../problems/language.js';
import { refuse } from '../../problems/problem-error.js';
import { FixTotal } from './fix-total.js';
import { ReadTotal } from './read-total.js';

/** Of which place; without it that over which the campaign runs. */
const placeQuery = z.object({ unit: uuid.optional() });
const totalQuery = z.object({
  ...placeQuery.shape,
  number: z.coerce.number().int().min(1).max(10_000).optional(),
});
const measureParam = z.string().min(1).max(64);

/** Totals of a campaign: of a municipality, of the region. */
@ApiTags('campaigns')
@Controller('campaigns/:id')
@Needs('monitoring.see')
export class ConsolidationController {
  constructor(
    private readonly fixing: FixTotal,
    private readonly reading: ReadTotal,
    private readonly units: UnitDirectory,
  ) {}

  @Post('consolidate')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: consolidationView })
  async fix(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: placeQuery }) { unit }: z.infer<typeof placeQuery>,
    @IdempotencyKey() key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<ConsolidationView> {
    const place = await this.fixing.fix(viewer, id, await this.pathOf(unit), language, {
      key,
    });
    return this.reading.read(viewer, id, place.path, undefined, language);
  }

  @Get('consolidation')
  @ApiOkResponse({ standardSchema: consolidationView })
  async read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: totalQuery }) { unit, number }: z.infer<typeof totalQuery>,
    @InLanguage() language: Language,
  ): Promise<ConsolidationView> {
    return this.reading.read(viewer, id, await this.pathOf(unit), number, language);
  }

  @Get('consolidation/rows/:measure')
  @ApiOkResponse({ standardSchema: rowByUnitView })
  async row(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Param('measure', { schema: measureParam }) measure: string,
    @Query({ schema: placeQuery }) { unit }: z.infer<typeof placeQuery>,
  ): Promise<RowByUnitView> {
    return this.reading.row(viewer, id, await this.pathOf(unit), measure);
  }

  /** A body is named for the place that it answers for. */
  private async pathOf(unit: string | undefined): Promise<string | null> {
    if (unit === undefined) return null;
    const known = await this.units.of(unit);
    if (!known) throw refuse.notFound();
    return placeOfUnit(known);
  }
}
