import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { QueueBackend } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import { QUEUE_BACKEND } from '../pipeline/queue-backend.token.js';

type CheckName = 'database' | 'queue' | 'migrations';
export type Checks = Record<CheckName, boolean>;

/** Longer than a healthy answer takes, shorter than whoever asks waits. */
const PATIENCE_MS = 2_000;

/** Can this process do its work now: the database answers, the queue answers, the schema is the one it started with. */
@Injectable()
export class Readiness implements OnApplicationBootstrap {
  private expected: readonly string[] | undefined;

  constructor(
    private readonly pool: EnginePool,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.expected = await this.migrations().catch(() => undefined);
  }

  async check(): Promise<Checks> {
    const [applied, queue] = await Promise.all([
      inTime(this.migrations()),
      inTime(this.backend.ping().then(() => true)),
    ]);
    this.expected ??= applied;
    return {
      database: applied !== undefined,
      queue: queue === true,
      migrations: Boolean(applied?.length) && (this.expected ?? []).every((name) => applied!.includes(name)),
    };
  }

  private async migrations(): Promise<string[]> {
    const { rows } = await this.pool.query<{ name: string }>('select name from mikro_orm_migrations');
    return rows.map((row) => row.name);
  }
}

const inTime = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};
