import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { JobQueues } from '@tandem/queue';
import { ApiPool, EnginePool, TurnsPool } from './pools.js';

/** Last to go: everything else may still write while it stops. */
@Injectable()
export class ClosePools implements OnApplicationShutdown {
  constructor(
    private readonly engine: EnginePool,
    private readonly api: ApiPool,
    private readonly turns: TurnsPool,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close().catch(() => undefined);
    await Promise.all([this.engine.end(), this.api.end(), this.turns.end()]);
  }
}
