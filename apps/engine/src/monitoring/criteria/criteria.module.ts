import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { CriteriaController } from './criteria.controller.js';
import { ReadCriteria } from './read-criteria.js';

/** The seven criteria of the yearly monitoring, over the units of a place. */
@Module({
  imports: [RecommendationsModule],
  controllers: [CriteriaController],
  providers: [ReadCriteria],
  exports: [ReadCriteria],
})
export class CriteriaModule {}
