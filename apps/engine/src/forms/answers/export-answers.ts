import { Injectable } from '@nestjs/common';
import type { AnswerRow, AnswersSummary } from '@tandem/contracts';
import { partsOf, readQuestions, valueAt, type Question } from '@tandem/forms-core';
import { localDate, type Json, type JsonObject, type Language } from '@tandem/domain';
import { GatherNames } from '../../documents/gather-names.js';
import { writeField } from '../../documents/tags/flatten-answers.js';
import type { Names } from '../../documents/tags/tag.js';
import type { Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';
import { writeWorkbook, type WrittenSheet } from '../exchange/out/write-workbook.js';
import { ListAnswers, type AnswersQuery } from './list-answers.js';
import { SummariseAnswers } from './summarise-answers.js';

const MOST_ROWS = 5_000;
const PAGE = 200;
const ZONE = 'Asia/Tomsk';

/** Answers as a workbook: the rows that the person may read, and the counts that he may know. */
@Injectable()
export class ExportAnswers {
  constructor(
    private readonly definitions: Definitions,
    private readonly listing: ListAnswers,
    private readonly summary: SummariseAnswers,
    private readonly names: GatherNames,
  ) {}

  async workbook(
    viewer: Viewer,
    key: string,
    query: Omit<AnswersQuery, 'limit' | 'cursor'>,
    language: Language,
  ): Promise<Buffer> {
    const summary = await this.summary.of(viewer, key, { unit: query.unit }, language);
    const form = await this.definitions.form(key, summary.version);
    if (!form) throw refuse.notFound();
    const { rows, isCut } = await this.rows(viewer, key, query);
    const questions = readQuestions(form.definition);
    const names = await this.names.of(
      { type: 'object', properties: { rows: { type: 'array', items: form.definition.schema } } },
      { rows: rows.map(({ data }) => data as JsonObject) },
    );
    return writeWorkbook([answersSheet(questions, rows, names, isCut), summarySheet(summary)]);
  }

  private async rows(
    viewer: Viewer,
    key: string,
    query: Omit<AnswersQuery, 'limit' | 'cursor'>,
  ): Promise<{ readonly rows: AnswerRow[]; readonly isCut: boolean }> {
    const rows: AnswerRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.listing.list(viewer, key, { ...query, cursor, limit: PAGE });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && rows.length < MOST_ROWS);
    return { rows, isCut: cursor !== undefined };
  }
}

const answersSheet = (
  questions: readonly Question[],
  rows: readonly AnswerRow[],
  names: Names,
  isCut: boolean,
): WrittenSheet => ({
  name: 'Ответы',
  rows: [
    ['Дата', 'Организация', 'Дело', 'Кто заполнил', 'Версия', ...questions.map(({ title }) => title)],
    ...rows.map(({ at, unit, case: { title }, author, version, data }) => [
      localDate(at, ZONE),
      unit,
      title,
      author.name,
      version,
      ...questions.map((question) => cellOf(question, data as JsonObject, names)),
    ]),
    // A table that ends without a word would be taken for the whole.
    ...(isCut
      ? [
          [
            `Здесь последние ${MOST_ROWS.toLocaleString('ru')} ответов. Остальные выгружайте по организациям или отобрав по ответу.`,
          ],
        ]
      : []),
  ],
  widths: [12, 30, 34, 30, 8, ...questions.map(() => 24)],
});

/** Numbers stay numbers; the rows of a group stand under one another in one cell. */
const cellOf = ({ at, schema }: Question, data: JsonObject, names: Names): string | number | null => {
  const values = valuesAt(data, at.split('/*'));
  const [only] = values;
  if (values.length === 1 && typeof only === 'number') return only;
  const words = values.map((value) => writeField(schema, value, { names, zone: ZONE })).filter(Boolean);
  return words.length > 0 ? words.join('\n') : null;
};

const valuesAt = (data: Json | undefined, [first = '', ...rest]: readonly string[]): Json[] => {
  const value = data === undefined ? undefined : valueAt(data, partsOf(first));
  if (value === undefined || value === null) return [];
  if (rest.length === 0) return [value];
  return Array.isArray(value) ? (value as Json[]).flatMap((row) => valuesAt(row, rest)) : [];
};

const summarySheet = ({ questions }: AnswersSummary): WrittenSheet => ({
  name: 'Сводка',
  rows: [
    ['Раздел', 'Вопрос', 'Ответ', 'Сколько', 'Среднее'],
    ...questions.flatMap(({ within = '', title, bars, count }): (string | number | null)[][] => {
      if (count.hidden) return [[within, title, 'меньше 5 ответов', null, null]];
      const mean = count.numbers ? Math.round(count.numbers.mean * 100) / 100 : null;
      if (bars.length === 0) return [[within, title, 'всего ответов', count.values, mean]];
      return bars.map((bar, at) => [within, title, bar, count.bars[at] ?? 0, at === 0 ? mean : null]);
    }),
  ],
  widths: [28, 50, 40, 10, 10],
});
