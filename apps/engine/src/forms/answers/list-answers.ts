import { Injectable } from '@nestjs/common';
import type { AnswerRow, Page } from '@tandem/contracts';
import { isClosed, partsOf } from '@tandem/forms-core';
import { fullName, type Json, type JsonObject } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import { readableData } from '../../cases/readable-data.js';
import { ReadContext, type Reader } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitCase } from '../../pipeline/commit-case.js';
import { Definitions } from '../../pipeline/definitions.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { findUnstorable } from '../../problems/find-unstorable.js';
import { pageAfter, readCursor } from '../../problems/paging.js';
import { refuse } from '../../problems/problem-error.js';
import { FindVisibleForm } from '../find-visible-form.js';
import { AnswersPlace } from './answers-place.js';

export interface AnswersQuery {
  readonly unit?: string | undefined;
  readonly field?: string | undefined;
  readonly value?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Row {
  id: string;
  case_id: string;
  case_title: string;
  unit_path: string;
  form_version: number;
  data: JsonObject;
  author_id: string;
  at: Date;
  family_name: string | null;
  given_name: string | null;
  patronymic: string | null;
}

/** Answers to a form one by one: only those that the viewer may read, without the fields that he may not. */
@Injectable()
export class ListAnswers {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
    private readonly place: AnswersPlace,
    private readonly visible: FindVisibleForm,
    private readonly audit: AuditLog,
  ) {}

  async list(viewer: Viewer, key: string, query: AnswersQuery): Promise<Page<AnswerRow>> {
    const unit = await this.place.of(viewer, query.unit);
    if (!(await this.visible.find([unit.path], key))) throw refuse.notFound();
    const cursor = readCursor(query.cursor);
    const where = conditionOf(query);
    const rows = await this.context.as(viewer, async (reader) => {
      if (where) await this.refuseClosed(reader, key, unit.path, where.path);
      return reader.rows<Row>(
        `select s.id, s.case_id, c.title as case_title, s.unit_path::text as unit_path, s.form_version, s.data, s.author_id, s.at,
           p.family_name, p.given_name, p.patronymic
         from submission s join "case" c on c.id = s.case_id left join person p on p.id = s.author_id
         where s.form_key = $1 and s.current and s.unit_path <@ $2::ltree
           and ($3::text[] is null or s.data #> $3 = $4::jsonb or (jsonb_typeof(s.data #> $3) = 'array' and s.data #> $3 @> $4::jsonb))
           and ($5::timestamptz is null or (s.at, s.id) < ($5, $6::uuid))
         order by s.at desc, s.id desc limit $7`,
        [
          key,
          unit.path,
          where?.path ?? null,
          where?.value ?? null,
          cursor?.at ?? null,
          cursor?.id ?? null,
          query.limit + 1,
        ],
      );
    });
    await this.audit.allowed(viewer, 'answers.list', key, {
      unit: unit.id,
      count: Math.min(rows.length, query.limit),
    });
    const items = await Promise.all(rows.map((row) => this.show(viewer, key, row)));
    return pageAfter(items, query.limit, ({ at, id }) => ({ at, id }));
  }

  /** What would be left out of an answer is nothing to find it by: the finding would tell it. */
  private async refuseClosed(
    reader: Reader,
    key: string,
    path: string,
    at: readonly string[],
  ): Promise<void> {
    const versions = await reader.rows<{ version: number }>(
      'select distinct form_version as version from submission where form_key = $1 and current and unit_path <@ $2::ltree',
      [key, path],
    );
    for (const { version } of versions) {
      const form = await this.definitions.form(key, version);
      if (!form || isClosed(form.definition.schema, at)) throw closedField();
    }
  }

  private async show(viewer: Viewer, key: string, row: Row): Promise<AnswerRow> {
    const [live, form] = await Promise.all([
      this.cases.live(row.case_id),
      this.definitions.form(key, row.form_version),
    ]);
    return {
      id: row.id,
      case: { id: row.case_id, title: row.case_title },
      unit: this.units.at(row.unit_path)?.title ?? '',
      author: {
        id: row.author_id,
        name: fullName({
          familyName: row.family_name ?? '',
          givenName: row.given_name ?? '',
          patronymic: row.patronymic,
        }),
      },
      at: row.at.toISOString(),
      version: row.form_version,
      data:
        live && form
          ? { ...readableData(form.definition.schema, row.data, viewer, live, row.author_id) }
          : {},
    };
  }
}

/** `field=/how&value="live"`: the value that must stand at a place, or among the choices there. */
const conditionOf = ({
  field,
  value,
}: AnswersQuery): { readonly path: string[]; readonly value: string } | undefined => {
  if (field === undefined || value === undefined) return undefined;
  const path = partsOf(field);
  if (path.length === 0 || path.includes('*')) throw badFilter('/field');
  try {
    const wanted = JSON.parse(value) as Json;
    if (!findUnstorable([path, wanted])) return { path, value: JSON.stringify(wanted) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badFilter('/value');
};

const badFilter = (path: string) =>
  refuse.badInput([{ path, message: 'Отбор записан неверно: нужны поле и значение.', code: 'filter' }]);

const closedField = () =>
  refuse.notPossible('closed-field', {
    ru: 'По этому вопросу отобрать нельзя: ответ на него видят не все, кто видит остальные.',
    en: 'Answers cannot be found by this question: fewer people see it than the others.',
  });
