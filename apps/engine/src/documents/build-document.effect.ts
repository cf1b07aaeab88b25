import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { DOCUMENTS, type DocumentSignal } from '../live/channels.js';
import { Definitions } from '../pipeline/definitions.js';
import type { EffectHandler, Record } from '../pipeline/effect-handler.js';
import { safeFileName } from './files/file-name.js';
import { FileStore } from './files/file-store.js';
import { DOCX } from './files/recognise-file.js';
import { GatherCaseFacts, type SubmissionFacts } from './gather-case-facts.js';
import { GatherSignatures } from './gather-signatures.js';
import { GatherNames } from './gather-names.js';
import { caseTags } from './tags/case-tags.js';
import { flattenAnswers } from './tags/flatten-answers.js';
import { openAnswers } from './tags/open-answers.js';
import type { Tags } from './tags/tag.js';
import { mapTags, type Source } from './tags/template-map.js';
import { dateInWords } from './tags/write-value.js';
import { FindTemplate } from './template/find-template.js';
import { plainDocument } from './template/plain-document.js';
import { renderTemplate } from './template/render-template.js';

interface SubmissionRow extends SubmissionFacts {
  form_version: number;
  data: JsonObject;
}

/** Makes the Word document of answers and puts it into the case, once for each effect. */
@Injectable()
export class BuildDocumentEffect implements EffectHandler<'buildDocument'> {
  readonly name = 'buildDocument';

  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly facts: GatherCaseFacts,
    private readonly names: GatherNames,
    private readonly signatures: GatherSignatures,
    private readonly templates: FindTemplate,
    private readonly store: FileStore,
  ) {}

  async perform(job: Job<'buildDocument'>, record: Record): Promise<void> {
    const { submission: id, title } = job.payload;
    const submission = await this.submission(id);
    const facts = await this.facts.of(submission);
    const form = await this.definitions.form(submission.form_key, submission.form_version);
    const template = await this.templates.of(submission.form_key);
    if (!form) throw new Error(`the form ${submission.form_key} of a document is gone`);
    const { schema } = form.definition;
    const data = openAnswers(schema, await this.signatures.into(schema, id, submission.data));
    const names = await this.names.of(schema, data);
    const source = { schema, data, names, zone: facts.zone, facts };
    const document = template
      ? renderTemplate(template, await this.tags(submission.form_key, source))
      : plainDocument(
          { title: title.ru, unit: facts.unit, date: dateInWords(facts.date) },
          schema,
          data,
          source,
        );
    const received = await this.store.receive(Readable.from([document]));
    const key = await this.store.keep(received);
    await record(async (client) => {
      const [fileId, documentId] = [newId(), newId()];
      await client.query(
        'insert into file (id, sha256, name, type, size, store_key, case_id) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          fileId,
          received.sha256,
          safeFileName(`${title.ru} — ${facts.caseTitle}`, 'docx'),
          DOCX,
          received.size,
          key,
          submission.case_id,
        ],
      );
      await client.query(
        `insert into document (id, case_id, form_key, submission_id, version, title, file_id, unit_path) values ($1, $2, $3, $4, $5, $6, $7, $8::ltree)`,
        [
          documentId,
          submission.case_id,
          submission.form_key,
          id,
          facts.version,
          title.ru,
          fileId,
          facts.unitPath,
        ],
      );
      const signal: DocumentSignal = {
        case: submission.case_id,
        unit: facts.unitId,
        path: facts.unitPath,
        persons: facts.participants.slice(0, 50),
      };
      await client.query('select pg_notify($1, $2)', [DOCUMENTS, JSON.stringify(signal)]);
      return { document: documentId };
    });
  }

  private async tags(form: string, source: Source): Promise<Tags> {
    return {
      ...caseTags(source.facts),
      ...flattenAnswers(source.schema, source.data, source.names, source.zone),
      ...mapTags((await this.templates.mapOf(form)).values, source),
    };
  }

  private async submission(id: string): Promise<SubmissionRow> {
    const { rows } = await this.pool.query<SubmissionRow>(
      'select case_id, form_key, form_version, data, author_id, at from submission where id = $1',
      [id],
    );
    if (!rows[0]) throw new Error(`the answers ${id} of a document are gone`);
    return rows[0];
  }
}
