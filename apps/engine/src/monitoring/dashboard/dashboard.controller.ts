import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { dashboardView, uuid, type DashboardView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { ReadDashboard } from './read-dashboard.js';

const dashboardQuery = z.object({ unit: uuid.optional() });

@ApiTags('monitoring')
@Controller('monitoring/dashboard')
@Needs('monitoring.see')
export class DashboardController {
  constructor(private readonly reading: ReadDashboard) {}

  @Get()
  @ApiOkResponse({ standardSchema: dashboardView })
  read(
    @Asking() viewer: Viewer,
    @Query({ schema: dashboardQuery }) { unit }: z.infer<typeof dashboardQuery>,
    @InLanguage() language: Language,
  ): Promise<DashboardView> {
    return this.reading.read(viewer, unit, language);
  }
}
