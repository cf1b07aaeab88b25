import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { CHANGES, type ChangeSignal } from '../pipeline/announce-changes.js';
import { LiveHub } from './live-hub.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** One dedicated connection a process that hears what any process committed. Lost, it comes back by itself. */
@Injectable()
export class ChangeListener implements OnModuleInit, OnModuleDestroy {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly hub: LiveHub,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    void this.listen(FIRST_WAIT_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(wait: number): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.env.engineDatabaseUrl,
      application_name: 'tandem-listen',
      keepAlive: true,
    });
    let lost = false;
    const again = (): void => {
      if (lost || this.stopped) return;
      lost = true;
      this.timer = setTimeout(() => void this.listen(Math.min(wait * 2, LONGEST_WAIT_MS)), wait);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANGES}`);
      this.client = client;
    } catch (error) {
      this.logger.warn({ err: error }, 'announcements cannot be heard; trying again');
      await client.end().catch(() => undefined);
      again();
    }
  }

  private hear(payload: string): void {
    try {
      for (const signal of JSON.parse(payload) as ChangeSignal[]) this.hub.tell(signal);
    } catch (error) {
      this.logger.warn({ err: error }, 'an announcement could not be read');
    }
  }
}
