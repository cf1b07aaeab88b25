import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DocumentTemplateView } from '@tandem/contracts';
import { shortName, type Language } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { refuse } from '../../problems/problem-error.js';
import { safeFileName } from '../files/file-name.js';
import { FileStore } from '../files/file-store.js';
import { tooLarge } from '../files/keep-upload.js';
import { readUpload } from '../files/read-upload.js';
import { DOCX } from '../files/recognise-file.js';
import { checkTemplateTags } from './check-template.js';
import { TemplateSubjects, type TemplateSubject } from './template-subjects.js';

interface VersionRow {
  version: number;
  name: string;
  size: number;
  comment: string;
  created_at: Date;
  family_name: string | null;
  given_name: string | null;
  patronymic: string | null;
}

/** The template of a form or of a paper and its versions: each is kept, the last is in force. */
@Injectable()
export class KeepTemplate {
  constructor(
    private readonly pool: EnginePool,
    private readonly store: FileStore,
    private readonly subjects: TemplateSubjects,
    private readonly audit: AuditLog,
  ) {}

  async read(formKey: string, language: Language): Promise<DocumentTemplateView> {
    const subject = await this.subject(formKey, language);
    const { rows } = await this.pool.query<VersionRow>(
      `select t.version, f.name, f.size::float8 as size, t.comment, t.created_at, p.family_name, p.given_name, p.patronymic
       from document_template t join file f on f.id = t.file_id left join person p on p.id = t.uploaded_by
       where t.form_key = $1 order by t.version desc limit 200`,
      [formKey],
    );
    return {
      form: formKey,
      title: subject.title,
      version: rows[0]?.version ?? 0,
      tags: subject.tags,
      versions: rows.map((row) => ({
        version: row.version,
        name: row.name,
        size: row.size,
        comment: row.comment,
        uploadedBy: row.family_name
          ? shortName({
              familyName: row.family_name,
              givenName: row.given_name ?? '',
              patronymic: row.patronymic,
            })
          : null,
        at: row.created_at.toISOString(),
      })),
    };
  }

  async replace(
    viewer: Viewer,
    formKey: string,
    request: FastifyRequest,
    language: Language,
  ): Promise<DocumentTemplateView> {
    const subject = await this.subject(formKey, language);
    const upload = await readUpload(request);
    const template = await buffer(upload.content);
    if (upload.truncated()) throw tooLarge();
    checkTemplateTags(template, subject.known, subject.whose);
    const received = await this.store.receive(Readable.from([template]));
    const key = await this.store.keep(received);
    const comment = (upload.field('comment') ?? '').trim().slice(0, 1_000);
    await inTransaction(this.pool, async (client) => {
      // Two methodists at once: the second waits and becomes the next version.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7261))', [formKey]);
      const fileId = newId();
      await client.query(
        'insert into file (id, sha256, name, type, size, store_key, owner_id) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          fileId,
          received.sha256,
          safeFileName(upload.name || `${formKey}.docx`, 'docx'),
          DOCX,
          received.size,
          key,
          viewer.person.id,
        ],
      );
      await client.query(
        `insert into document_template (form_key, version, file_id, comment, uploaded_by)
         select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from document_template where form_key = $1`,
        [formKey, fileId, comment, viewer.person.id],
      );
    });
    await this.audit.allowed(viewer, 'document-template.replace', formKey, { sha256: received.sha256 });
    return this.read(formKey, language);
  }

  private async subject(key: string, language: Language): Promise<TemplateSubject> {
    const subject = await this.subjects.of(key, language);
    if (!subject) throw refuse.notFound();
    return subject;
  }
}
