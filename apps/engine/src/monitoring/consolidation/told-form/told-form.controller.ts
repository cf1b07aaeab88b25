import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { toldFormView, uuid, type ToldFormView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../../identity/viewer.js';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { InLanguage } from '../../../problems/language.js';
import { refuse } from '../../../problems/problem-error.js';
import { ReadToldForm } from './read-told-form.js';

/** Of which place; without it that over which the campaign runs. */
const placeQuery = z.object({ unit: uuid.optional() });

/** What a campaign by a form has told so far: of a municipality, of the region. */
@ApiTags('campaigns')
@Controller('campaigns/:id/told')
@Needs('monitoring.see')
export class ToldFormController {
  constructor(
    private readonly reading: ReadToldForm,
    private readonly units: UnitDirectory,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: toldFormView })
  async read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: placeQuery }) { unit }: z.infer<typeof placeQuery>,
    @InLanguage() language: Language,
  ): Promise<ToldFormView> {
    const known = unit === undefined ? undefined : await this.units.of(unit);
    if (unit !== undefined && !known) throw refuse.notFound();
    return this.reading.read(viewer, id, known ? placeOfUnit(known) : null, language);
  }
}
