import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { writeValidator } from '@tandem/forms-core';
import { EnginePool } from '../../database/pools.js';
import { placeOf, type Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';

export interface ServedValidator {
  readonly text: string;
  readonly etag: string;
}

/** Validators of published versions, written with them; those of an older release are written when first asked for. */
@Injectable()
export class ServeValidator {
  private readonly served = new LRUCache<string, ServedValidator>({ max: 300 });

  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
  ) {}

  async of(viewer: Viewer, key: string, version: number | undefined): Promise<ServedValidator> {
    const form = await this.definitions.form(key, version, placeOf(viewer));
    if (!form) throw refuse.notFound();
    const name = `${key}@${form.version}`;
    const known = this.served.get(name);
    if (known) return known;
    const text = await this.stored(key, form.version, () => writeValidator(form.definition.schema));
    const served = { text, etag: `"sha256-${createHash('sha256').update(text).digest('hex')}"` };
    this.served.set(name, served);
    return served;
  }

  /** Whoever writes it first is kept: every process serves the same bytes under the same name. */
  private async stored(key: string, version: number, write: () => string): Promise<string> {
    const read = `select validator from definition where kind = 'form' and key = $1 and version = $2`;
    const { rows } = await this.pool.query<{ validator: string | null }>(read, [key, version]);
    if (rows[0]?.validator) return rows[0].validator;
    await this.pool.query(
      `update definition set validator = $3 where kind = 'form' and key = $1 and version = $2 and validator is null`,
      [key, version, write()],
    );
    const { rows: after } = await this.pool.query<{ validator: string }>(read, [key, version]);
    return after[0]!.validator;
  }
}
