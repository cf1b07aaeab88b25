import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  enterValueSchema,
  indicatorByUnitView,
  indicatorsListed,
  indicatorsQuery,
  uuid,
  type EnterIndicatorValue,
  type IndicatorByUnitView,
  type IndicatorsListed,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { EnterValue } from './enter-value.js';
import { ReadIndicators } from './read-indicators.js';

const byUnitQuery = z.object({ unit: uuid, year: z.coerce.number().int().min(2000).max(2100).optional() });
const indicatorKey = z.string().regex(/^[a-z0-9.-]{1,80}$/);
const valueEntered = z.object({ id: uuid });

/** What the documents ask for by year, and what was found. */
@ApiTags('monitoring')
@Controller('indicators')
@Needs('monitoring.see')
export class IndicatorsController {
  constructor(
    private readonly reading: ReadIndicators,
    private readonly entering: EnterValue,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: indicatorsListed })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: indicatorsQuery }) { unit, document }: z.infer<typeof indicatorsQuery>,
    @InLanguage() language: Language,
  ): Promise<IndicatorsListed> {
    return this.reading.list(viewer, unit, document, language);
  }

  @Get(':key')
  @ApiOkResponse({ standardSchema: indicatorByUnitView })
  byUnit(
    @Asking() viewer: Viewer,
    @Param('key', { schema: indicatorKey }) key: string,
    @Query({ schema: byUnitQuery }) { unit, year }: z.infer<typeof byUnitQuery>,
    @InLanguage() language: Language,
  ): Promise<IndicatorByUnitView> {
    return this.reading.byUnit(viewer, key, unit, year, language);
  }

  @Post('values')
  @Needs('indicators.enter')
  @ApiCreatedResponse({ standardSchema: valueEntered })
  enter(
    @Asking() viewer: Viewer,
    @Body({ schema: enterValueSchema }) input: EnterIndicatorValue,
    @InLanguage() language: Language,
  ): Promise<{ id: string }> {
    return this.entering.enter(viewer, input, language);
  }
}
