import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { openDocument } from '../document/open-document.js';
import type { FormDocument } from '../document/form-document.js';
import { writeDocument, type DocumentTexts } from '../document/write-document.js';
import { readSnapshotForms } from './read-snapshot-forms.js';

const FORMS = new URL('../../../../forms/', import.meta.url);

/** Texts of a form with its name, as they lie in files. */
export interface FormTexts extends DocumentTexts {
  readonly name: string;
}

/** The forms of the content pack. */
export const packForms = (): FormTexts[] =>
  readdirSync(FORMS, { withFileTypes: true })
    .filter((stage) => stage.isDirectory() && /^(\d|any)/.test(stage.name))
    .flatMap((stage) =>
      readdirSync(new URL(`${stage.name}/`, FORMS)).map((key) => {
        const read = (file: string): string =>
          readFileSync(new URL(`${stage.name}/${key}/${file}`, FORMS), 'utf8');
        const hasEnglish = existsSync(new URL(`${stage.name}/${key}/en.json`, FORMS));
        return {
          name: key,
          metaText: read('form.json'),
          schemaText: read('schema.json'),
          uiSchemaText: read('ui.json'),
          ...(hasEnglish ? { translationsText: `{"en": ${read('en.json')}}` } : {}),
        };
      }),
    );

/** The forms by which RJSF tests its themes: nothing in them was written for us. */
export const snapshotForms = (): FormTexts[] =>
  readSnapshotForms().map(({ title, schema, uiSchema }) => ({
    name: title,
    schemaText: JSON.stringify(schema, null, 2),
    uiSchemaText: JSON.stringify(uiSchema),
  }));

/** Opens what must open. */
export const openText = (text: string): FormDocument => {
  const opened = openDocument(text);
  if (!opened.ok) throw new Error(`${opened.refusal.code} at ${opened.refusal.path}`);
  return opened.document;
};

export const openForm = (texts: DocumentTexts): FormDocument => openText(writeDocument(texts));
