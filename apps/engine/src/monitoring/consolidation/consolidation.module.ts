import { Module } from '@nestjs/common';
import { ReadPlansModule } from '../../approvals/read/read-plans.module.js';
import { ConsolidationController } from './consolidation.controller.js';
import { FixTotal } from './fix-total.js';
import { NameMissing } from './name-missing.js';
import { ReadTotal } from './read-total.js';
import { ReadToldForm } from './told-form/read-told-form.js';
import { ToldFormController } from './told-form/told-form.controller.js';
import { TotalsModule } from './totals.module.js';

/** Totals of campaigns as they are fixed, read and compared. */
@Module({
  imports: [ReadPlansModule, TotalsModule],
  controllers: [ConsolidationController, ToldFormController],
  providers: [FixTotal, NameMissing, ReadTotal, ReadToldForm],
  exports: [FixTotal, ReadTotal, ReadToldForm],
})
export class ConsolidationModule {}
