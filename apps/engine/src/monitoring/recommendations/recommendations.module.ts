import { Module } from '@nestjs/common';
import { ReadMeasures } from './read-measures.js';

/** What monitoring led to; recommendations themselves are cases like any other. */
@Module({ providers: [ReadMeasures], exports: [ReadMeasures] })
export class RecommendationsModule {}
