import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';

/** Work that is done over and over while this process lives. */
@Injectable()
export class RepeatWork implements OnModuleDestroy {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly logger: PinoLogger) {}

  /** Does it now and every so often from then on. What fails goes to the log as `failure` and is tried the next time. */
  every(ms: number, failure: string, work: () => Promise<unknown>): void {
    this.quietly(failure, work);
    this.later(ms, failure, work);
  }

  /** The same for what need not be done as soon as the process starts. */
  later(ms: number, failure: string, work: () => Promise<unknown>): void {
    this.timers.push(setInterval(() => this.quietly(failure, work), ms).unref());
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private quietly(failure: string, work: () => Promise<unknown>): void {
    void work().catch((error: unknown) => this.logger.warn({ err: error }, failure));
  }
}
