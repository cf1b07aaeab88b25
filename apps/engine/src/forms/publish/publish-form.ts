import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { PublishedView, PublishForm as Input } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { Definitions } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';
import { findAbove, findVersion } from '../design/draft-rows.js';
import { lockDraft } from '../design/lock-draft.js';
import type { Designing } from '../design/owner.js';
import { readDocument } from '../design/read-document.js';
import { IssueVersion } from './issue-version.js';
import { MoveDrafts } from './move-drafts.js';

/** Publishes a draft, or an old version once more under a new number; then moves the drafts of answers that were asked for. */
@Injectable()
export class PublishForm {
  constructor(
    private readonly pool: EnginePool,
    private readonly issuing: IssueVersion,
    private readonly definitions: Definitions,
    private readonly moving: MoveDrafts,
  ) {}

  publish(designing: Designing, input: Input, language: Language): Promise<PublishedView> {
    return this.issue(designing, input, async (client) => {
      const row = await lockDraft(client, designing, input.revision);
      const document = readDocument(row.text, language);
      const made = { above: row.above_id, action: 'form.publish' };
      const published = await this.issuing.issue(client, designing, document, made, input, language);
      await client.query('delete from definition_draft where id = $1', [row.id]);
      return published;
    });
  }

  /** The way back: the old text is published once more, since a number never changes its text. */
  republish(designing: Designing, version: number, input: Input, language: Language): Promise<PublishedView> {
    return this.issue(designing, input, async (client) => {
      const old = await findVersion(client, designing.key, version, designing.owner);
      if (!old) throw refuse.notFound();
      const above = await findAbove(client, designing.key, old, designing.owner);
      const made = { above, action: 'form.republish' };
      return this.issuing.issue(client, designing, readDocument(old.text, language), made, input, language);
    });
  }

  private async issue(
    designing: Designing,
    input: Input,
    work: (client: PoolClient) => Promise<PublishedView>,
  ): Promise<PublishedView> {
    const published = await inTransaction(this.pool, work);
    // Here it is in force with the answer; the other processes hear of it.
    await this.definitions.refresh();
    const { moveDrafts = [] } = input;
    if (moveDrafts.length === 0) return published;
    return { ...published, drafts: await this.moving.move(designing, published.version, moveDrafts) };
  }
}
