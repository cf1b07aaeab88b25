import { Injectable } from '@nestjs/common';
import type { AnswerView, FormView } from '@tandem/contracts';
import { fullName, say, type JsonObject, type Language } from '@tandem/domain';
import { AuditLog } from '../audit/audit-log.js';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { GatherSignatures } from '../documents/gather-signatures.js';
import { CommitCase } from '../pipeline/commit-case.js';
import { Definitions } from '../pipeline/definitions.js';
import { refuse } from '../problems/problem-error.js';
import { readableData } from './readable-data.js';

export interface AnswerWithForm {
  readonly answer: AnswerView;
  readonly form: Pick<FormView, 'key' | 'version' | 'meta' | 'schema' | 'uiSchema' | 'translations'>;
}

interface Row {
  id: string;
  case_id: string;
  form_key: string;
  form_version: number;
  data: JsonObject;
  author_id: string;
  at: Date;
  family_name: string | null;
  given_name: string | null;
  patronymic: string | null;
}

/** One submission with the form in the version it was filled in. Reading somebody's answers is written to the audit. */
@Injectable()
export class ReadAnswer {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly audit: AuditLog,
    private readonly signatures: GatherSignatures,
  ) {}

  async read(viewer: Viewer, id: string, language: Language): Promise<AnswerWithForm> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<Row>(
        `select s.id, s.case_id, s.form_key, s.form_version, s.data, s.author_id, s.at, p.family_name, p.given_name, p.patronymic
         from submission s left join person p on p.id = s.author_id where s.id = $1`,
        [id],
      ),
    );
    const live = row && (await this.cases.live(row.case_id));
    const form = row && (await this.definitions.form(row.form_key, row.form_version));
    if (!row || !live || !form) throw refuse.notFound();
    if (row.author_id !== viewer.person.id)
      await this.audit.allowed(viewer, 'answer.read', id, { form: row.form_key });
    const { meta, schema, uiSchema, translations } = form.definition;
    const data = await this.signatures.into(schema, row.id, row.data);
    return {
      answer: {
        id: row.id,
        form: row.form_key,
        formTitle: say(meta.title, language),
        version: row.form_version,
        author: {
          id: row.author_id,
          name: fullName({
            familyName: row.family_name ?? '',
            givenName: row.given_name ?? '',
            patronymic: row.patronymic,
          }),
        },
        at: row.at.toISOString(),
        data: { ...readableData(schema, data, viewer, live, row.author_id) },
      },
      form: {
        key: form.key,
        version: form.version,
        meta: { ...meta },
        schema: { ...schema },
        uiSchema: { ...uiSchema },
        ...(translations ? { translations: { ...translations } } : {}),
      },
    };
  }
}
