import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { caseIdOf, revisionAfter, type CommitItem } from '@tandem/store';
import { EnginePool } from '../database/pools.js';

/** Channel on which processes tell each other what changed. */
export const CHANGES = 'tandem_changes';

/** One change on the wire between processes: ids only. */
export interface ChangeSignal {
  readonly case: string;
  readonly unit: string;
  readonly path: string;
  readonly revision: number;
  readonly persons: readonly string[];
}

/** Longer than people notice, short enough to be «at once»; NOTIFY takes a lock of the whole cluster, so it is not sent with each commit. */
const GATHER_MS = 60;
/** PostgreSQL refuses payloads of 8,000 bytes. */
const PER_NOTICE = 12;

/** Tells every process what was committed, a few times a second at most. */
@Injectable()
export class AnnounceChanges implements OnModuleDestroy {
  private pending = new Map<string, ChangeSignal>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly pool: EnginePool) {}

  push(items: readonly CommitItem[]): void {
    for (const item of items) {
      const header = item.before ?? item.opening!;
      const id = caseIdOf(item);
      this.pending.set(id, {
        case: id,
        unit: header.unitId,
        path: header.unitPath,
        revision: revisionAfter(item),
        persons: item.decision.next.participants.map((one) => one.person).slice(0, 12),
      });
    }
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    return this.flush();
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const signals = [...this.pending.values()];
    this.pending.clear();
    try {
      for (let at = 0; at < signals.length; at += PER_NOTICE) {
        await this.pool.query('select pg_notify($1, $2)', [
          CHANGES,
          JSON.stringify(signals.slice(at, at + PER_NOTICE)),
        ]);
      }
    } catch {
      // Screens also refresh by themselves; a lost announcement loses no data.
    }
  }
}
