import { Injectable } from '@nestjs/common';
import { RepeatWork } from '../../../pipeline/repeat-work.js';
import { ForgetAnswers } from './forget-answers.js';
import { SettleMoments } from './settle-moments.js';
import { ShuffleAnswers } from './shuffle-answers.js';

const SETTLE_MS = 15_000;
const FORGET_MS = 6 * 3_600_000;

/** The clock of surveys: dates that have come, answers that are kept long enough. */
@Injectable()
export class WatchSurveys {
  constructor(
    private readonly settling: SettleMoments,
    private readonly forgetting: ForgetAnswers,
    private readonly shuffling: ShuffleAnswers,
    private readonly repeating: RepeatWork,
  ) {}

  start(): void {
    const { repeating } = this;
    repeating.every(SETTLE_MS, 'dates of surveys could not be looked for', () => this.settling.settle());
    repeating.every(SETTLE_MS, 'answers of surveys could not be shuffled', () => this.shuffling.shuffle());
    repeating.every(FORGET_MS, 'old answers of surveys could not be deleted', () => this.forgetting.forget());
  }
}
