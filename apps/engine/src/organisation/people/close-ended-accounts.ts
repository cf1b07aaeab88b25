import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EnginePool } from '../../database/pools.js';
import { Sessions } from '../../identity/sessions.js';
import { RepeatWork } from '../../pipeline/repeat-work.js';
import { TellOfLeavers } from './tell-of-leavers.js';

const EVERY_MS = 15 * 60_000;

/** A dismissal entered ahead of its date takes effect by itself: accounts whose every role has ended are closed, and the cases hear of it. */
@Injectable()
export class CloseEndedAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly pool: EnginePool,
    private readonly sessions: Sessions,
    private readonly repeating: RepeatWork,
    private readonly leavers: TellOfLeavers,
  ) {}

  onApplicationBootstrap(): void {
    this.repeating.later(EVERY_MS, 'ended accounts could not be swept', () => this.sweep());
  }

  /** Closes what has ended; answers how many accounts. */
  async sweep(): Promise<number> {
    const { rows } = await this.pool.query<{ person_id: string }>(
      `update account a set disabled_at = now(), changed_at = now()
       where a.disabled_at is null and exists (select 1 from membership m where m.person_id = a.person_id)
         and not exists (select 1 from membership m join unit u on u.id = m.unit_id
           where m.person_id = a.person_id and (m.to_date is null or m.to_date >= local_today(u.zone)))
       returning a.person_id`,
    );
    for (const { person_id } of rows) await this.sessions.closeAll(person_id);
    await this.leavers.tell();
    return rows.length;
  }
}
