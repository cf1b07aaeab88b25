import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { PlaceModule } from '../place/place.module.js';
import { DashboardController } from './dashboard.controller.js';
import { ReadDashboard } from './read-dashboard.js';
import { ReadRetention } from './read-retention.js';

/** The first page of monitoring, for a school, a municipality and the region. */
@Module({
  imports: [FiguresModule, PlaceModule],
  controllers: [DashboardController],
  providers: [ReadDashboard, ReadRetention],
})
export class DashboardModule {}
