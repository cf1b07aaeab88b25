import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { PublishedView, PublishForm as Input } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  compareForms,
  writeValidator,
  type FormChange,
  type FormDefinition,
  type FormDocument,
} from '@tandem/forms-core';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { AnnounceDefinitions } from '../../pipeline/announce-definitions.js';
import { findVersion } from '../design/draft-rows.js';
import type { Designing } from '../design/owner.js';
import { sha256Of } from '../design/read-document.js';
import { refuseDesign } from '../design/refusals.js';
import { JudgeForm } from './judge-form.js';

/** Content of the installation and of people is numbered by one hand at a time (see `loadContent`). */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('tandem.content'))`;

/** Makes a text a version: judged, numbered, with its changes, its validator and its record, all in one transaction. */
@Injectable()
export class IssueVersion {
  constructor(
    private readonly judging: JudgeForm,
    private readonly audit: AuditLog,
    private readonly announce: AnnounceDefinitions,
  ) {}

  async issue(
    client: PoolClient,
    designing: Designing,
    document: FormDocument,
    made: { readonly above: string | null; readonly action: string },
    input: Pick<Input, 'comment' | 'accepted'>,
    language: Language,
  ): Promise<PublishedView> {
    await client.query(ONE_AT_A_TIME);
    await this.refuseWrong(client, designing, document, made.above, input.accepted, language);
    const { key, owner, viewer } = designing;
    const before = await findVersion(client, key, undefined, owner);
    const changes = before ? compareForms(JSON.parse(before.text) as FormDefinition, document.value) : [];
    const sha256 = sha256Of(document.text);
    const { rows } = await client.query<{ version: number }>(
      `insert into definition (id, kind, key, version, status, text, sha256, unit_id, published_at, published_by, comment, changes, validator, above_id)
       select $1, 'form', $2, coalesce(max(version), 0) + 1, 'published', $3, $4, $5, now(), $6, $7, $8, $9, $10
       from definition where kind = 'form' and key = $2 returning version`,
      [
        newId(),
        key,
        document.text,
        sha256,
        owner.id,
        viewer.person.id,
        input.comment ?? '',
        JSON.stringify(changes.map(storedChange)),
        writeValidator(document.value.schema),
        made.above,
      ],
    );
    const { version } = rows[0]!;
    const detail = {
      version,
      sha256,
      unit: owner.id,
      comment: input.comment ?? '',
      changes: countByClass(changes),
    };
    await this.audit.allowed(viewer, made.action, key, detail, client);
    await this.announce.tell({ key, unit: owner.id, path: owner.path, published: true }, client);
    return {
      version,
      sha256,
      changes: changes.map((change) => ({ class: change.class, text: say(change.text, language) })),
    };
  }

  private async refuseWrong(
    client: PoolClient,
    designing: Designing,
    document: FormDocument,
    above: string | null,
    accepted: readonly string[] | undefined,
    language: Language,
  ): Promise<void> {
    const { issues, locks } = await this.judging.judge(client, designing, document, above);
    const errors = issues.filter((issue) => issue.severity === 'error');
    if (errors.length > 0) throw refuseDesign.hasErrors(errors, language);
    if (locks.length > 0) throw refuseDesign.locksBroken(locks, language);
    const unread = accepted ? issues.filter((issue) => !accepted.includes(issue.code)) : [];
    if (unread.length > 0) throw refuseDesign.warningsNotAccepted(unread, language);
  }
}

const storedChange = ({ class: kind, code, at, text }: FormChange) => ({ class: kind, code, at, text });

const countByClass = (changes: readonly FormChange[]) => {
  const of = (kind: FormChange['class']) => changes.filter((change) => change.class === kind).length;
  return { safe: of('safe'), attention: of('attention'), breaking: of('breaking') };
};
