import { rawPart, writeDocument } from '@tandem/forms-core';
import type { Language } from '@tandem/domain';
import { readDocument } from './read-document.js';

/** The same form under another key and title; every part but the names keeps its bytes. */
export const renameForm = (text: string, key: string, title: string, language: Language): string => {
  const document = readDocument(text, language);
  const part = (name: 'translations' | 'samples') => rawPart(document, name);
  const [translationsText, samplesText] = [part('translations'), part('samples')];
  return writeDocument({
    metaText: JSON.stringify({ ...document.value.meta, key, title: { ru: title } }, null, 2).replaceAll(
      '\n',
      '\n  ',
    ),
    schemaText: rawPart(document, 'schema')!,
    uiSchemaText: rawPart(document, 'uiSchema')!,
    ...(translationsText === undefined ? {} : { translationsText }),
    ...(samplesText === undefined ? {} : { samplesText }),
  });
};
