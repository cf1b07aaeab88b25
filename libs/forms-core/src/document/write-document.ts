import type { FormDocument } from './form-document.js';
import { mapOf, membersOf } from './map-text.js';

/** The parts of a form as texts, such as the files of the content pack or what somebody brought from elsewhere. */
export interface DocumentTexts {
  readonly metaText?: string;
  readonly schemaText: string;
  readonly uiSchemaText: string;
  readonly translationsText?: string;
  readonly samplesText?: string;
}

/** Lays the parts side by side as they stand: `rawPart` gives each of them back byte for byte. */
export const writeDocument = (texts: DocumentTexts): string => {
  const parts: readonly (readonly [DocumentPart, string | undefined])[] = [
    ['meta', texts.metaText ?? '{}'],
    ['schema', texts.schemaText],
    ['uiSchema', texts.uiSchemaText],
    ['translations', texts.translationsText],
    ['samples', texts.samplesText],
  ];
  const lines = parts.flatMap(([name, text]) => (text === undefined ? [] : [`  "${name}": ${text}`]));
  return `{\n${lines.join(',\n')}}\n`;
};

export type DocumentPart = 'meta' | 'schema' | 'uiSchema' | 'translations' | 'samples';

/** The text of one part with the white space around it, as `writeDocument` was given it. */
export const rawPart = (document: FormDocument, part: DocumentPart): string | undefined => {
  const root = mapOf(document);
  const members = membersOf(root);
  const found = members.findIndex(({ key }) => key === part);
  const member = members[found];
  if (member === undefined) return undefined;
  const { text } = document;
  const from = member.at.colonOffset! + 1;
  const next = members[found + 1];
  const to = next === undefined ? root.offset + root.length - 1 : text.lastIndexOf(',', next.at.offset);
  return text.slice(text[from] === ' ' ? from + 1 : from, to);
};
