import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { FormDesignView, PutFormDraft as Input } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { BeginDraft } from './begin-draft.js';
import { composeDocument } from './compose-document.js';
import { findDraft, findSteps } from './draft-rows.js';
import { lockDraft } from './lock-draft.js';
import type { Designing } from './owner.js';
import { readDocument } from './read-document.js';
import { ShowDraft } from './show-draft.js';
import { wholeEdit } from './whole-edit.js';
import { insertDraft, writeSteps } from './write-draft.js';

const NAME = { ru: 'Заменён весь текст формы', en: 'The whole text of the form was replaced' };

/** Writes a draft as a whole: what another program or a person with a file does. It is one step, which can be undone. */
@Injectable()
export class PutFormDraft {
  constructor(
    private readonly pool: EnginePool,
    private readonly begin: BeginDraft,
    private readonly show: ShowDraft,
  ) {}

  async put(designing: Designing, input: Input, language: Language): Promise<FormDesignView> {
    await inTransaction(this.pool, async (client) => {
      const there = await findDraft(client, designing, { lock: true });
      if (there) await this.replace(client, designing, input, language);
      else await this.first(client, designing, input, language);
    });
    return this.show.of(designing);
  }

  /** Nobody has begun: it begins with this text, on what is in force. */
  private async first(
    client: PoolClient,
    designing: Designing,
    input: Input,
    language: Language,
  ): Promise<void> {
    const base = await this.begin.baseOf(client, designing);
    const text = this.textOf(designing, input, base?.text);
    readDocument(text, language);
    const made = await this.begin.madeFrom(client, designing, base);
    // Somebody was faster by a moment: then this is a change of his draft.
    if (!(await insertDraft(client, designing, text, made)))
      await this.replace(client, designing, input, language);
  }

  private async replace(
    client: PoolClient,
    designing: Designing,
    input: Input,
    language: Language,
  ): Promise<void> {
    const row = await lockDraft(client, designing, input.revision);
    const text = this.textOf(designing, input, row.text);
    readDocument(text, language);
    const steps = await findSteps(client, row.id);
    const edit = wholeEdit(row.text, text);
    const back = wholeEdit(text, row.text);
    const added = text === row.text ? [] : [{ name: NAME, edits: [edit], inverse: [back] }];
    await writeSteps(client, designing, row, steps, {
      from: added.length > 0 ? row.cursor : steps.length,
      added,
      cursor: row.cursor + added.length,
      text,
    });
  }

  private textOf({ key }: Designing, input: Input, before: string | undefined): string {
    return 'text' in input ? input.text : composeDocument(key, input, before);
  }
}
