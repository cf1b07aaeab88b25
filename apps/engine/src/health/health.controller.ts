import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { QueueBackend } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import { OpenToAll } from '../identity/viewer.js';
import { QUEUE_BACKEND } from '../pipeline/queue-backend.token.js';
import { Refusal } from '../problems/problem-error.js';

const PATIENCE_MS = 2_000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly pool: EnginePool,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  /** The process answers. */
  @Get('live')
  @OpenToAll()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can work: database, queue, migrations. */
  @Get('ready')
  @OpenToAll()
  async ready(): Promise<{ status: 'ok'; database: 'ok'; queue: 'ok'; migrations: number }> {
    try {
      const { rows } = await inTime(
        this.pool.query<{ n: number }>('select count(*)::int as n from mikro_orm_migrations'),
      );
      await inTime(this.backend.ping());
      return { status: 'ok', database: 'ok', queue: 'ok', migrations: rows[0]!.n };
    } catch {
      throw new Refusal(503, 'not-ready', {
        ru: 'База данных или очередь сейчас не отвечает.',
        en: 'The database or the queue does not answer now.',
      });
    }
  }
}

const inTime = <Value>(promise: Promise<Value>): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS).unref();
    }),
  ]);
