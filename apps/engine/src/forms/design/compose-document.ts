import { openDocument, writeDocument, type FormDefinition, type FormDocumentValue } from '@tandem/forms-core';
import type { PutFormDraft } from '@tandem/contracts';

/** What a form has beside its schema until its designer says otherwise. */
export const emptyMeta = (key: string, title: string): FormDefinition['meta'] => ({
  key,
  title: { ru: title },
  level: 'school',
  filledBy: ['curator'],
  readers: ['curator', 'head'],
  participantReaders: [],
  sources: [],
});

type Parts = Exclude<PutFormDraft, { text: string }>;

/** The text of a form that came in parts; what the parts do not say about it stays as it was. */
export const composeDocument = (key: string, parts: Parts, before: string | undefined): string => {
  const old = before === undefined ? undefined : valueOf(before);
  const title = parts.schema['title'];
  const meta = parts.meta ?? old?.meta ?? emptyMeta(key, typeof title === 'string' ? title : key);
  const samples = parts.samples ?? old?.samples;
  return writeDocument({
    metaText: written(meta),
    schemaText: written(parts.schema),
    uiSchemaText: written(parts.uiSchema ?? {}),
    ...(parts.translations ? { translationsText: written(parts.translations) } : {}),
    ...(samples ? { samplesText: written(samples) } : {}),
  });
};

const valueOf = (text: string): FormDocumentValue | undefined => {
  const opened = openDocument(text);
  return opened.ok ? opened.document.value : undefined;
};

/** Indented as the whole document is, so that a person can read what another program has put. */
const written = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
