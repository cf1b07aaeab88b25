import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../database/pools.js';
import { RepeatWork } from '../../pipeline/repeat-work.js';

const EVERY_MS = 10 * 60_000;

/** Bytes of files that were brought are kept while somebody may choose another table, and no longer than a day. */
const FORGET = `update roadmap_import set source = null, pasted = null
  where (source is not null or pasted is not null)
    and (status in ('taken', 'refused') or (created_at < now() - interval '1 day' and status <> 'reading'))`;

/** What nobody took within a month is not wanted; the plan of a taken one stands elsewhere. */
const DROP = `delete from roadmap_import where created_at < now() - interval '30 days'`;

@Injectable()
export class ForgetSources {
  constructor(
    private readonly pool: EnginePool,
    private readonly repeating: RepeatWork,
  ) {}

  start(): void {
    this.repeating.every(EVERY_MS, 'files of imports could not be forgotten', () => this.forget());
  }

  /** How many were forgotten. */
  async forget(): Promise<number> {
    await this.pool.query(DROP);
    const { rowCount } = await this.pool.query(FORGET);
    return rowCount ?? 0;
  }
}
