import { Module } from '@nestjs/common';
import { LiveFigures } from './live-figures.js';

/** Numbers reckoned from the data of the system: for reports, indicators and dashboards. */
@Module({ providers: [LiveFigures], exports: [LiveFigures] })
export class FiguresModule {}
