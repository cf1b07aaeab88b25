import { perform, type FormDocument } from '@tandem/forms-core';
import type { Json, Language } from '@tandem/domain';
import { readDocument } from './read-document.js';

/** The same form under another key and title; everything but the two names keeps its bytes. */
export const renameForm = (text: string, key: string, title: string, language: Language): string => {
  const document = setMeta(readDocument(text, language), '/key', key);
  return setMeta(document, '/title', { ru: title }).text;
};

const setMeta = (document: FormDocument, at: string, value: Json): FormDocument => {
  const performed = perform(document, { do: 'setMeta', at, value }, { obeysLocks: false });
  if (!performed.ok) throw new Error(`a form could not be renamed: ${performed.refused.code}`);
  return performed.document;
};
