import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { DEFINITIONS } from '../pipeline/announce-definitions.js';
import { Definitions } from '../pipeline/definitions.js';
import { LiveHub } from './live-hub.js';
import { CHANNELS, readSignals } from './signals.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** The one connection of this process that hears what all processes announce; comes back by itself when it is lost. */
@Injectable()
export class ListenToDatabase implements OnApplicationBootstrap, OnModuleDestroy {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private stopped = false;
  private missed = false;

  constructor(
    private readonly hub: LiveHub,
    private readonly definitions: Definitions,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    private readonly logger: PinoLogger,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.client?.removeAllListeners('end');
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.env.engineDatabaseUrl,
      application_name: 'tandem-listener',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ channel, payload }) => void this.hear(channel, payload));
    client.on('error', () => undefined);
    client.on('end', () => this.again(client));
    try {
      await client.connect();
      for (const channel of CHANNELS) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      this.wait = FIRST_WAIT_MS;
      // What was announced meanwhile is lost: screens that connect anew read everything again.
      if (this.missed) this.hub.reconnectAll();
      this.missed = false;
    } catch (error) {
      this.logger.warn({ err: error }, 'live changes cannot be heard; will try again');
      await client.end().catch(() => undefined);
      this.again(client);
    }
  }

  /** Screens that are told of a new version must find it in force here. */
  private async hear(channel: string, payload: string | undefined): Promise<void> {
    if (channel === DEFINITIONS && payload?.includes('"published":true'))
      await this.definitions
        .refresh()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'a new version could not be read'));
    this.hub.tell(readSignals(channel, payload));
  }

  private again(lost: Client): void {
    if (this.stopped || lost !== this.client) return;
    this.client = undefined;
    this.missed = true;
    this.timer = setTimeout(() => void this.connect(), this.wait * (0.8 + Math.random() * 0.4));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}
