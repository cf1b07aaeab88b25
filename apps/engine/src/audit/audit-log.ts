import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { PoolClient } from 'pg';
import { newId } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';

/** Append-only record of what was refused and of readings that the rules say to log. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly pool: EnginePool,
    private readonly logger: PinoLogger,
  ) {}

  /** A refusal. Not awaited: the answer does not depend on it, and a lost database is already visible in the answer. */
  refused(viewer: Viewer, action: string, object?: string, detail: Record<string, unknown> = {}): void {
    this.write(viewer, action, 'refused', object, detail).catch((error: unknown) =>
      this.logger.error({ err: error, action }, 'a refusal could not be written to the audit'),
    );
  }

  /** With a connection, within its transaction: what was done and that it was done are stored together. */
  async allowed(
    viewer: Viewer,
    action: string,
    object?: string,
    detail: Record<string, unknown> = {},
    client?: PoolClient,
  ): Promise<void> {
    await this.write(viewer, action, 'allowed', object, detail, client);
  }

  private async write(
    viewer: Viewer,
    action: string,
    outcome: 'allowed' | 'refused',
    object: string | undefined,
    detail: object,
    client?: PoolClient,
  ) {
    await (client ?? this.pool).query(
      'insert into audit_event (id, person_id, action, outcome, object, detail) values ($1, $2, $3, $4, $5, $6)',
      [newId(), viewer.person.id, action, outcome, object ?? null, JSON.stringify(detail)],
    );
  }
}
