import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../database/pools.js';
import { CHANGES, type ChangeSignal } from '../../pipeline/announce-changes.js';
import type { SeenRoadmap } from './find-roadmap.js';

/** Open screens of those who may see it read the remarks of a plan again. */
@Injectable()
export class AnnounceRemarks {
  constructor(private readonly pool: EnginePool) {}

  /** `path`: told only where the side of the remark is; without it to all who work on the plan. */
  async tell({ live }: SeenRoadmap, { path = live.unitPath } = {}): Promise<void> {
    const signal: ChangeSignal = {
      case: live.id,
      unit: live.unitId,
      path,
      subject: live.subject,
      revision: live.revision,
      persons: live.state.tasks.flatMap((task) => task.person ?? []).slice(0, 24),
      asked: [],
    };
    // Screens also refresh by themselves; a lost announcement loses no data.
    await this.pool
      .query('select pg_notify($1, $2)', [CHANGES, JSON.stringify([signal])])
      .catch(() => undefined);
  }
}
