import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../../database/pools.js';
import { FileStore } from '../../../documents/files/file-store.js';
import { RepeatWork } from '../../../pipeline/repeat-work.js';

const EVERY_MS = 60 * 60_000;

/** What is older than a month is made anew from newer numbers. A file that its owner has attached to answers or to a report stays theirs. */
const FORGET = `
with old as (delete from paper where created_at < now() - interval '30 days' returning file_id, owner_id)
delete from file f using old where f.id = old.file_id
  and not exists (select 1 from submission s where s.author_id = old.owner_id and s.at >= f.created_at and s.data::text like '%' || f.id || '%')
  and not exists (select 1 from report_file r where r.file_id = f.id)
  and not exists (select 1 from draft d where d.data::text like '%' || f.id || '%')
returning f.store_key`;

/** Papers go after a month, with the files that nothing else names. */
@Injectable()
export class ForgetPapers {
  constructor(
    private readonly pool: EnginePool,
    private readonly store: FileStore,
    private readonly repeating: RepeatWork,
  ) {}

  start(): void {
    this.repeating.every(EVERY_MS, 'old papers could not be forgotten', () => this.forget());
  }

  /** How many files went. */
  async forget(): Promise<number> {
    const { rows } = await this.pool.query<{ store_key: string }>(FORGET);
    for (const { store_key: key } of rows) {
      const { rowCount } = await this.pool.query('select 1 from file where store_key = $1 limit 1', [key]);
      if (rowCount === 0) await this.store.forget(key);
    }
    return rows.length;
  }
}
