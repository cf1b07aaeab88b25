import { createHash } from 'node:crypto';
import { openDocument, type FormDocument } from '@tandem/forms-core';
import type { Language } from '@tandem/domain';
import { findUnstorable } from '../../problems/find-unstorable.js';
import { refuseDesign } from './refusals.js';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text of a form as a document; throws a refusal with the place and the words where it is none. */
export const readDocument = (text: string, language: Language): FormDocument => {
  const opened = openDocument(text);
  if (!opened.ok) throw refuseDesign.notAForm(opened.refusal, language);
  // Written as `\u0000` it passes as text, but what is made of the form (changes, titles) could not be stored.
  const unstorable = findUnstorable(opened.document.value);
  if (unstorable)
    throw refuseDesign.notAForm(
      {
        code: unstorable.code === 'too-deep' ? 'too-deep' : 'not-a-form',
        path: unstorable.path,
        message: {
          ru: unstorable.message,
          en:
            unstorable.code === 'too-deep'
              ? 'It is nested too deep.'
              : 'There is a character here that cannot be stored: type this place again.',
        },
      },
      language,
    );
  return opened.document;
};
