import { Injectable } from '@nestjs/common';
import { daysBetween } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import type { EffectHandler, Record } from '../pipeline/effect-handler.js';
import { FoldCase } from './fold-case.js';
import { ASK, checkId } from './schedule-history-check.js';

/** Cases of one round; the next round is a job of its own, so that a night can be cut short and go on. */
const ROUND = 200;
/** Each case is looked at when it has moved since the last night, and every four weeks in any event. */
const SHARE = 28;

const TONIGHT = `select id from "case" where ($1::uuid is null or id > $1)
  and (updated_at > $2::date - interval '2 days' or mod(mod(hashtext(id::text), ${SHARE}) + ${SHARE}, ${SHARE}) = $3)
  order by id limit ${ROUND}`;

/**
 * The nightly promise that nothing but its events changed a case: histories are decided again and compared with what
 * is stored. A case that differs is looked at once more by a job of its own, which is the incident if it differs still:
 * the case may have moved between the reading of its history and of its state.
 */
@Injectable()
export class CheckHistoriesEffect implements EffectHandler<'checkHistories'> {
  readonly name = 'checkHistories';

  constructor(
    private readonly pool: EnginePool,
    private readonly fold: FoldCase,
  ) {}

  async perform(job: Job<'checkHistories'>, record: Record): Promise<void> {
    const { night, after } = job.payload;
    const share = ((daysBetween('2026-01-01', night) % SHARE) + SHARE) % SHARE;
    const { rows } = await this.pool.query<{ id: string }>(TONIGHT, [after, night, share]);
    const differing: string[] = [];
    for (const { id } of rows) if (await this.differs(id)) differing.push(id);
    await record(async (client) => {
      for (const id of differing)
        await client.query(
          // What is waiting to be settled already is not told every night anew.
          `insert into outbox (id, case_id, kind, payload, due_at) select $1, $2, 'checkHistory', $3, now()
           where not exists (select 1 from outbox where case_id = $2 and kind = 'checkHistory' and state in ('pending', 'queued', 'failed'))`,
          [newId(), id, { case: id }],
        );
      if (rows.length === ROUND) {
        const last = rows.at(-1)!.id;
        await client.query(ASK, [checkId(night, last), { night, after: last }]);
      }
      return { checked: rows.length, differing: differing.length };
    });
  }

  /** A history that cannot be decided again at all differs, too. */
  private async differs(caseId: string): Promise<boolean> {
    try {
      return (await this.fold.differences(caseId)).length > 0;
    } catch {
      return true;
    }
  }
}
