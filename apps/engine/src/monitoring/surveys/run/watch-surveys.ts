import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { ForgetAnswers } from './forget-answers.js';
import { SettleMoments } from './settle-moments.js';
import { ShuffleAnswers } from './shuffle-answers.js';

const SETTLE_MS = 15_000;
const FORGET_MS = 6 * 3_600_000;

/** The clock of surveys: dates that have come, answers that are kept long enough. */
@Injectable()
export class WatchSurveys implements OnModuleDestroy {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly settling: SettleMoments,
    private readonly forgetting: ForgetAnswers,
    private readonly shuffling: ShuffleAnswers,
    private readonly logger: PinoLogger,
  ) {}

  start(): void {
    this.every(SETTLE_MS, () => this.settling.settle(), 'dates of surveys could not be looked for');
    this.every(SETTLE_MS, () => this.shuffling.shuffle(), 'answers of surveys could not be shuffled');
    this.every(FORGET_MS, () => this.forgetting.forget(), 'old answers of surveys could not be deleted');
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private every(ms: number, work: () => Promise<unknown>, failure: string): void {
    const look = () => void work().catch((error: unknown) => this.logger.warn({ err: error }, failure));
    look();
    const timer = setInterval(look, ms);
    timer.unref();
    this.timers.push(timer);
  }
}
