import { Injectable } from '@nestjs/common';
import { openDocument, toXlsForm, type FormDefinition } from '@tandem/forms-core';
import { localDate, say, type Json, type JsonObject, type Language } from '@tandem/domain';
import { ReadAnswer } from '../../../cases/read-answer.js';
import { GatherNames } from '../../../documents/gather-names.js';
import { writeField } from '../../../documents/tags/flatten-answers.js';
import { dateInWords } from '../../../documents/tags/write-value.js';
import { WORKBOOK } from '../../../documents/paper/sheet-cells.js';
import { safeFileName } from '../../../documents/files/file-name.js';
import type { Viewer } from '../../../identity/viewer.js';
import { ShowDraft } from '../../design/show-draft.js';
import { DesignScope } from '../../design/design-scope.js';
import { FindVisibleForm } from '../../find-visible-form.js';
import { placesOf } from '../../visible-to.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { refuse } from '../../../problems/problem-error.js';
import { printForm } from '../print/print-form.js';
import { writeBundle, writeRjsf, type BundledForm } from './write-bundle.js';
import { writeWorkbook } from './write-workbook.js';

export const EXPORT_KINDS = ['bundle', 'rjsf', 'xlsform', 'pdf'] as const;

export interface ExportWish {
  readonly as: (typeof EXPORT_KINDS)[number];
  readonly version?: number | undefined;
  /** What is being designed instead of what is published. */
  readonly draft: boolean;
  readonly unit?: string | undefined;
  /** Title of a sample of the form: the printed form is filled with it. */
  readonly sample?: string | undefined;
  readonly language: Language;
}

interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

const PDF = 'application/pdf';
const JSON_TYPE = 'application/json';
const ZONE = 'Asia/Tomsk';

/** Forms and answers as files. */
@Injectable()
export class ExportForm {
  constructor(
    private readonly definitions: Definitions,
    private readonly visible: FindVisibleForm,
    private readonly drafts: ShowDraft,
    private readonly scope: DesignScope,
    private readonly answers: ReadAnswer,
    private readonly names: GatherNames,
  ) {}

  async form(viewer: Viewer, key: string, wish: ExportWish): Promise<SentFile> {
    const form = wish.draft
      ? await this.draft(viewer, key, wish.unit)
      : await this.published(viewer, key, wish.version);
    const stem = `${say(form.definition.meta.title, wish.language)} v${form.version}`;
    const named = (extension: string) => safeFileName(`${stem}.${extension}`, extension);
    switch (wish.as) {
      case 'bundle':
        return {
          name: `${key}-v${form.version}.json`,
          type: JSON_TYPE,
          content: Buffer.from(writeBundle(form)),
        };
      case 'rjsf':
        return {
          name: `${key}-v${form.version}.rjsf.json`,
          type: JSON_TYPE,
          content: Buffer.from(writeRjsf(form.text)),
        };
      case 'xlsform':
        return { name: named('xlsx'), type: WORKBOOK, content: await xlsForm(form.definition) };
      case 'pdf':
        return {
          name: named('pdf'),
          type: PDF,
          content: await this.paper(form, wish),
        };
    }
  }

  /** Answers on the form in the version they were given on; what the person may not read is not there. */
  async answer(viewer: Viewer, id: string, language: Language): Promise<SentFile> {
    const { answer, form } = await this.answers.read(viewer, id, language);
    if (!answer.data) throw refuse.notFound();
    const definition = form as unknown as FormDefinition;
    const data = answer.data as JsonObject;
    const around = { names: await this.names.of(definition.schema, data), zone: ZONE };
    const content = await printForm(definition, {
      language,
      answers: data,
      below: `${answer.author.name}, ${dateInWords(localDate(answer.at, ZONE))}`,
      sayValue: (schema: JsonObject, value: Json) => writeField(schema, value, around),
    });
    return { name: safeFileName(`${answer.formTitle}.pdf`, 'pdf'), type: PDF, content };
  }

  private async published(viewer: Viewer, key: string, version: number | undefined): Promise<BundledForm> {
    const form = await this.visible.find(placesOf(viewer), key, version);
    const text = form && (await this.definitions.textOf(form.key, form.version));
    if (!form || text === undefined) throw refuse.notFound();
    return { key, version: form.version, sha256: form.sha256, text, definition: form.definition };
  }

  private async draft(viewer: Viewer, key: string, unit: string | undefined): Promise<BundledForm> {
    const draft = await this.drafts.of(await this.scope.designing(viewer, key, unit));
    const opened = openDocument(draft.text);
    if (!opened.ok) throw new Error(`a draft cannot be opened: ${opened.refusal.code}`);
    return {
      key,
      version: (draft.basedOn?.version ?? 0) + 1,
      sha256: draft.sha256,
      text: draft.text,
      definition: opened.document.value,
    };
  }

  private async paper({ definition, text }: BundledForm, { sample, language }: ExportWish): Promise<Buffer> {
    if (sample === undefined) return printForm(definition, { language, sayValue: () => '' });
    const opened = openDocument(text);
    const data = opened.ok
      ? opened.document.value.samples?.find((one) => one.title === sample)?.data
      : undefined;
    if (!data) throw refuse.notFound();
    const around = { names: await this.names.of(definition.schema, data), zone: ZONE };
    return printForm(definition, {
      language,
      answers: data,
      sayValue: (schema, value) => writeField(schema, value, around),
    });
  }
}

const xlsForm = (definition: FormDefinition): Promise<Buffer> => {
  const { survey, choices, settings, notSaid } = toXlsForm(definition);
  return writeWorkbook([
    { name: 'survey', rows: survey, widths: [22, 22, 50, 40] },
    { name: 'choices', rows: choices, widths: [22, 22, 50, 40] },
    { name: 'settings', rows: settings, widths: [40, 24] },
    // What the format has no word for goes with the file: nothing is dropped silently.
    {
      name: 'не записано',
      rows: [['где', 'что', 'почему'], ...notSaid.map(({ where, text, why }) => [where, text, why.ru])],
      widths: [30, 60, 50],
    },
  ]);
};
