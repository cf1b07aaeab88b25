import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';

/** Indicators of the documents: what they should be by year, what they are, where each value came from. */
@Module({ imports: [FiguresModule] })
export class IndicatorsModule {}
