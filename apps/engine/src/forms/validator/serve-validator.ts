import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { writeValidator } from '@tandem/forms-core';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { ReadContext } from '../../database/read-context.js';
import { Definitions, type PublishedForm } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';
import { FindVisibleForm } from '../find-visible-form.js';
import { placesOf } from '../visible-to.js';

interface ServedValidator {
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
    private readonly visible: FindVisibleForm,
    private readonly context: ReadContext,
  ) {}

  async of(viewer: Viewer, key: string, version: number | undefined): Promise<ServedValidator> {
    const form =
      (await this.visible.find(placesOf(viewer), key, version)) ??
      (await this.inHisWork(viewer, key, version));
    if (!form) throw refuse.notFound();
    const name = `${key}@${form.version}`;
    const known = this.served.get(name);
    if (known) return known;
    const text = await this.stored(key, form.version, () => writeValidator(form.definition.schema));
    const served = { text, etag: `"sha256-${createHash('sha256').update(text).digest('hex')}"` };
    this.served.set(name, served);
    return served;
  }

  /** A form of another municipality comes to whoever takes part in a case there. */
  private async inHisWork(
    viewer: Viewer,
    key: string,
    version: number | undefined,
  ): Promise<PublishedForm | undefined> {
    if (version === undefined) return undefined;
    const found = await this.context.as(viewer, (reader) =>
      reader.one(
        `select 1 as found from "case" where form_versions @> $1::jsonb
         union all select 1 from task where form_key = $2 and form_version = $3 limit 1`,
        [JSON.stringify({ [key]: version }), key, version],
      ),
    );
    return found && this.definitions.form(key, version);
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
