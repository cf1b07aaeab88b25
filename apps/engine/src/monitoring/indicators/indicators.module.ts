import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { PlaceModule } from '../place/place.module.js';
import { AmongNeighbours } from './among-neighbours.js';
import { CountPlaces } from './counted-places.js';
import { EnterValue } from './enter-value.js';
import { IndicatorDocuments } from './indicator-documents.js';
import { IndicatorsController } from './indicators.controller.js';
import { ReadIndicators } from './read-indicators.js';
import { ToldValues } from './told-values.js';
import { YearValues } from './year-values.js';

/** Indicators of the documents: what they should be by year, what they are, where each value came from. */
@Module({
  imports: [FiguresModule, PlaceModule],
  controllers: [IndicatorsController],
  providers: [
    IndicatorDocuments,
    ToldValues,
    CountPlaces,
    YearValues,
    AmongNeighbours,
    ReadIndicators,
    EnterValue,
  ],
  exports: [ReadIndicators],
})
export class IndicatorsModule {}
