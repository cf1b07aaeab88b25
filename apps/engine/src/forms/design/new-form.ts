import { Injectable } from '@nestjs/common';
import type { FormDesignView, NewForm as Input } from '@tandem/contracts';
import { EnginePool } from '../../database/pools.js';
import type { Language } from '@tandem/domain';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { refuse } from '../../problems/problem-error.js';
import { composeDocument, emptyMeta } from './compose-document.js';
import { findVersion } from './draft-rows.js';
import { freeKey, keyFromTitle, RESERVED_KEYS } from './form-key.js';
import type { Owner } from './owner.js';
import { readDocument } from './read-document.js';
import { refuseDesign } from './refusals.js';
import { renameForm } from './rename-form.js';
import { ShowDraft } from './show-draft.js';
import { insertDraft } from './write-draft.js';

/** Begins a form that was not there: empty, a copy of another, or a text that was brought from elsewhere. */
@Injectable()
export class NewForm {
  constructor(
    private readonly pool: EnginePool,
    private readonly show: ShowDraft,
  ) {}

  async create(viewer: Viewer, owner: Owner, input: Input, language: Language): Promise<FormDesignView> {
    const source = input.from ? await this.sourceOf(input.from, owner) : input.text;
    const key = await inTransaction(this.pool, async (client) => {
      // Two that begin at once must not be given the same key.
      await client.query(`select pg_advisory_xact_lock(hashtext('tandem.form-keys'))`);
      const { rows } = await client.query<{ key: string }>(
        `select key from definition where kind = 'form' union select key from definition_draft where kind = 'form'`,
      );
      const taken = new Set([...rows.map((row) => row.key), ...RESERVED_KEYS]);
      if (input.key !== undefined && taken.has(input.key)) throw refuseDesign.keyTaken();
      const free = input.key ?? freeKey(keyFromTitle(input.title), taken);
      const text =
        source === undefined ? emptyForm(free, input.title) : renameForm(source, free, input.title, language);
      readDocument(text, language);
      await insertDraft(client, { viewer, key: free, owner }, text, { base: null, above: null });
      return free;
    });
    return this.show.of({ viewer, key, owner });
  }

  private async sourceOf(
    { key, version }: { key: string; version?: number | undefined },
    owner: Owner,
  ): Promise<string> {
    const found = await findVersion(this.pool, key, version, owner);
    if (!found) throw refuse.notFound();
    return found.text;
  }
}

const emptyForm = (key: string, title: string): string =>
  composeDocument(
    key,
    {
      meta: { ...emptyMeta(key, title) },
      schema: { type: 'object', properties: {} },
      uiSchema: {},
    },
    undefined,
  );
