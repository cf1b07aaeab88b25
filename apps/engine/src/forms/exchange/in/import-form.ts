import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import type { ImportedForm } from '@tandem/contracts';
import { fromTable, fromXlsForm, openDocument, readFormJson, writeDocument } from '@tandem/forms-core';
import { FileStore } from '../../../documents/files/file-store.js';
import { tooLarge } from '../../../documents/files/keep-upload.js';
import { readUpload } from '../../../documents/files/read-upload.js';
import { recogniseFile } from '../../../documents/files/recognise-file.js';
import { Refusal } from '../../../problems/problem-error.js';
import { describeReading } from './describe-reading.js';
import { findXlsForm } from './find-xlsform.js';
import { documentOf, metaOf } from './imported-document.js';
import { readWordTables } from './read-word-tables.js';
import { readWorkbook } from './read-workbook.js';

/** How a table is to be read, said by the person who chose it. */
export interface ImportWish {
  readonly as: 'rows' | 'fields';
  /** Which table of the file; the largest without it. */
  readonly table?: number;
}

interface FoundTable {
  readonly title: string;
  readonly where: string;
  readonly cells: readonly (readonly string[])[];
}

/** Reads a form out of somebody's file. Nothing is stored: the person looks at what was understood first. */
@Injectable()
export class ImportForm {
  constructor(private readonly store: FileStore) {}

  async fromUpload(request: FastifyRequest): Promise<ImportedForm> {
    const upload = await readUpload(request);
    const received = await this.store.receive(upload.content);
    try {
      if (upload.truncated()) throw tooLarge();
      const { extension } = await recogniseFile(received.path, received.size, upload.name);
      const file = await readFile(received.path);
      const title = upload.name.replace(/\.[^.]*$/, '').slice(0, 300) || 'Форма';
      const table = Number.parseInt(upload.field('table') ?? '', 10);
      const wish: ImportWish = {
        as: upload.field('as') === 'fields' ? 'fields' : 'rows',
        ...(Number.isInteger(table) ? { table } : {}),
      };
      return await this.read(file, extension, title, wish);
    } finally {
      await this.store.drop(received.path);
    }
  }

  private async read(
    file: Buffer,
    extension: string,
    title: string,
    wish: ImportWish,
  ): Promise<ImportedForm> {
    if (extension === 'xlsx') {
      const sheets = await readWorkbook(file);
      const survey = findXlsForm(sheets);
      if (survey) return documentOf(fromXlsForm(survey, title));
      return chosen(
        sheets.map(({ name, cells }) => ({ title: sheets.length > 1 ? name : title, where: name, cells })),
        wish,
      );
    }
    if (extension === 'docx') {
      const tables = await readWordTables(file);
      return chosen(
        tables.map(({ heading, cells }, at) => ({
          title: heading || title,
          where: `таблица ${at + 1}`,
          cells,
        })),
        wish,
      );
    }
    if (extension === 'txt') return fromJson(file.toString('utf8'), title);
    throw new Refusal(415, 'file-type', {
      ru: 'Форму можно прочитать из JSON, Excel (.xlsx, в том числе XLSForm) и Word (.docx).',
      en: 'A form can be read from JSON, Excel (.xlsx, also XLSForm) and Word (.docx).',
    });
  }
}

const MOST_TABLES = 100;

const chosen = (found: readonly FoundTable[], wish: ImportWish): ImportedForm => {
  const tables = found
    .filter(({ cells }) => cells.some((row) => row.some((cell) => cell.trim() !== '')))
    .slice(0, MOST_TABLES);
  const sizes = tables.map(({ cells }) => cells.length * Math.max(...cells.map((row) => row.length)));
  const at =
    wish.table !== undefined && wish.table in tables ? wish.table : sizes.indexOf(Math.max(...sizes));
  const table = tables[at];
  if (!table)
    throw new Refusal(422, 'no-table', {
      ru: 'В файле нет таблиц, из которых можно сделать форму.',
      en: 'There are no tables in the file to make a form of.',
    });
  return {
    ...documentOf(fromTable(table.cells, { title: table.title, as: wish.as, where: table.where })),
    tables: tables.map(({ title, cells }) => ({
      title,
      rows: cells.length,
      columns: Math.max(...cells.map((row) => row.length)),
    })),
    table: at,
  };
};

/** A form that came as JSON keeps its bytes; the studio says which parts of it it understands. */
const fromJson = (source: string, fallback: string): ImportedForm => {
  const read = readFormJson(source);
  if (!read.ok) throw new Refusal(422, read.refusal.code, read.refusal.message);
  const { form } = read;
  const title = form.title ?? fallback;
  const { title: _theirs, ...meta } = form.meta ?? {};
  const text = writeDocument({
    metaText: JSON.stringify(metaOf(title, meta), null, 2),
    schemaText: form.schema,
    uiSchemaText: form.uiSchema,
    ...(form.translations !== undefined ? { translationsText: form.translations } : {}),
    ...(form.samples !== undefined ? { samplesText: form.samples } : {}),
  });
  const opened = openDocument(text);
  if (!opened.ok) throw new Refusal(422, opened.refusal.code, opened.refusal.message);
  const reading = describeReading(opened.document.value);
  const left = form.unknown.map((name) => ({
    where: `/${name}`,
    text: name,
    why: {
      ru: 'Такой части у формы нет: она оставлена в файле.',
      en: 'A form has no such part: it was left in the file.',
    },
  }));
  return { text, title, understood: reading.understood, notUnderstood: [...reading.notUnderstood, ...left] };
};
