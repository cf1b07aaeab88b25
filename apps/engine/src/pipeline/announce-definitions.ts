import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { EnginePool } from '../database/pools.js';

/** Channel on which processes tell each other that a definition was published, or a draft of one changed hands. */
export const DEFINITIONS = 'tandem_definitions';

/** Names and numbers only. */
export interface DefinitionSignal {
  readonly key: string;
  /** The owner: a unit with its path, or null for the whole installation. */
  readonly unit: string | null;
  readonly path: string | null;
  readonly revision?: number;
  /** Something was published or retired: every process reads which versions are in force. */
  readonly published?: boolean;
}

/** Tells all processes of a change to a definition. */
@Injectable()
export class AnnounceDefinitions {
  constructor(private readonly pool: EnginePool) {}

  /** Within a transaction it is heard when that commits. */
  async tell(signal: DefinitionSignal, client?: PoolClient): Promise<void> {
    await (client ?? this.pool).query('select pg_notify($1, $2)', [DEFINITIONS, JSON.stringify(signal)]);
  }
}
