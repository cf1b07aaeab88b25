import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { MeasureEngine } from './measure-engine.js';
import { writeMetrics } from './write-metrics.js';

/** Metrics on a port of their own, so that a proxy before the API never shows them. Without METRICS_PORT there are none. */
@Injectable()
export class ServeMetrics implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | undefined;

  constructor(
    private readonly measuring: MeasureEngine,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    private readonly logger: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.METRICS_PORT === undefined) return;
    this.server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      this.measuring.measure().then(
        (metrics) => {
          response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
          response.end(writeMetrics(metrics));
        },
        (error: unknown) => {
          this.logger.error({ err: error }, 'metrics could not be read');
          response.writeHead(500).end();
        },
      );
    });
    this.server.listen(this.env.METRICS_PORT, this.env.HOST);
    await once(this.server, 'listening');
  }

  /** The port that is listened on; for a port chosen by the system. */
  get port(): number | undefined {
    const address = this.server?.address();
    return typeof address === 'object' && address ? address.port : undefined;
  }

  async onModuleDestroy(): Promise<void> {
    if (!this.server) return;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server!.close(resolve));
  }
}
