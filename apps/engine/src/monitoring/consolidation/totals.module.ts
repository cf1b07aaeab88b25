import { Module } from '@nestjs/common';
import { ReadPlansModule } from '../../approvals/read/read-plans.module.js';
import { CorrectTotals } from './correct-totals.js';
import { MakeTotal } from './make-total.js';

/** Totals made and corrected, for both sides of the queue. */
@Module({
  imports: [ReadPlansModule],
  providers: [MakeTotal, CorrectTotals],
  exports: [MakeTotal, CorrectTotals],
})
export class TotalsModule {}
