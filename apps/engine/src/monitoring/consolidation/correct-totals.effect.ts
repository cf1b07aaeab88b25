import { Injectable } from '@nestjs/common';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../../pipeline/effect-handler.js';
import { CorrectTotals } from './correct-totals.js';

/** A report was accepted after totals were made: asked twice, it corrects them once. */
@Injectable()
export class CorrectTotalsEffect implements EffectHandler<'correctTotals'> {
  readonly name = 'correctTotals';

  constructor(private readonly totals: CorrectTotals) {}

  async perform(job: Job<'correctTotals'>, record: Record): Promise<void> {
    const corrected = await this.totals.after(job.payload.report);
    await record(() => Promise.resolve({ corrected }));
  }
}
