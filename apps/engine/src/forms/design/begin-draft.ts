import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { FormDesignView } from '@tandem/contracts';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { refuse } from '../../problems/problem-error.js';
import { findAbove, findVersion, type VersionRow } from './draft-rows.js';
import type { Designing } from './owner.js';
import { refuseDesign } from './refusals.js';
import { ShowDraft } from './show-draft.js';
import { insertDraft } from './write-draft.js';

/** Begins a draft from a published version: the text as it is stored, byte for byte. */
@Injectable()
export class BeginDraft {
  constructor(
    private readonly pool: EnginePool,
    private readonly show: ShowDraft,
  ) {}

  async begin(designing: Designing, version?: number): Promise<FormDesignView> {
    await inTransaction(this.pool, async (client) => {
      const base = await this.baseOf(client, designing, version);
      if (!base) throw refuse.notFound();
      const made = await this.madeFrom(client, designing, base);
      if (!(await insertDraft(client, designing, base.text, made))) throw refuseDesign.draftExists();
    });
    return this.show.of(designing);
  }

  /** The version asked for, or the one in force for the owner; undefined for a form that nobody has published. */
  baseOf(client: PoolClient, { key, owner }: Designing, version?: number): Promise<VersionRow | undefined> {
    return findVersion(client, key, version, owner);
  }

  /** What the draft stands on: the version itself, and the version of an owner above that its locks come from. */
  async madeFrom(
    client: PoolClient,
    { key, owner }: Designing,
    base: VersionRow | undefined,
  ): Promise<{ base: string | null; above: string | null }> {
    if (!base) return { base: null, above: null };
    return { base: base.id, above: await findAbove(client, key, base, owner) };
  }
}
