import { Module } from '@nestjs/common';
import { CriteriaController } from './criteria.controller.js';
import { ReadCriteria } from './read-criteria.js';

/** The seven criteria of the yearly monitoring, over the units of a place. */
@Module({
  controllers: [CriteriaController],
  providers: [ReadCriteria],
})
export class CriteriaModule {}
