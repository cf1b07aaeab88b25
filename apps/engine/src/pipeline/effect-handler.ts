import type { PoolClient } from 'pg';
import type { Job, JobName } from '@tandem/queue';

/** Injection token: all effect handlers of the engine, gathered from the features. */
export const EFFECT_HANDLERS = Symbol('EFFECT_HANDLERS');

/**
 * Performs one kind of effect, at least once. Either it writes inside `record`'s transaction (then the ledger makes it
 * exactly once), or what it does is idempotent by the job's id.
 */
export interface EffectHandler<Name extends JobName = JobName> {
  readonly name: Name;
  perform(job: Job<Name>, record: Record): Promise<void>;
}

/** Runs `write` and the ledger entry in one transaction; does nothing where the effect was already done. */
export type Record = (write: (client: PoolClient) => Promise<unknown>) => Promise<void>;
